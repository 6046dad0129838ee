from dataclasses import *
from typing import ClassVar, Any
@dataclass(order=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)
    k: ClassVar[int] = 5
    def __post_init__(self): self.tags.append(self.x)
a, b = P(1, 2), P(1, 3)
print(a, a < b, a == P(1, 2), sorted([b, a])[0].y, [f.name for f in fields(P)], asdict(a), astuple(b), replace(a, y=9))
@dataclass(frozen=True, slots=True, kw_only=True)
class F:
    n: int
    s: str = "d"
f = F(n=1)
print(f, hash(f) == hash(F(n=1)), F.__slots__)
for act in (lambda: setattr(f, "n", 2), lambda: F(1), lambda: setattr(f, "zz", 1)):
    try: act()
    except (FrozenInstanceError, TypeError, AttributeError) as e: print(type(e).__name__, e)
@dataclass
class Base:
    a: int
    b: Any = None
@dataclass
class Child(Base):
    c: InitVar[int] = 7
    b: str = "over"
    def __post_init__(self, c): self.d = c * 2
print(Child(1), Child(1, "z", 3).d, is_dataclass(Child), Child.__match_args__)
match P(4, 5):
    case P(x, y=5): print("matched", x)
D = make_dataclass("D", [("q", int), ("r", list, field(default_factory=list))], bases=(Base,), namespace={"dbl": lambda s: s.q * 2})if False else make_dataclass("D", [("q", int)], namespace={"dbl": lambda s: s.q * 2})
print(D(4).dbl(), D(4))
try:
    @dataclass
    class Bad:
        l: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e: print(e)
@dataclass(eq=False, repr=False)
class N: v: int
print(N(1) == N(1), "object at" in repr(N(1)), N(1).__dict__)
class Desc:
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, i, o): return 100 if i is None else getattr(i, self.n)
    def __set__(self, i, v): setattr(i, self.n, v + 1)
@dataclass
class WithDesc: v: int = Desc()
print(WithDesc().v, WithDesc(5).v)
