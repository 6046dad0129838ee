# functools: reduce, partial with placeholders, cmp_to_key, wraps, cache.
import functools
from functools import reduce, partial, cmp_to_key, wraps, cache, lru_cache, partialmethod, Placeholder
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(lambda a, b: a + [b], "ab", []))
try: reduce(lambda a, b: a, [])
except TypeError as e: print(e)
p = partial(lambda *a, **k: (a, sorted(k.items())), 1, x=2)
print(p(3, y=4), p.args, p.keywords, partial(p, 5)(6))
q = partial(lambda a, b, c: (a, b, c), Placeholder, 2)
print(q(1, 3))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
class C:
    def m(self, a, b=0): return (a, b)
    pm = partialmethod(m, 1, b=2)
print(C().pm())
def deco(f):
    @wraps(f)
    def inner(*a):
        "inner doc"
        return f(*a) + 1
    return inner
@deco
def g(x):
    "g doc"
    return x
print(g(1), g.__name__, g.__doc__, g.__wrapped__(1))
calls = []
@lru_cache(maxsize=2)
def sq(x):
    calls.append(x)
    return x * x
print([sq(i) for i in (1, 2, 1, 3, 2, 1)], calls, sq.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.cache_info().misses)
class U:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, o): return self.n == o.n
@lru_cache
def f(u): return u.n * 2
print(f(U(4)), f(U(4)), f.cache_info().hits)
try: f([])
except TypeError as e: print(e)
print(functools.reduce(max, iter([3, 9, 2])))
