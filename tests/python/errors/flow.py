def f(n):
    try:
        if n == 0: return 'ret'
        if n == 1: raise ValueError('v')
        if n == 2: 1 / 0
        return 'fell'
    except ValueError as e:
        return f'except {e}'
    else:
        return 'else'
    finally:
        print('finally', n)
for i in range(4):
    try: print(f(i))
    except ZeroDivisionError as e: print('zde', e)
def g():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print('body', i)
        finally:
            print('fin', i)
    else:
        print('no')
g()
def nested():
    try:
        try: raise KeyError('a')
        except KeyError as e: raise ValueError('b') from e
    except ValueError as e:
        return e.args, repr(e.__cause__), repr(e.__context__), e.__suppress_context__
print(nested())
try:
    try: raise KeyError('a')
    finally: raise IndexError('b')
except IndexError as e: print(repr(e.__context__))
try: raise ValueError from None
except ValueError as e: print(e.__cause__, e.__suppress_context__)
def reraise():
    try: raise OSError(2, 'No such', 'file')
    except OSError as e:
        print(e, e.errno, e.filename, type(e).__name__)
        raise
try: reraise()
except FileNotFoundError as e: print('again', e.strerror)
try: raise
except RuntimeError as e: print(e)
class E(Exception):
    def __init__(self, *a): super().__init__(*a); self.extra = 1
    def __str__(self): return 'E!' + str([x for x in self.args])
try: raise E(1, 2)
except E as e: e.add_note('note'); print(e, e.__notes__)
try: 'e' in e
except NameError as x: print(x)
for bad in (1, 'x', int):
    try: raise bad
    except TypeError as x: print(x)
import sys
try: raise ValueError('t')
except ValueError: print(sys.exc_info()[0].__name__, sys.exception())
print(sys.exc_info())
assert True, 'no'
try: assert 0, [i for i in range(2)]
except AssertionError as e: print(e)
