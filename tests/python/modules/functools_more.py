from functools import *
@lru_cache(maxsize=2)
def f(n): print('calc', n); return n * n
print(f(1), f(2), f(1), f(3), f(2), f.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info().hits)
@singledispatch
def show(x): return f'obj {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return [show(i) for i in x]
print(show('a'), show(1), show([1, 'b', [2]]))
class P:
    @cached_property
    def v(self): print('once'); return [1]
    @singledispatchmethod
    def m(self, x): return 'any'
    @m.register
    def _(self, x: str): return 'str'
p = P()
print(p.v is p.v, p.m(1), p.m('s'))
@total_ordering
class T:
    def __init__(s, n): s.n = n
    def __eq__(s, o): return s.n == o.n
    def __lt__(s, o): return s.n < o.n
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2))
print(partial(int, base=2)('101'), partial(print, 'a', sep='-'), reduce(lambda a, b: a + b, [[1], [2]], []))
class Q:
    def real(self, a, b): return a, b
    half = partialmethod(real, 1)
print(Q().half(2))
def deco(g):
    @wraps(g)
    def w(*a): return g(*a)
    return w
@deco
def named(): 'doc'
print(named.__name__, named.__doc__, named.__wrapped__.__name__)
