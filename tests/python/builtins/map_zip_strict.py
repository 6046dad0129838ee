# map(strict=), zip(strict=), filter, enumerate: order of steps and errors.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




def gen(name, n, fail=None):
    for i in range(n):
        print(f"{name}{i}", end=" ")
        yield i
    print(f"/{name}", end=" ")
    if fail:
        raise fail


for sizes in ((2, 2), (2, 3), (3, 2), (0, 1), (1, 0), (2, 2, 1), (2, 2, 3), (0, 0, 2)):
    for strict in (False, True):
        t((sizes, strict), lambda: list(zip(*[gen("abc"[i], n) for i, n in enumerate(sizes)], strict=strict)))
        t("map", lambda: list(map(lambda *a: sum(a), *[gen("abc"[i], n) for i, n in enumerate(sizes)], strict=strict)))
t("fails", lambda: list(zip(gen("a", 1, KeyError("a")), gen("b", 5), strict=True)))
t("later fails", lambda: list(zip(gen("a", 2), gen("b", 1, KeyError("b")), strict=True)))
t("check fails", lambda: list(zip(gen("a", 1), gen("b", 1, KeyError("b")), strict=True)))
t("zip none", lambda: (list(zip()), list(zip(strict=True)), list(zip("ab"))))
t("zip bad", lambda: zip([1], 5))
t("zip bad kw", lambda: zip([1], strictly=True))
t("zip strict truth", lambda: zip([1], strict=type("B", (), {"__bool__": lambda s: 1 // 0})()))
t("map none", lambda: map())
t("map one", lambda: map(str))
t("map bad", lambda: map(str, 5))
t("map not callable", lambda: list(map(5, [1])))
t("map None", lambda: list(map(None, [1])))
t("map raises", lambda: list(map(lambda x: 1 // x, [1, 0, 2])))
m = map(lambda x: 6 // x, [1, 0, 2])
for i in range(4):
    t("goes on", next, m)
t("map stop", lambda: list(map(lambda x: next(iter(())) if x == 2 else x, [1, 2, 3])))
t("filter stop", lambda: list(filter(lambda x: next(iter(())) if x == 2 else x, [1, 2, 3])))
t("filter", lambda: (list(filter(None, [0, 1, "", "a", [], None])), list(filter(str.isdigit, "a1b2")), list(filter(bool, [[], [1]]))))
t("filter kw", lambda: filter(function=None, iterable=[]))
t("filter bad", lambda: filter(None, 1))
t("filter truth", lambda: list(filter(lambda x: type("B", (), {"__bool__": lambda s: "x"})(), [1])))
for args, kw in (((["a"],), {}), (("ab", 5), {}), (("ab",), {"start": -1}), (("ab", 2**70), {}), (("ab", "x"), {}), (("ab", 1.5), {}), ((5,), {}), ((), {"iterable": "xy", "start": 1}), (("a", 1, 2), {})):
    t((args, kw), lambda: list(enumerate(*args, **kw)))
e = enumerate(gen("g", 3), 2**63 - 1)
print([next(e), next(e)], e.__reduce__()[1][1] == 2**63 + 1, enumerate[int])
e.__reduce__()[1][0].close()
z = zip(gen("p", 2), iter([1]))
print(next(z), next(z, "end"), next(z, "end"))
print(list(zip(*[iter(range(7))] * 3)), [*zip(*zip("abc", [1, 2, 3]))], dict(zip("ab", map(len, ["x", "yy"]))))
t("reuse tuple", lambda: [id(x) is None for x in zip([1, 2])] + [x is y for x, y in [(lambda z: (next(z), next(z)))(zip([1, 2]))]])
t("zip reduce", lambda: [type(x).__name__ for x in zip([1], [2], strict=True).__reduce__()])
t("map reduce", lambda: [type(x).__name__ for x in map(str, [2]).__reduce__()])
t("setstate", lambda: (lambda z: (z.__setstate__(True), list(z)))(zip([1, 2], [1])))
class Z(zip):
    def __new__(cls, *a, **k):
        print("new", len(a), k)
        return super().__new__(cls, *a)
print(list(Z("ab", "cd", extra=1)), type(Z()).__name__)
