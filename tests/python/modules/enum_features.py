from enum import *
class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1
    @property
    def low(self): return self.name.lower()
    @classmethod
    def _missing_(cls, v): return cls.RED if v == "r" else None
print(list(Color), Color(2), Color["RED"], Color.CRIMSON is Color.RED, Color.RED.low, Color("r"), Color.__members__.keys(), Color.RED in Color, 3 in Color)
try: Color(9)
except ValueError as e: print(e)
class F(Flag):
    A = auto(); B = auto(); C = auto()
    AB = A | B
print(F.A | F.C, F.AB, F(7), ~F.A, F.A in F.AB, list(F.AB), F(0), bool(F.A & F.B), F.A ^ F.AB)
class I(IntEnum):
    X = 5; Y = 10
print(I.X + 1, I.X < I.Y, f"{I.X}", f"{I.X!r}", int(I.Y), I(5), sorted([I.Y, I.X]), {I.X: 1}[5])
class S(StrEnum):
    HELLO = auto(); W = "world"
print(S.HELLO, S.W.upper(), S.W == "world", f"{S.W:>7}")
class Planet(Enum):
    EARTH = (1, 2)
    def __init__(self, m, r): self.m, self.r = m, r
print(Planet.EARTH.m, Planet((1, 2)))
try:
    class Sub(Color): pass
except TypeError as e: print(e)
try: Color.RED.value = 3
except AttributeError as e: print(e)
@unique
class U(Enum): A = 1
try:
    @unique
    class V(Enum): A = 1; B = 1
except ValueError as e: print(e)
E2 = Enum("E2", "P Q", start=5)
print(list(E2), E2.P.value, repr(E2.Q), Color.RED != Color.GREEN, hash(Color.RED) == hash(Color.RED))
class G(Enum):
    def _generate_next_value_(name, start, count, last): return name * 2
    AA = auto()
print(G.AA.value)
class M(Enum):
    SQ = member(lambda x: x * x)
    nm = nonmember(5)
print(M.SQ.value(4), M.nm)
import pickle, copy
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED, copy.deepcopy(Color.GREEN) is Color.GREEN)
match Color.RED:
    case Color.RED: print("red")
class R(IntFlag, boundary=KEEP): a = 1; b = 2
print(R(9), R.a | 4, R.a | R.b == 3)
