# Enum machinery: auto, aliases, _missing_, flags and boundaries, errors while a class is made.
import enum
from enum import *

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = RED

    @classmethod
    def _missing_(cls, v):
        for i in range(2):
            pass
        if v == "bad":
            return 5
        if v == "none":
            return None
        if v == "raise":
            raise KeyError(v)
        return cls.GREEN if v == "g" else None

    @property
    def low(self):
        return self.name.lower()

    @nonmember
    def helper():
        return "h"

    extra = member("x")


print(list(Color), Color.CRIMSON is Color.RED, Color["CRIMSON"], Color("g"), Color.__members__.keys(), Color.RED.low, Color.helper(), len(Color), Color.RED in Color, 1 in Color, 9 in Color, Color.RED.name, repr(Color.RED), str(Color.RED), f"{Color.RED:>10}", hash(Color.RED) == hash("RED"))
for f in (lambda: Color(9), lambda: Color("bad"), lambda: Color("none"), lambda: Color("raise"), lambda: Color["X"], lambda: Color.X, lambda: setattr(Color, "RED", 5), lambda: delattr(Color, "RED"), lambda: setattr(Color.RED, "value", 5), lambda: Color.RED < Color.GREEN, lambda: Color.RED == 1, lambda: type("Sub", (Color,), {}), lambda: exec("class S(Color): pass", globals()), lambda: exec("class S(Enum):\n a = 1\n a = 2", globals()), lambda: exec("class S(Enum):\n mro = 1", globals()), lambda: exec("class S(Enum):\n _x_ = 1", globals()), lambda: exec("@unique\nclass S(Enum):\n a = 1\n b = 1", globals()), lambda: exec("@verify(CONTINUOUS)\nclass S(IntEnum):\n a = 1\n b = 3", globals()), lambda: exec("class S(IntEnum):\n a = 'x'", globals()), lambda: exec("class S(StrEnum):\n a = 5", globals()), lambda: exec("class S(Enum):\n def __init__(self, x): self.y = 1 // x\n a = 0", globals()), lambda: Color.RED.RED, lambda: Color.RED(), lambda: Color(), lambda: Color(1, 2), lambda: Enum("F", "a b c").b.value, lambda: Enum("F", {"x": 5}).x, lambda: Enum("F", [("p", 1), ("q", 2)], start=3).q, lambda: Enum("F", "a a"), lambda: IntEnum("F", "a b", start=5).b + 1, lambda: Color.__call__(1), lambda: reversed(Color).__next__(), lambda: {Color.RED: 1}[Color(1)], lambda: Color.RED.__reduce_ex__(2), lambda: dir(Color)[:3], lambda: Color.RED.__class__.__name__, lambda: isinstance(Color.RED, Color), lambda: Color._value2member_map_.keys(), lambda: bool(Enum("Z", {"z": 0}).z)):
    t("op", f)


class Auto(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name}/{start}/{count}/{last}"

    A = auto()
    B = "given"
    C = auto()


print([m.value for m in Auto])


class St(StrEnum):
    ONE = auto()
    TWO = "2"


class In(IntEnum):
    A = 10
    B = auto()
    C = True


print(St.ONE, f"{St.ONE!r} {St.ONE:>5}", St.TWO + "x", St.ONE == "one", In.B, repr(In.B), f"{In.B:03d}", In.A + 1, In.C is In(1), max(In), sorted(In), "%d %s" % (In.A, In.A), [1, 2][In.C], In.A.__format__("x"))


class P(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W
    NONE = 0


class S(Flag, boundary=STRICT):
    A = 1
    B = 4


class C(Flag, boundary=CONFORM):
    A = 1
    B = 4


class E(Flag, boundary=EJECT):
    A = 1


class K(IntFlag):
    A = 1
    B = 2


print(P.R | P.X, ~P.R, P.RW & P.W, P.R ^ P.RW, P.RW in (P.R | P.W | P.X), list(P.RW), len(P.RW), list(P), P(7), P(0), P.NONE, repr(P.NONE), bool(P.NONE), repr(P(5)), P.RW.name, P(5).name, P.R in P, 4 in P, 8 in P, C(7), E(3), type(E(2)), K(9), K.A | 8, ~K.A, K.A + 5, repr(K(8)), K.A == 1, [*K(3)], K(3) ^ K.A)
for f in (lambda: P(8), lambda: S(2), lambda: S(-1), lambda: P(-1), lambda: P.R | 1, lambda: 1 | P.R, lambda: P("x"), lambda: P.R < P.W, lambda: K.A | "x", lambda: iter(Color.RED), lambda: exec("class Q(Flag):\n a = 'x'", globals()), lambda: exec("class Q(Flag):\n a = auto()\n b = auto()\n c = 7\n d = auto()\nprint([q.value for q in Q], Q.c)", globals()), lambda: exec("@verify(NAMED_FLAGS)\nclass Q(Flag):\n a = 1\n b = 6", globals()), lambda: P.R in 5, lambda: 4.5 in P, lambda: global_enum_repr(P.R), lambda: show_flag_values(P(7))):
    t("flag", f)


class Shape(Enum):
    SQ = (2, 3)
    LN = (4,)

    def __new__(cls, *a):
        o = object.__new__(cls)
        o._value_ = sum(a)
        print("new", a)
        return o

    def __init__(self, *a):
        self.args = a

    def __eq__(self, o):
        return NotImplemented

    __hash__ = Enum.__hash__


print(Shape(5), Shape.SQ.args, Shape.LN.value, Shape((2, 3)) if False else Shape(4))


class D(float, Enum):
    PI = 3.5
    E = 2.5

    def __add__(self, o):
        return "added"


print(D.PI + 1, D.PI * 2, repr(D.PI), D(2.5) is D.E, sorted(D), D.PI.is_integer())
