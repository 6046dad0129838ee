# Exceptions: arguments, text, attributes, chaining, notes, groups.

def attempt(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
    except BaseException as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))

for e in (Exception(), Exception(1), Exception('a', 2), KeyError('k'), KeyError(), KeyError(1, 2), ValueError('x'), BaseException('b')):
    print(repr(e), '|', str(e), '|', e.args)
attempt(Exception, a=1)
e = Exception(1)
e.args = [1, 2]; print(e.args, repr(e))
attempt(setattr, e, 'args', 1)
attempt(delattr, e, 'args')
attempt(setattr, e, '__traceback__', 1)
attempt(setattr, e, '__context__', 1)
attempt(setattr, e, '__cause__', 1)
attempt(setattr, e, '__suppress_context__', 1)
attempt(delattr, e, '__traceback__')
attempt(delattr, e, '__cause__')
e.__cause__ = ValueError(); print(e.__suppress_context__, e.__cause__)
e.x = 1; print(e.__dict__, e.x)
e.add_note('n1'); e.add_note('n2'); print(e.__notes__)
attempt(e.add_note, 1)
e.__notes__ = 5
attempt(e.add_note, 'x')
print(e.with_traceback(None) is e)
attempt(e.with_traceback, 1)
print(e.__reduce__()[:2], ValueError('q').__reduce__())
e.__setstate__({'y': 2}); print(e.y)
attempt(e.__setstate__, 1)

# fields
print(StopIteration().value, StopIteration(1).value, StopIteration(1, 2).value, SystemExit().code, SystemExit(1).code, SystemExit(1, 2).code)
n = NameError('m', name='nm'); print(n, n.name, n.args, NameError('z').name)
attempt(NameError, 'a', nam=1)
a = AttributeError('m', name='nm', obj=5); print(a, a.name, a.obj)
attempt(AttributeError, objj=1)
i = ImportError('m', name='n', path='p'); print(i, i.name, i.path, i.msg, i.name_from)
print(ImportError('a', 'b').msg, ImportError('a', 'b'), ModuleNotFoundError('x', name='y').name)
attempt(ImportError, foo=1)
o = OSError(2, 'No such', 'file', None, 'file2')
print(o, o.errno, o.strerror, o.filename, o.filename2, o.args)
for args in ((), (1,), (99998, 'msg'), (99997, 'm', 'f'), (99999, 'm'), ('a', 'b'), (1, 2, 3, 4, 5, 6)):
    o = OSError(*args); print(type(o).__name__, str(o), o.args, o.errno, o.filename)
print(type(FileNotFoundError(1, 'x')).__name__, IOError is OSError, EnvironmentError is OSError)
b = BlockingIOError(11, 'm', 5); print(b.characters_written, b.args)
attempt(lambda: BlockingIOError().characters_written)
attempt(OSError, a=1)
class MyOS(OSError):
    def __init__(self, a): super().__init__(2, a)
m = MyOS('txt'); print(m.errno, m, m.args)
s = SyntaxError('msg', ('f.py', 3, 4, 'text', 3, 5)); print(s, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.msg)
print(SyntaxError('m'), SyntaxError(), SyntaxError('m', ('a/b.py', None, None, None)), SyntaxError('m', (None, 3, None, None)))
attempt(SyntaxError, 'm', (1, 2))
attempt(SyntaxError, 'm', (1, 2, 3, 4, 5))
u = UnicodeDecodeError('utf8', b'abc\xff', 3, 4, 'bad'); print(u, u.encoding, u.object, u.start, u.end, u.reason)
print(UnicodeDecodeError('utf8', b'abc\xff', 1, 4, 'bad'))
print(UnicodeEncodeError('ascii', 'a\xe9\u1234', 1, 2, 'r'), '|', UnicodeEncodeError('ascii', 'a\u1234', 1, 2, 'r'), '|', UnicodeEncodeError('ascii', 'abc', 0, 3, 'r'))
print(UnicodeTranslateError('a\U0001f600', 1, 2, 'r'))
attempt(UnicodeDecodeError)
attempt(UnicodeDecodeError, 'a', 'b', 1, 2, 'c')
attempt(UnicodeEncodeError, 'a', 1, 1, 2, 'c')
attempt(UnicodeEncodeError, 1, 'a', 1, 2, 'c')

# raising
attempt(lambda: (_ for _ in ()).throw(ValueError))
def r(x, y=None):
    if y is None: raise x
    raise x from y
attempt(r, ValueError)
attempt(r, ValueError('v'))
attempt(r, 1)
attempt(r, int)
attempt(r, ValueError, 1)
try: r(ValueError, KeyError)
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError('x')
except KeyError as e: print(repr(e.__context__), e.__cause__)
try:
    try: 1/0
    except ZeroDivisionError: raise KeyError('x') from None
except KeyError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
class BadInit(Exception):
    def __init__(self): raise TypeError('in init')
attempt(r, BadInit)
class NewInt(Exception):
    def __new__(cls): return 5
attempt(r, NewInt)
attempt(lambda: r())
def bare(): raise
attempt(bare)
class E1(Exception):
    def __str__(self): return 'custom'
print(str(E1(1)), repr(E1(1)))
class E2(Exception):
    def __init__(self, a, b): self.a = a
print(E2(1, 2).args, repr(E2(1, 2)))
class E3(ValueError, OSError): pass
print(E3.__mro__, E3(1, 'x').errno)
attempt(lambda: type('X', (OSError, ImportError), {}))
def tb():
    try: 1/0
    except ZeroDivisionError as e: return e.__traceback__
t = tb()
print(t.tb_next, t.tb_frame.f_code.co_name, t.tb_lineno - t.tb_frame.f_code.co_firstlineno, type(t), type(t.tb_frame))
attempt(setattr, t, 'tb_next', t)
attempt(setattr, t, 'tb_next', 1)
t.tb_next = None
TB = type(t)
print(TB(None, t.tb_frame, 1, 2).tb_lineno)
attempt(TB, 1, t.tb_frame, 1, 2)

# groups
g = ExceptionGroup('msg', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])])
print(g, repr(g), g.message, g.exceptions, g.args)
print(g.subgroup(ValueError), g.subgroup(ValueError).exceptions)
print(g.split((TypeError, KeyError)))
print(g.split(lambda e: isinstance(e, KeyError)))
print(g.split(OSError), g.subgroup(OSError), g.subgroup(Exception) is g)
print(g.derive([ValueError(5)]))
attempt(g.split, 1)
attempt(g.split, int)
attempt(g.split, (int,))
attempt(ExceptionGroup)
attempt(ExceptionGroup, 'a')
attempt(ExceptionGroup, 1, [ValueError()])
attempt(ExceptionGroup, 'a', [])
attempt(ExceptionGroup, 'a', 1)
attempt(ExceptionGroup, 'a', [1])
attempt(ExceptionGroup, 'a', {ValueError()})
attempt(ExceptionGroup, 'a', [KeyboardInterrupt()])
print(type(BaseExceptionGroup('a', [ValueError()])).__name__, type(BaseExceptionGroup('a', [KeyboardInterrupt()])).__name__)
class MyEG(ExceptionGroup): pass
attempt(MyEG, 'a', [KeyboardInterrupt()])
print(MyEG('a', [ValueError()]).split(ValueError), ExceptionGroup.__mro__)
print(ExceptionGroup[int], str(ExceptionGroup('x', (ValueError(), TypeError()))))
try:
    raise ExceptionGroup('eg', [ValueError(1), TypeError(2), OSError(3)])
except* ValueError as e:
    print('caught', e.exceptions)
except* (TypeError, OSError) as e:
    print('caught2', e.exceptions)
g.add_note('note'); s1, s2 = g.split(ValueError); print(s1.__notes__, s2.__notes__, s1.__notes__ is not s2.__notes__)
class Deriv(ExceptionGroup):
    def derive(self, excs): return Deriv(self.message + '!', excs)
print(repr(Deriv('d', [ValueError(1), KeyError(2)]).split(KeyError)))
class BadDeriv(ExceptionGroup):
    def derive(self, excs): return 5
attempt(BadDeriv('d', [ValueError(1), KeyError(2)]).split, KeyError)
print([n for n in dir(ValueError()) if not n.startswith('__')], ValueError.__doc__, ExceptionGroup.__doc__)
