class M:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self):
        print('enter', self.n, [i for i in range(2)])
        return self.n
    def __exit__(self, t, v, tb):
        print('exit', self.n, t and t.__name__, v)
        return self.swallow
with M(1) as a, M(2) as b:
    print(a, b)
with M(3, True):
    raise ValueError('x')
try:
    with M(4), M(5):
        1 / 0
except ZeroDivisionError as e: print('out', e)
def f():
    for i in range(3):
        with M(i):
            if i == 1: continue
            if i == 2: return 'ret'
print(f())
def g():
    with M('gen'):
        yield 1
        yield 2
it = g()
print(next(it))
it.close()
class X(M):
    def __exit__(self, *a):
        raise KeyError('from exit')
try:
    with X(6): raise ValueError('inner')
except KeyError as e: print(repr(e), repr(e.__context__))
from contextlib import contextmanager, ExitStack, suppress
@contextmanager
def cm(x):
    print('in', x)
    try: yield x * 2
    except KeyError as e: print('handled', e)
    finally: print('out', x)
with cm(4) as v: print(v)
with cm(5): raise KeyError('k')
with ExitStack() as st:
    for i in range(3): st.enter_context(cm(i))
    st.callback(print, 'cb')
with suppress(ZeroDivisionError): 1 / 0
