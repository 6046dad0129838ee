# range as a sequence of big numbers, slice objects and their indices.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Idx:
    def __init__(self, r):
        self.r = r

    def __index__(self):
        for i in range(1):
            pass
        return self.r


for args in [(5,), (2, 8), (8, 2), (8, 2, -2), (0, 10, 3), (0,), (2**70,), (2**70, 2**70 + 5, 2), (-3, 3, 2), (1, 2, 2**70), (10, 0, -3)]:
    r = range(*args)
    n = r[-1] if r else None
    print(r, bool(r), n, r[:2], r[::-1], r[1:][:1], 3 in r, 3.0 in r, 2**70 in r, r == range(*args), hash(r) == hash(range(*args)), r.count(2), list(reversed(r))[:2] if n is None or n < 2**20 else "long")
for f in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: range(1, 2, 3, 4), lambda: range(stop=1), lambda: range(3)[3], lambda: range(3)["a"], lambda: range(3)[1.0], lambda: range(3)[2**70], lambda: range(2**70)[2**69], lambda: len(range(2**70)), lambda: range(2**70).__bool__(), lambda: range(5).index(9), lambda: range(5).index("a"), lambda: range(0, 10, 2).index(4), lambda: range(5).count("a"), lambda: range(3) == [0, 1, 2], lambda: range(0) == range(5, 2), lambda: range(0, 3, 2) == range(0, 4, 2), lambda: hash(range(0)) == hash(range(7, 7)), lambda: range(3) < range(4), lambda: range(3) + range(2), lambda: range(3) * 2, lambda: range(Idx(3), Idx(9), Idx(2)), lambda: range(3)[Idx(1)], lambda: range(9)[Idx(1):Idx(8):Idx(3)], lambda: Idx(2) in range(5), lambda: type("R", (range,), {}), lambda: range(10)[2**70:], lambda: range(2**70)[-1:], lambda: range(10)[::2**70], lambda: range(3).start.__class__, lambda: range(True, 3), lambda: range(5).__reduce__(), lambda: iter(range(5)).__reduce__()[1:], lambda: max(range(2**64, 2**64 + 3)), lambda: sum(range(2**64, 2**64 + 3)), lambda: [*range(2**63 - 1, 2**63 + 2)], lambda: range(3).__contains__("x"), lambda: "x" in range(2), lambda: range(5).__format__("3"), lambda: tuple(range(3)).index(2)):
    t("op", f)
it = iter(range(10))
next(it)
print(it.__length_hint__(), it.__reduce__())
it.__setstate__(7)
print(list(it), list(it), it.__length_hint__())
big = iter(range(2**64, 2**64 + 5, 2))
print(next(big), big.__length_hint__(), big.__reduce__()[2], list(big))
for s in [slice(3), slice(1, None), slice(None, None, -1), slice(-3, None, 2), slice(10, -10, -3), slice(2**70, -2**70, -1), slice(None), slice(Idx(1), Idx(9)), slice(0, 5, 2**70), slice(5, 5, -2**70)]:
    print(repr(s) if "Idx" not in repr(s) else "slice of Idx", [s.indices(n) for n in (0, 1, 5)], s.indices(2**70))
for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice("a").indices(5), lambda: slice(1).indices(-1), lambda: slice(1).indices("x"), lambda: slice(1, 2, 0).indices(5), lambda: slice(1) == slice(None, 1), lambda: slice(1) < slice(2), lambda: slice(1, 2) < slice(1, 3, 1), lambda: hash(slice(1, 2)) == hash(slice(1, 2)), lambda: hash(slice([])), lambda: {slice(1): 5}[slice(None, 1, None)], lambda: slice(1).start, lambda: slice(1).__reduce__(), lambda: type("S", (slice,), {}), lambda: slice(1)(), lambda: slice("a", [1], {}), lambda: [1, 2][slice("a")], lambda: slice(1).indices(), lambda: slice[int], lambda: "abc"[Idx("x"):]):
    t("slice", f)


class G:
    def __getitem__(self, k):
        return k


g = G()
print(g[1:2], g[:, ::3, ...], g[1:2, 3], g[()], g[*[1, 2], 3], g[lambda: 1:2].start.__name__, g[(x := 5):x + 1])
