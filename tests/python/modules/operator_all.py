# Every function of operator with values that answer, refuse and raise.
import operator as o

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class V:
    def __init__(self, n):
        self.n = n

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return V(f"{self.n}.{name}")

    def __getitem__(self, k):
        for i in range(2):
            pass
        if k == "bad":
            raise KeyError(k)
        return V(f"{self.n}[{k!r}]")

    def __repr__(self):
        return f"V({self.n})"

    def __call__(self, *a, **k):
        return self.n, a, k


v = V("v")
for f in (lambda: o.attrgetter("a.b")(v), lambda: o.attrgetter("a", "b.c")(v), lambda: o.attrgetter(5), lambda: o.attrgetter(), lambda: o.attrgetter("real.imag")(3), lambda: o.attrgetter("nope")(3), lambda: o.attrgetter("")(v), lambda: o.attrgetter("a..b")(v), lambda: o.itemgetter(1)([1, 2]), lambda: o.itemgetter(0, -1, slice(1))("abc"), lambda: o.itemgetter("bad")(v), lambda: o.itemgetter(), lambda: o.itemgetter(5)([1]), lambda: o.itemgetter(1)(5), lambda: o.itemgetter((1, 2))({(1, 2): 3}), lambda: o.methodcaller("upper")("a"), lambda: o.methodcaller("split", ",", maxsplit=1)("a,b,c"), lambda: o.methodcaller("m", 1, x=2)(v), lambda: o.methodcaller(5), lambda: o.methodcaller(), lambda: o.methodcaller("x")(5), lambda: o.methodcaller("x")(), lambda: repr(o.itemgetter(1, "a")), lambda: repr(o.attrgetter("a.b", "c")), lambda: repr(o.methodcaller("m", 1, k=[2])), lambda: o.itemgetter(1).__reduce__()[1], lambda: o.methodcaller("m", 1, k=2).__reduce__()[1], lambda: o.itemgetter(1) == o.itemgetter(1), lambda: o.call(v, 1, k=2), lambda: o.call(), lambda: o.call(5), lambda: o.concat([1], [2]), lambda: o.concat(1, 2), lambda: o.concat("a", 5), lambda: o.iconcat([1], (2,)), lambda: o.iconcat(5, 5), lambda: o.contains([1], 1), lambda: o.contains(5, 1), lambda: o.countOf([1, True, 1.0, 2], 1), lambda: o.countOf(5, 1), lambda: o.indexOf("abc", "c"), lambda: o.indexOf("abc", "z"), lambda: o.indexOf(iter([1, 2]), 2), lambda: o.getitem(v, 1), lambda: o.setitem([1], 5, 1), lambda: o.delitem({}, 1), lambda: (lambda l: (o.setitem(l, slice(0, 1), "ab"), o.delitem(l, 0), l))([1]), lambda: o.truth([]), lambda: o.not_(v), lambda: o.is_none(None), lambda: o.is_not_none(None), lambda: o.is_(1, 1), lambda: o.is_not([], []), lambda: o.length_hint([1, 2]), lambda: o.length_hint(iter("abc"), "x"), lambda: o.length_hint(5, 7), lambda: o.inv(5), lambda: o.invert(1.5), lambda: o.neg("a"), lambda: o.pos([]), lambda: o.abs(-5), lambda: o.index(5.0), lambda: o.add(1), lambda: o.add(1, 2, 3), lambda: o.add(a=1, b=2), lambda: o.pow(2, -1), lambda: o.matmul(1, 2), lambda: o.imatmul(1, 2), lambda: o.truediv(1, 0), lambda: o.floordiv(7, -2), lambda: o.mod("%d", 5), lambda: o.lshift(1, 70), lambda: o.and_({1, 2}, {2}), lambda: o.or_({1: 2}, {3: 4}), lambda: o.xor(True, True), lambda: o.iadd("a", "b"), lambda: o.imul([1], 2), lambda: o.ior({1}, {2}), lambda: o.isub(5, "x"), lambda: o.ipow(2, 3), lambda: o.ifloordiv(1, 0), lambda: o.irshift(8, 1), lambda: o.lt(1, "a"), lambda: o.le([1], [1]), lambda: o.eq(1, 1.0), lambda: o.ne(v, v), lambda: o.ge({1}, {1}), lambda: o.gt(1, None), lambda: o.__add__ is o.add or o.__add__(1, 2), lambda: o.__not__(0), lambda: sorted({"b": 1, "a": 2}.items(), key=o.itemgetter(1)), lambda: o._compare_digest("a", "a"), lambda: o._compare_digest("é", "a"), lambda: o._compare_digest("a", b"a")):
    t("op", f)
print(o.add.__doc__, o.add.__name__, o.__all__[:3], len([n for n in dir(o) if not n.startswith("_")]))
words = ["b2", "a10", "c"]
print(sorted(words, key=o.methodcaller("__len__")), max(words, key=o.itemgetter(0)), list(map(o.attrgetter("__class__.__name__"), [1, "a", None])))
