# min, max, sum, sorted, any, all, round, divmod over values that run code and fail.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class V:
    def __init__(self, n, log=[]):
        self.n, self.log = n, log

    def __lt__(self, o):
        self.log.append(f"{self.n}<{o.n}")
        return self.n < o.n

    def __gt__(self, o):
        self.log.append(f"{self.n}>{o.n}")
        return self.n > o.n

    def __add__(self, o):
        for i in range(2):
            pass
        return V(self.n + getattr(o, "n", o))

    __radd__ = __add__

    def __repr__(self):
        return f"V{self.n}"


def order(f, *a, **k):
    r = f(*a, **k)
    s = " ".join(V.__init__.__defaults__[0])
    V.__init__.__defaults__[0].clear()
    return r, s


vs = [V(n) for n in (3, 1, 2, 1)]
t("min", order, min, vs)
t("max", order, max, vs)
t("min key", order, min, vs, key=lambda v: -v.n)
t("max first", lambda: (max(vs, key=lambda v: v.n == 1) is vs[1], min(vs) is vs[1], max([1, True, 1.0]), min([1.0, 1, True])))
t("sorted", sorted, vs)
t("reverse", sorted, vs, reverse=True)
t("key", sorted, vs, key=lambda v: (v.n, -1))
t("stable", lambda: [x is y for x, y in zip(sorted(vs, key=lambda v: v.n), [vs[1], vs[3], vs[2], vs[0]])])
t("stable reverse", lambda: [x is y for x, y in zip(sorted(vs, key=lambda v: v.n, reverse=True), [vs[0], vs[2], vs[1], vs[3]])])
t("sum", sum, vs, V(0))
t("sum 0", sum, vs)
for f in (lambda: min(), lambda: min(1), lambda: min([]), lambda: min([], default=None), lambda: min(1, 2, default=3), lambda: min([], key=1), lambda: min([1, 2], key=1), lambda: max("a", 1), lambda: max([1, "a"]), lambda: max((), default=[]), lambda: max({1: 2, 3: 0}), lambda: max({1: 2, 3: 0}, key={1: 2, 3: 0}.get), lambda: max("abc", "abd", key=lambda s: s[-1]), lambda: min(1, 2, foo=1), lambda: max(5, 3, 9, key=None), lambda: min(iter([2, 1])), lambda: max(float("nan"), 1), lambda: max(1, float("nan")), lambda: min([[1, 2], [1]]), lambda: max(x for x in (1, 1 // 0)), lambda: sum(5), lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum([bytearray()], bytearray()), lambda: sum([[1], [2]], []), lambda: sum([[1], (2,)], []), lambda: sum([1], start=5), lambda: sum(), lambda: sum([1], 2, 3), lambda: sum([True, True]), lambda: sum([2**62] * 4), lambda: sum([1, 2.5, 3]), lambda: sum([1.5, 2**70]), lambda: sum([1j, 1, 2.0]), lambda: sum(["a"], 1), lambda: sum([None]), lambda: sum({1: 2}), lambda: sum([0.1] * 10) == 1.0, lambda: sum([1, V(2), 3]), lambda: sum([1e308, 1e308, -1e308]), lambda: sorted(5), lambda: sorted(), lambda: sorted([], None), lambda: sorted([1], key=1), lambda: sorted([2, 1], reverse="yes"), lambda: sorted([2, 1], reverse=None), lambda: sorted([1, 2], cmp=1), lambda: sorted("bA", key=str.lower), lambda: sorted([[2], [1, 5], []]), lambda: sorted([(1, "b"), (1, None)]), lambda: sorted([1, "a"]), lambda: sorted([1j, 2j]), lambda: sorted([{1}, {2}, {1, 2}]), lambda: sorted(x=1), lambda: all([1, 0, 1 // 1]), lambda: any(x // 0 if x > 1 else 0 for x in (0, 1, 2)), lambda: any([]), lambda: all([]), lambda: any(5), lambda: any(), lambda: round("x"), lambda: round(), lambda: round(1, 2, 3), lambda: round(number=2.5, ndigits=0), lambda: divmod(1), lambda: divmod("a", 1), lambda: divmod(7, V(1)), lambda: abs("x"), lambda: abs(), lambda: pow(2), lambda: pow(base=2, exp=3, mod=5), lambda: pow("a", 1), lambda: ord(""), lambda: ord(5), lambda: ord(b"a"), lambda: ord(bytearray(b"ab")), lambda: chr(-1), lambda: chr("a"), lambda: chr(1.5), lambda: hex(1.5), lambda: bin("1"), lambda: oct(-8), lambda: ascii("é\U0001f600"), lambda: len(5), lambda: len(), lambda: callable(V) and not callable(V(1)), lambda: id(), lambda: hash(), lambda: repr(), lambda: input(1, 2), lambda: print(sep=1), lambda: print(1, end=5), lambda: print(foo=1), lambda: print("x", file=5)):
    t("op", f)
