# lru_cache with users' keys, cached_property, partial with Placeholder, wraps, cmp_to_key, total_ordering, singledispatchmethod.
import functools
from functools import Placeholder as _, cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, update_wrapper, wraps

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n, end="; ")
        return 1

    def __eq__(self, o):
        print("eq", self.n, o.n, end="; ")
        return self.n == o.n


@lru_cache(maxsize=2, typed=True)
def f(*a, **k):
    print("call", len(a), k, end="; ")
    if a and a[0] == "fail":
        raise ValueError("failed")
    return len(a)


a, b = K(1), K(2)
for args in ((a,), (K(1),), (b,), (a,), (3,), (3.0,), (True,), (1,), ("fail",), ("fail",), ([],)):
    t("", f, *args)
t("kw", lambda: (f(x=1, y=2), f(y=2, x=1), f.cache_info(), f.cache_parameters()))
f.cache_clear()
print(f.cache_info(), f.__wrapped__.__name__)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(3)
def nested(n):
    return nested(n - 1) + 1 if n else 0


print(fib(200), fib.cache_info(), nested(10), nested.cache_info(), lru_cache(0)(len)("a"), lru_cache(-5)(len).cache_info())
t("bad maxsize", lambda: lru_cache("x"))
t("bad maxsize 2", lambda: lru_cache(1.5)(len))
t("not callable", lambda: lru_cache(5)(6))


class CP:
    @cached_property
    def v(self):
        print("compute")
        return [self]



c = CP.__new__(CP)
t("cached", lambda: (c.v is c.v, vars(c).keys(), CP.v is CP.__dict__["v"]))
t("no dict", lambda: type("S", (), {"__slots__": (), "v": cached_property(lambda s: 1)})().v)
t("two names", lambda: exec("class X:\n  a = b = cached_property(lambda s: 1)"))
t("no name", lambda: cached_property(len).__get__(c))
p = partial(print, 1, sep="-", end="|\n")
p(2, 3, sep="+")
q = partial(p, 9, end="!\n")
q("x")
print(q.args, q.keywords, q.func is print, partial(q).func is print)
g = partial(lambda *a: a, _, 2, _, 4)
t("placeholder", lambda: (g(1, 3), g(1, 3, 5), partial(g, 7)(8), partial(g, _, 0)(1)))
t("placeholder few", lambda: g(1))
t("placeholder last", lambda: partial(print, 1, _))
t("placeholder kw", lambda: partial(print, a=_))
t("partial none", lambda: partial())
t("partial bad", lambda: partial(5))
t("repr", lambda: repr(partial(int, "5", base=10)))
t("setstate", lambda: (lambda x: (x.__setstate__((int, ("7",), {"base": 8}, {"attr": 1})), x(), x.attr))(partial(len)))
t("setstate bad", lambda: partial(len).__setstate__((1, 2)))
t("reduce", lambda: partial(len, 1).__reduce__()[2])


class M:
    def __init__(self):
        self.s = "self"

    def m(self, *a, **k):
        return self.s, a, k

    pm = partialmethod(m, 1, k=2)
    ps = partialmethod(staticmethod(lambda *a: a), 5)
    pc = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 6)
    part = partial(lambda *a: a, 1)

    @singledispatchmethod
    def sd(self, x):
        return "base", x

    @sd.register
    def _(self, x: int | str):
        return "int or str", x

    @sd.register(list)
    @classmethod
    def _(cls, x):
        return cls.__name__, x


m = M()
print(m.pm(3, z=4), M.pm(m, 5), m.ps(6), m.pc(7), m.part(2)[:1], m.sd(1), m.sd("s"), m.sd([1]), m.sd(None), M.sd(m, 2.5))
t("sd none", lambda: m.sd())
sd = singledispatch(lambda x: "any")
t("register bad", lambda: sd.register(5))
t("register generic", lambda: sd.register(list[int]))
t("dispatch", lambda: (sd.register(int, lambda x: "int")(1), sd(True), sd(1.5), sd.dispatch(bool)(1), len(sd.registry)))
t("dispatch none", lambda: sd())
for args in ((lambda x, y: x + y, []), (lambda x, y: x + y, [], 5), (lambda x, y: x * y, [1, 2, 3], 4), (lambda x, y: 1 // y, [1, 0]), (5, [1, 2]), (max, 5), (lambda x, y: y, [1], None)):
    t("reduce", reduce, *args)
print(reduce(lambda acc, x: acc + [x], "ab", initial=[]), sorted("bca", key=cmp_to_key(lambda x, y: (x < y) - (x > y))))
k = cmp_to_key(lambda x, y: 1 // 0)
t("cmp fails", lambda: k(1) < k(2))
t("cmp type", lambda: k(1) < 5)
t("cmp kw", lambda: k(obj=1).obj)
t("cmp hash", lambda: hash(k(1)))


@total_ordering
class T:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n < o.n if isinstance(o, T) else NotImplemented


print(T(1) <= T(2), T(1) >= T(1), T(2) > T(1), T(1) == T(1))
t("foreign", lambda: T(1) >= 5)
t("no op", lambda: total_ordering(type("N", (), {})))
w = wraps(f, assigned=("__name__", "nope"), updated=())(lambda: 1)
print(w.__name__, w.__wrapped__ is f)
t("wraps bad", lambda: update_wrapper(lambda: 1, 5, updated=("zz",)))
