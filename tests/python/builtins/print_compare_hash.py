# Comparisons that chain, answer oddly or raise; print to users' files; hash and identity rules.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class W:
    def __init__(self, ret=None, flush=None):
        self.parts, self.ret = [], ret
        if flush:
            self.flush = flush

    def write(self, s):
        for i in range(2):
            pass
        self.parts.append(s)
        if isinstance(self.ret, Exception):
            raise self.ret
        return self.ret


for args, kw in (((), {}), ((1, "a", None), {}), (("a", "b"), dict(sep="")), (("a", "b"), dict(sep=None, end=None)), (("a",), dict(end="")), (("a", "b"), dict(sep="\n", end="\t")), (("x",), dict(flush=True))):
    w = W(flush=lambda: print("flushed"))
    print(*args, file=w, **kw)
    print(w.parts)
t("write raises", lambda: print(1, 2, file=W(KeyError("w"))))
t("no flush", lambda: print(1, file=W(), flush=True))
t("no write", lambda: print(1, file=5))
t("file None", lambda: print("to stdout", file=None))
t("str raises", lambda: print("a", type("X", (), {"__str__": lambda s: 1 // 0})()))
t("sep bytes", lambda: print(1, 2, sep=b"-"))
t("flush truth", lambda: print("f", file=W(), flush=type("B", (), {"__bool__": lambda s: 1 // 0})()))


class X:
    def __init__(self, n, r=None):
        self.n, self.r = n, r

    def cmp(op):
        def f(self, o):
            print(f"{self.n}.{op}", end=" ")
            if isinstance(self.r, Exception):
                raise self.r
            return self.r
        return f

    __lt__, __le__, __eq__, __ne__, __gt__, __ge__ = map(cmp, ("lt", "le", "eq", "ne", "gt", "ge"))
    __hash__ = None


class Y(X):
    pass


for r1, r2 in ((NotImplemented, NotImplemented), (NotImplemented, 5), (0, 1), ([], "x"), (ValueError("v"), 1)):
    a, b, y = X("a", r1), X("b", r2), Y("y", r2)
    for op in ("<", "<=", "==", "!=", ">", ">="):
        for left, right in (("a", "b"), ("a", "y"), ("a", "a"), ("a", "5"), ("5", "a")):
            t(f"{left}{op}{right}", lambda: eval(f"{left} {op} {right}", {"a": a, "b": b, "y": y}))
a, b, c = X("a", 1), X("b", 0), X("c", 1)
t("chain", lambda: a < b < c)
t("chain stops", lambda: b < a < c)
t("chain mixed", lambda: 1 < 2 == 2.0 != 3 in [3] is not None)
t("chain truth", lambda: a < type("T", (), {"__gt__": lambda s, o: 1, "__lt__": lambda s, o: s, "__bool__": lambda s: 1 // 0, "__repr__": lambda s: "T"})() < 5)
t("in", lambda: a in [b, c])
t("not eq only", lambda: [type("E", (), {"__eq__": lambda s, o: NotImplemented})() != 1, type("E", (), {"__eq__": lambda s, o: True})() != 1])
t("ne default", lambda: type("E", (), {"__eq__": lambda s, o: "truthy"})() != 1)
t("eq None", lambda: type("E", (), {"__eq__": None})() == 1)
t("lt None", lambda: type("E", (), {"__lt__": None})() < 1)
t("types", lambda: [1 == 1.0 == 1 + 0j == True, "a" == b"a", [] == (), {} == set(), None == 0, 1 < True, (1, 2) < (1, 2, 0), [1, [2]] < [1, [3]], "Z" < "a" < "é", b"a" < b"b"])
for l, r in ((1, "a"), (None, None), ({}, {}), (1j, 1), ([1], (1,)), (object, object), (len, len), (b"a", "a"), (range(1), range(2)), (slice(1), slice(2)), (1, None)):
    t((type(l).__name__, type(r).__name__), lambda: l < r)
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(2**100) == hash(float(2**100)), hash(0.5) == hash(0.5 + 0j), hash((1, 2)) == hash((1.0, 2)), hash("a") == hash("a" + ""), hash(b"a") == hash(memoryview(b"a")), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(range(0)) == hash(range(3, 3)), hash(None) == hash(None), hash(-1) == hash(-2))
for v in ([], {}, set(), bytearray(), slice([], 1), ([],), (1, {}), {}.keys(), memoryview(bytearray(b"a")), X(1), type("E", (), {"__eq__": lambda s, o: 1})(), array if False else {}.items()):
    t(type(v).__name__, hash, v)
