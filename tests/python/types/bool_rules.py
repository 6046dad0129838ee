# Truth: __bool__, __len__, what they may give; bool as int; not, and, or over suspended truth tests.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class B:
    def __init__(self, r):
        self.r = r

    def __bool__(self):
        for i in range(2):
            pass
        if isinstance(self.r, Exception):
            raise self.r
        return self.r

    def __repr__(self):
        return f"B({self.r!r})"


class L:
    def __init__(self, r):
        self.r = r

    def __len__(self):
        return self.r


class Both(L):
    def __bool__(self):
        return True


for r in (True, False, 1, 0, None, "x", KeyError("k")):
    t("bool", bool, B(r))
    t("not", lambda: not B(r))
    t("if", lambda: 1 if B(r) else 2)
    t("and", lambda: B(r) and 5)
    t("or", lambda: B(r) or 5)
    t("any", lambda: (any([0, B(r)]), all([1, B(r)])))
    t("filter", lambda: list(filter(None, [B(r), 1])))
    t("comp", lambda: [x for x in (1, 2) if B(r)])
    t("assert", lambda: exec("assert B(r), 'no'", globals() | {"r": r}))
for r in (0, 3, -1, 2**70, "x", 1.0, True, None, L(1)):
    t("len %s" % type(r).__name__, len, L(r))
    t("bool of len", bool, L(r))
    t("both", bool, Both(r))
t("no args", bool)
t("two", lambda: bool(1, 2))
t("kw", lambda: bool(x=1))
t("sub", lambda: type("X", (bool,), {}))
print(True + True, True * 2.5, True == 1.0, isinstance(True, int), [10, 20][True], {True: 1}[1], True.bit_length(), str(True), f"{True:d}", "%d %s %r" % (True, True, True), sum([True] * 3), True < 2, -True, ~False if False else "", True and None, "" or 0)
print(bool.__mro__, bool.__doc__.split("\n")[0], repr(bool(0.0)), [bool(x) for x in (0, 0.0, 0j, "", b"", [], (), {}, set(), range(0), None, NotImplemented is None, "0", [0], float("nan"), object())])
t("NotImplemented", lambda: bool(NotImplemented))
t("xor", lambda: (True ^ 1, True ^ True, True & 3, True | 2, type(True & True), type(True & 1)))
n = 0


class Count:
    def __repr__(self):
        return "count"

    def __bool__(self):
        global n
        n += 1
        return n % 2 == 0


c = Count()
print([bool(c), not c, c and 1 is not None, (c or c) is c, [x for x in range(6) if c], n])
while c:
    print("in", n)
    break
else:
    print("else", n)
t("class bool", lambda: bool(type("M", (type,), {"__bool__": lambda cls: False})("X", (), {})))
t("bool None", lambda: bool(type("X", (), {"__bool__": None})()))
t("len None", lambda: bool(type("X", (), {"__len__": None})()))
t("instance attr", lambda: (lambda x: (setattr(x, "__bool__", lambda: False), bool(x)))(type("X", (), {})()))
