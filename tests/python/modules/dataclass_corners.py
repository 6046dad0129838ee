# dataclasses: fields that run code, inheritance, slots, frozen, kw_only, replace, errors.
import dataclasses
from dataclasses import *

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




def factory():
    for i in range(2):
        pass
    return [len(made)] + (made.append(1) or [])


made = []


@dataclass(order=True)
class A:
    x: int
    y: list = field(default_factory=factory, compare=False)
    z: InitVar[int] = 5
    w: "dataclasses.InitVar[str]" = "w"
    c: "ClassVar_" = 1
    h: int = field(default=3, repr=False, hash=False)

    def __post_init__(self, z, w):
        self.post = (z, w)


a, b = A(1), A(x=1, z=9)
print(a, b, a == b, a.post, b.post, a <= b, a < A(2), [f.name for f in fields(A)], asdict(a), astuple(b))
for f in (lambda: A(), lambda: A(1, 2, 3, 4, 5, 6, 7), lambda: A(1, q=2), lambda: a < 5, lambda: hash(a), lambda: replace(a, x=5), lambda: replace(a, x=5, z=1).post, lambda: replace(a, q=1), lambda: fields(5), lambda: asdict(A), lambda: is_dataclass(A), lambda: is_dataclass(list[int]), lambda: exec("@dataclass\nclass B:\n  a: int = 1\n  b: int", globals()), lambda: exec("@dataclass\nclass B:\n  a: list = []", globals()), lambda: exec("@dataclass\nclass B:\n  a = field()", globals()), lambda: exec("@dataclass\nclass B:\n  a: int = field(default=1, default_factory=list)", globals()), lambda: exec("@dataclass(eq=False, order=True)\nclass B: pass", globals()), lambda: exec("@dataclass(order=True)\nclass B:\n  def __lt__(self, o): pass", globals()), lambda: exec("@dataclass(frozen=True)\nclass B:\n  def __setattr__(self, n, v): pass", globals()), lambda: exec("@dataclass(slots=True)\nclass B:\n  __slots__ = ()", globals()), lambda: exec("@dataclass\nclass B:\n  a: KW_ONLY\n  b: KW_ONLY", globals()), lambda: exec("@dataclass(weakref_slot=True)\nclass B: pass", globals()), lambda: exec("@dataclass(frozen=True)\nclass B(A): pass", globals()), lambda: exec("@dataclass(unsafe_hash=True)\nclass B:\n  def __hash__(self): pass", globals()), lambda: exec("@dataclass(5)\nclass B: pass", globals()), lambda: make_dataclass("M", ["x", ("y", int), ("z", int, field(default=3))])(1, 2), lambda: make_dataclass("M", ["1x"]), lambda: make_dataclass("M", ["x", "x"]), lambda: make_dataclass("M", ["def"]), lambda: make_dataclass("M", [()]), lambda: field(1), lambda: repr(field(default=1, kw_only=True))[:40], lambda: exec("@dataclass\nclass B:\n  x: InitVar = field(default_factory=list)", globals())):
    t("op", f)


@dataclass(frozen=True, slots=True, kw_only=True)
class F:
    x: int
    y: dict = field(default_factory=dict, hash=False)
    _: KW_ONLY = None


f = F(x=1)
t("frozen set", lambda: setattr(f, "x", 2))
t("frozen del", lambda: delattr(f, "x"))
t("frozen new", lambda: setattr(f, "q", 2))
t("hash", lambda: hash(f) == hash(F(x=1, y={1: 2})))
t("positional", lambda: F(1))
print(f, F.__slots__, F.__match_args__, hasattr(f, "__dict__"), copy_ := replace(f, x=3), f == copy_)


@dataclass
class Base:
    a: int
    b: int = 2

    def __repr__(self):
        return "own repr"


@dataclass(repr=True)
class Sub(Base):
    c: int = 3
    a: str = "over"
    d: int = field(kw_only=True, default=4)

    @property
    def e(self):
        return self.a * 2

    def __eq__(self, o):
        return "own eq"


print(Sub(), Base(1), Sub("x", 5, 6, d=7).e, Sub() == 1, Sub.__match_args__, [f.name for f in fields(Sub)], Sub.__hash__)
match Sub("m", 1):
    case Sub(a, b, c):
        print("match", a, b, c)


class Desc:
    def __set_name__(self, owner, name):
        print("set_name", name)
        self.n = "_" + name

    def __get__(self, o, t=None):
        return "default" if o is None else getattr(o, self.n)

    def __set__(self, o, v):
        print("set", v)
        setattr(o, self.n, v)


@dataclass
class WithDesc:
    x: str = Desc()
    y: object = field(default_factory=lambda: WithDesc.count)
    count = 7


w = WithDesc()
print(w, WithDesc("q").x, asdict(w))
r = make_dataclass("R", ["r"])(None)
r.r = [r]
print(r)
nested = make_dataclass("N", ["v"])({"k": [Base(1), (Base(2),)], Base: 1} if False else {"k": [A(1), (A(2),)]})
print(asdict(nested, dict_factory=lambda kv: sorted(kv, key=lambda p: p[0])))


@dataclass(init=False)
class NoInit:
    x: int = 1

    def __init__(self, *a):
        print("init", a)


print(NoInit(5, 6), NoInit(1) == NoInit(2))


@dataclass
class Gen[T]:
    v: T
    w: list[T] = field(default_factory=list, metadata={"m": 1}, doc="the doc") if True else None


print(Gen[int](5), fields(Gen)[1].metadata["m"], fields(Gen)[0].type, Gen.__doc__)
