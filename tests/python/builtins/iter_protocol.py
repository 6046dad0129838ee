# iter, next, __length_hint__, __reduce__, __setstate__ of the built-in iterators; the sequence protocol.
import operator

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Seq:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        for _ in range(2):
            pass
        if i >= self.n:
            raise IndexError(i)
        return i * 10

    def __len__(self):
        return self.n + 5


class Stop(Seq):
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration("from getitem")
        return i


for make in (lambda: iter([1, 2, 3]), lambda: reversed([1, 2, 3]), lambda: iter((1, 2)), lambda: iter("ab"), lambda: iter(b"ab"), lambda: iter(bytearray(b"ab")), lambda: iter(range(3)), lambda: iter({1: 2}), lambda: iter(Seq(2)), lambda: reversed((1, 2)), lambda: reversed(type("Two", (Seq,), {"__len__": lambda s: 2})(2)), lambda: iter(range(2**65, 2**65 + 2)), lambda: iter({5}), lambda: iter(memoryview(b"xy")), lambda: enumerate("ab", 5), lambda: zip("ab", [1, 2]), lambda: map(str, [1, 2]), lambda: filter(None, [0, 1])):
    it = make()
    name = type(it).__name__
    print(name, operator.length_hint(it, -1), iter(it) is it, next(it), operator.length_hint(it, -1), list(it), operator.length_hint(it, -1), next(it, "end"))
    if name not in ("callable_iterator", "iterator") and "range" not in name:
        t(" reduce", lambda: [x if not hasattr(x, "__self__") else x.__name__ for x in make().__reduce__()][0].__name__ if True else 0)
for make, states in ((lambda: iter([1, 2, 3]), (1, 5, -1, "x")), (lambda: reversed([1, 2, 3]), (1, 9, -5)), (lambda: iter("abc"), (2, 7)), (lambda: iter((1, 2)), (1, 3)), (lambda: iter(range(5)), (3, 9, -2)), (lambda: iter(Seq(3)), (2, 8, -1)), (lambda: iter(b"abc"), (1,))):
    for s in states:
        it = make()
        t((type(it).__name__, s), lambda: (it.__setstate__(s), list(it))[1])
l = [1, 2]
it = iter(l)
print(list(it), l.append(3), list(it), it.__reduce__())
it, n = iter(Stop(9)), []
t("StopIteration from getitem", lambda: list(it))
t("no iter", iter, 5)
t("bad iter", iter, type("X", (), {"__iter__": lambda s: 5})())
t("iter None", iter, type("X", (Seq,), {"__iter__": None})(2))
t("callable", lambda: list(iter([3, 2, 1].pop, 1)))
t("callable bad", lambda: iter(5, 1))
t("callable raises", lambda: list(iter(lambda: 1 // 0, 1)))
c = iter(lambda: 1, 1)
print(list(c), next(c, "gone"), c.__reduce__()[1] if len(c.__reduce__()) > 1 else "")
t("callable stop", lambda: list(iter(iter([1, 2]).__next__, 5)))


class Eq:
    def __eq__(self, o):
        return o == 3 or 1 // (5 - o)


count = iter(range(1, 9))
t("sentinel eq", lambda: list(iter(lambda: next(count), Eq())))
t("next bad", next, 5)
t("next default", next, iter([]), None)
t("next none", next, iter([]))
t("reversed", lambda: [list(reversed(x)) for x in ([1, 2], "ab", (1,), range(3), {1: 2}, Seq(2 - 7))])
t("reversed set", reversed, {1})
t("reversed None", reversed, type("X", (list,), {"__reversed__": None})())
t("reversed own", lambda: reversed(type("X", (), {"__reversed__": lambda s: "mine"})()))
t("reversed no len", reversed, type("X", (), {"__getitem__": lambda s, i: i})())
for h in (5, -1, "x", None, NotImplemented, TypeError("t"), ValueError("v"), 2**70, True):
    def hint(self, h=h):
        if isinstance(h, Exception):
            raise h
        return h
    X = type("X", (), {"__length_hint__": hint, "__iter__": lambda s: iter((1, 2))})
    t("hint %r" % (h,), operator.length_hint, X(), 7)
    t("list", list, X())
t("hint default", operator.length_hint, 5, "x")
