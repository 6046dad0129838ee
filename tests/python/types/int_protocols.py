# __int__, __index__, __trunc__, __float__ and subclasses of int where an int is wanted.
import operator

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Idx:
    def __init__(self, r):
        self.r = r

    def __index__(self):
        print("index")
        if isinstance(self.r, Exception):
            raise self.r
        return self.r


class Sub(int):
    def __add__(self, o):
        return ("Sub add", o)

    def __radd__(self, o):
        return ("Sub radd", o)

    def __repr__(self):
        return f"Sub({int(self)})"

    def __index__(self):
        print("sub index is not asked")
        return 99


class Trunc:
    def __trunc__(self):
        return 7


class Int:
    def __int__(self):
        return self.r


class Both(Int):
    def __index__(self):
        return 3


for r in (5, True, Sub(4), "x", None, ValueError("from index"), 2**70):
    i = Idx(r)
    t("int %r" % (r,), int, i)
    t("operator.index", operator.index, i)
    t("list item", lambda: [0, 1, 2, 3, 4, 5][i])
    t("range", lambda: range(i))
    t("hex", hex, i)
    t("chr", chr, i)
    t("float", float, i)
    t("slice", lambda: "abcdef"[:i])
t("trunc", int, Trunc())
for r in (1, True, "s", 1.5, Sub(8)):
    Int.r = r
    t("__int__ %r" % (r,), int, Int())
    t("both", int, Both())
t("list with __int__ only", lambda: [1][Int()])
t("range with float", lambda: range(1.0))
s = Sub(4)
print(s + 1, 1 + s, s + s, 1.0 + s, s * 2, type(s * 2), type(+s), type(abs(s)), type(s.__index__()), int(s), type(int(s)))
t("index of Sub", operator.index, s)
t("items by Sub", lambda: ([0, 1, 2, 3, 4, 5][s], "abcdef"[s], (0,) * s, bytes(s)))
t("repeat", lambda: ([1] * Idx(2), Idx(2) * "ab"))
t("repeat bad", lambda: [1] * Int())
t("repeat huge", lambda: [1] * Idx(2**70))
t("round", lambda: (round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(5, -1), round(2**70, -20), round(7, 5), round(7, None), round(True), round(7, Idx(0))))
t("round bad", lambda: round(7, 1.0))
t("new", lambda: int.__new__(Sub, 3))
t("new bool", lambda: int.__new__(bool, 3))
t("new str", lambda: int.__new__(str, 3))
t("new none", lambda: int.__new__())
t("hash", lambda: (hash(Sub(5)) == 5, hash(2**122) == hash(1 << 122), hash(-1), hash(-2), hash(7 + 0j), {1: "a", True: "b", 1.0: "c"}))
t("sizeof", lambda: ((0).__sizeof__() > 0, (2**100).__sizeof__() > (1).__sizeof__()))
t("getnewargs", lambda: (5).__getnewargs__() + s.__getnewargs__())
t("ceil floor trunc", lambda: [getattr(-7, n)() for n in ("__ceil__", "__floor__", "__trunc__", "__int__", "__index__", "__pos__", "__abs__")])
t("NotImplemented", lambda: [(5).__add__(1.0), (5).__eq__("5"), (5).__lt__(5.0), (5).__divmod__("x"), (5).__pow__(2, None), (5).__rpow__(2), (5).__rsub__(1)])
