from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, KW_ONLY
@dataclass(order=True)
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list, compare=False, repr=False)
    def __post_init__(self): self.s = self.x + self.y
p = P(1)
print(p, p.s, P(1) == P(1), P(1) < P(2), asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(p)])
@dataclass(frozen=True, slots=True)
class F:
    a: int
    _: KW_ONLY
    b: str = 'b'
f = F(1, b='z')
print(f, hash(f) == hash(F(1, b='z')))
try: f.a = 2
except FrozenInstanceError as e: print(e)
try: F(1, 'pos')
except TypeError as e: print(e)
@dataclass
class Q(P):
    z: float = 0.5
print(Q(1, 2, [3], 4.5), Q.__match_args__)
