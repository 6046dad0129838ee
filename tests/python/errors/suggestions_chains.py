# "Did you mean", exception chains and their cycles, notes, __traceback__ surgery, custom exceptions, the texts of uncaught ones.
import traceback, sys
import re
def hide(text): return re.sub(r'\(/.*?\)', '(PATH)', re.sub(r'File ".*?"', 'File "F"', text))
def show(f, *a):
    try: f(*a)
    except BaseException as e:
        print(hide(''.join(traceback.format_exception(type(e), e, None))), end='')
        return e
    print('nothing raised')
class A:
    colour, size = 1, 2
    def __init__(self): self.blech = 1
    def method(self): return self.metod
    def bare(self): return blech
class Priv: _hidden = 1; __mangled = 2
class Dir:
    def __dir__(self): return ['dynamic_attr']
class BadDir:
    attr = 1
    def __dir__(self): raise RuntimeError
def local():
    variable = 1
    return varible
def nested():
    outer_name = 1
    def inner(): return outer_nam, outer_name
    return inner()
for f in (lambda: A().color, lambda: A().blach, lambda: A().method(), lambda: A().bare(), lambda: A().zzzzzz, lambda: Priv().hidden, lambda: Priv().mangled, lambda: Dir().dynamic_atr, lambda: BadDir().atr, lambda: A.siz, local, nested, lambda: prnt(1), lambda: lenn, lambda: itn('3'), lambda: sys.pth, lambda: [].apend(1), lambda: 'x'.uper, lambda: (1).bitlength, lambda: None.foo, lambda: Tru, lambda: self, lambda: os, lambda: math.pi, lambda: json.dumps, lambda: {}.itmes(), lambda: type.mr, lambda: A().__init_, lambda: exec('from sys import pth'), lambda: exec('import syss'), lambda: exec('from collections import OrderdDict'), lambda: exec('import collections.abcd')): show(f)
def deep():
    try:
        try: 1 / 0
        except ZeroDivisionError as e: raise KeyError('second') from e
    except KeyError:
        try: raise IndexError('third')
        finally: [][1]
show(deep)
def cycle():
    a, b = ValueError('a'), ValueError('b')
    a.__context__, b.__context__ = b, a
    raise a
e = show(cycle)
print(e.__context__.__context__ is e)
def selfcause():
    e = ValueError('self')
    raise e from e
e = show(selfcause)
print(e.__cause__ is e, e.__context__)
def suppress():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('k') from None
e = show(suppress)
print(e.__suppress_context__, repr(e.__context__), e.__cause__)
e.__suppress_context__ = False
print(hide(''.join(traceback.format_exception(type(e), e, None))), end='')
e.__cause__ = LookupError('set later')
print(e.__suppress_context__, traceback.format_exception_only(e.__cause__))
for attr, val in (('__cause__', 3), ('__context__', 'x'), ('__traceback__', 3), ('args', 3), ('__notes__', 'str'), ('__suppress_context__', 'x')):
    try: setattr(e, attr, val)
    except TypeError as t: print(t)
    else: print(attr, 'set', getattr(e, attr))
n = ValueError('noted')
for bad in (3, None, b'x'):
    try: n.add_note(bad)
    except TypeError as t: print(t)
n.add_note('one')
n.add_note('two\nlines')
print(n.__notes__, traceback.format_exception_only(n))
n.__notes__ = 'a string'
print(traceback.format_exception_only(n))
n.__notes__ = [1, None]
print(traceback.format_exception_only(n))
class Str(Exception):
    def __str__(self): raise ValueError('no str')
class Empty(Exception): pass
class Multi(Exception):
    def __str__(self): return 'first\n  second'
class Mod(Exception): __module__ = 'some.where'
class NoMod(Exception): __module__ = 3
for c in (Str(), Empty(), Empty(''), Multi(), Mod('m'), NoMod('n'), KeyError(), KeyError('a', 'b'), KeyError(('t', )), OSError(9999, 'msg'), OSError(9999, 'msg', 'file'), OSError(9999, 'msg', 'f1', None, 'f2'), OSError('one'), OSError(1, 2, 3, 4, 5, 6), UnicodeDecodeError('utf8', b'ab', 0, 1, 'why'), UnicodeEncodeError('ascii', 'é', 0, 1, 'ord'), UnicodeEncodeError('ascii', 'éé', 0, 2, 'ord'), StopIteration(5), SystemExit(), SystemExit('m'), SyntaxError('m'), SyntaxError('m', ('f', 1, 2, 'text here', 1, 5)), SyntaxError('m', ('f', 1, 0, 'text', 1, 0)), SyntaxError('m', (None, None, None, None)), ImportError('m', name='n', path='p'), NameError('m', name='n'), AttributeError('m', name='n', obj=3), ExceptionGroup('g', [Empty()])):
    print(repr(c)[:70], '|', *traceback.format_exception_only(c), end='')
for f in (lambda: SyntaxError('m', 3), lambda: SyntaxError('m', (1, 2)), lambda: UnicodeDecodeError('utf8'), lambda: UnicodeDecodeError('utf8', 'x', 0, 1, 'r'), lambda: UnicodeDecodeError(1, b'', 0, 1, 'r'), lambda: ImportError(foo=1), lambda: ValueError(x=1), lambda: NameError('a', nam=1), lambda: OSError(x=1), lambda: StopIteration(1, 2).value, lambda: BaseException.__new__(int), lambda: ExceptionGroup('x'), lambda: KeyError().with_traceback(3), lambda: ValueError('a') == ValueError('a'), lambda: ValueError('a', 1).args, lambda: BaseException.__setstate__(ValueError(), 3), lambda: ValueError().__reduce__(), lambda: OSError(9999, 'm').__class__, lambda: OSError(9999, 'm', 'f').filename, lambda: BlockingIOError(11, 'm', 5).characters_written):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
