from enum import Enum, IntEnum, Flag, auto, unique, StrEnum
class C(Enum):
    RED = 1
    GREEN = auto()
    ALIAS = 1
    def hi(self): return self.name.lower()
print(list(C), C.RED, repr(C.GREEN), C(2), C['RED'], C.ALIAS is C.RED, C.RED.hi(), C.__members__)
class I(IntEnum):
    A = 1
    B = 2
print(I.A < I.B, I.A + 1, sorted([I.B, I.A]), f'{I.A}')
class F(Flag):
    R = auto(); W = auto(); X = auto()
    ALL = R | W | X
print(F.R | F.W, F.ALL & ~F.R, F.R in F.ALL, list(F.ALL), bool(F(0)), F(5))
class S(StrEnum):
    ONE = auto()
print(S.ONE, S.ONE == 'one')
try: C(9)
except ValueError as e: print(e)
try:
    @unique
    class U(Enum): a = 1; b = 1
except ValueError as e: print(e)
try: C.RED = 5
except AttributeError as e: print(e)
