import functools
import operator
from functools import partial, reduce, cmp_to_key, lru_cache, cache, singledispatch, cached_property, total_ordering, Placeholder


def show(name, make):
    try:
        print(name, make())
    except Exception as e:
        print(name, type(e).__name__, e)


def f(*a, **k):
    return a, k


show("reduce", lambda: (reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 5), 10), reduce(operator.add, (x for x in "abc"))))
show("reduce empty", lambda: reduce(operator.add, []))
show("reduce bad", lambda: reduce(operator.add, 5))
p = partial(f, 1, b=2)
show("partial", lambda: (p(2, c=3), p(b=5), p.args, p.keywords, p.func is f))
show("nested", lambda: partial(p, 9, d=4)(10))
show("placeholder", lambda: (partial(f, Placeholder, 2)(1, 3), partial(partial(f, Placeholder, 2, Placeholder, 4), 1)(3)))
show("placeholder few", lambda: partial(f, Placeholder, 2)())
show("placeholder trailing", lambda: partial(f, Placeholder))
show("placeholder kw", lambda: partial(f, a=Placeholder))
show("partial bad", lambda: partial(1))
show("partial none", lambda: partial())
show("repr", lambda: repr(partial(int, base=2)))


class M:
    m = partial(f, 1)


show("method", lambda: len(M().m()[0]))
show("cmp_to_key", lambda: sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))

calls = []


@lru_cache(maxsize=2)
def sq(x):
    calls.append(x)
    return x * x


show("lru", lambda: ([sq(i) for i in (1, 2, 1, 3, 1, 2)], calls, sq.cache_info()))
sq.cache_clear()
show("clear", lambda: sq.cache_info())


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


show("typed", lambda: (typed(1), typed(1.0), typed(True), typed(x=1), typed.cache_info(), typed.cache_parameters()))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


show("fib", lambda: (fib(80), fib.cache_info(), fib.__name__, fib.__wrapped__.__name__))
show("unhashable", lambda: fib([]))


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return self.n == other.n


@lru_cache(maxsize=3)
def keyed(k):
    return k.n


show("keyed", lambda: ([keyed(Key(n)) for n in (1, 4, 7, 1, 10, 4)], keyed.cache_info()))


class C:
    @lru_cache
    def m(self, x):
        return x + 1

    @cached_property
    def prop(self):
        calls.append("prop")
        return 7


o = C()
show("method", lambda: (o.m(1), o.m(1), C.m.cache_info().hits, o.prop, o.prop, calls.count("prop")))


@singledispatch
def kind(x):
    return "object"


@kind.register
def _(x: int):
    return "int"


@kind.register(list)
def _(x):
    return "list"


show("dispatch", lambda: (kind(1), kind("a"), kind([]), kind(True)))


@total_ordering
class T:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


show("ordering", lambda: (T(1) <= T(1), T(2) > T(1), T(1) >= T(2)))
show("operator", lambda: (operator.itemgetter(1)([1, 2]), operator.itemgetter(0, "a" and 1)("xy"), operator.attrgetter("real", "imag")(1), operator.attrgetter("a.b")(type("A", (), {"a": type("B", (), {"b": 3})})), operator.methodcaller("split", ",", maxsplit=1)("a,b,c")))
show("getters", lambda: (operator.itemgetter(1, 2), operator.attrgetter("a.b"), operator.methodcaller("x", 1, k=2)))
show("indexOf", lambda: (operator.indexOf([1, 2, 3], 2), operator.countOf((x for x in "aab"), "a"), operator.length_hint(iter([1, 2])), operator.concat([1], [2])))
show("indexOf no", lambda: operator.indexOf([1], 5))
show("concat bad", lambda: operator.concat(1, 2))
show("call", lambda: (operator.call(f, 1, a=2), operator.is_none(None), operator.is_not_none(None), operator.inv(5), operator.pow(2, 3)))
