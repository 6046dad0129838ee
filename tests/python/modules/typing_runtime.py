from typing import *
import typing, collections.abc as cabc
T = TypeVar("T"); K = TypeVar("K", bound=int)
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box[int], Box[int](3).v, Box[int].__args__, Box.__parameters__, Optional[int], Union[int, str], int | None, List[int], Dict[str, T][int], Callable[[int], str], Literal[1, "a"])
class NT(NamedTuple):
    x: int
    y: str = "d"
print(NT(1), NT._field_defaults, NT.__annotations__)
class TD(TypedDict, total=False):
    a: Required[int]
    b: str
print(TD(a=1), TD.__required_keys__, TD.__optional_keys__)
@runtime_checkable
class Pr(Protocol):
    def quack(self): ...
class D:
    def quack(self): pass
print(isinstance(D(), Pr), isinstance(1, Pr))
def f(a: int, b: "list[str]" = None, *c: T) -> Optional[T]: ...
print(get_type_hints(f), get_origin(List[int]), get_args(Dict[str, int]), get_origin(Annotated[int, "m"]), get_type_hints(TD))
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(len(get_overloads(g)), g(1), cast(int, "x"), NewType("UID", int)(5), Annotated[int, 1].__metadata__)
class S[U: (int, str), *Ts, **P]:
    def m[V](self, v: V) -> V: return v
type Alias[Q] = list[Q] | None
print(S.__type_params__, Alias.__value__, Alias[int], S[int, str, [int]], S.m.__type_params__, Alias.__type_params__[0].__name__)
for act in (lambda: Box[int, str], lambda: Union[()], lambda: isinstance([], List[int]), lambda: TypeVar("X", int), lambda: Literal):
    try: print(act())
    except TypeError as e: print(type(e).__name__, e)
print(Any, Never, Self, ClassVar[int], Final[int], Type[int], Tuple[int, ...], Iterable[int], cabc.Callable[[int], str], typing.get_protocol_members(Pr), is_typeddict(TD), assert_type(1, int), reveal_type.__name__)
class LazyC:
    x: Undefined
try: get_type_hints(LazyC)
except NameError as e: print(e)
@final
class Fi: pass
@no_type_check
def nt(x: 1): pass
print(Fi.__final__, nt.__no_type_check__, ForwardRef("int"), get_type_hints(lambda: 0), ParamSpec("PS").args, Concatenate[int, ...], Unpack[Tuple[int]])
