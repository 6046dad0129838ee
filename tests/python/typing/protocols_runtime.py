# Protocols at run time, TypedDict, NamedTuple, get_type_hints, overloads, generic aliases of typing.
import typing
from typing import *

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




@runtime_checkable
class Sized2(Protocol):
    size: int

    def __len__(self) -> int: ...


@runtime_checkable
class Callme(Protocol):
    def go(self): ...


class Static(Protocol):
    def go(self): ...


class Impl:
    size = 3

    def __len__(self):
        return 1

    go = None


class Dyn:
    def __getattr__(self, n):
        for i in range(2):
            pass
        return n


for o in (Impl(), [], Dyn(), type("G", (), {"go": lambda s: 1})()):
    t(type(o).__name__, lambda: (isinstance(o, Sized2), isinstance(o, Callme)))
t("static", isinstance, 5, Static)
t("sub data", issubclass, Impl, Sized2)
t("sub", lambda: (issubclass(Impl, Callme), issubclass(type("G", (), {"go": 1}), Callme)))
t("instance", lambda: Static())
t("sub impl", lambda: type("S", (Static,), {})().go())
t("bad base", lambda: type("P", (Impl, Protocol), {}))
t("members", lambda: (sorted(get_protocol_members(Sized2)), is_protocol(Sized2), is_protocol(Impl), Sized2.__non_callable_proto_members__))
t("members bad", lambda: get_protocol_members(int))


class TD(TypedDict, total=False):
    a: Required[int]
    b: "str"
    c: ReadOnly[list[int]]


class TD2(TD):
    d: NotRequired[float]


print(TD(a=1, z=5), TD2.__required_keys__, sorted(TD2.__optional_keys__), sorted(TD2.__readonly_keys__), TD2.__total__, TD.__total__, TD2.__orig_bases__, sorted(TD2.__annotations__), TD2.__mro__, is_typeddict(TD), is_typeddict(dict))
t("isinstance", isinstance, {}, TD)
t("TD bad base", lambda: types_new("X", (TD, int)))
t("TD kw", lambda: TypedDict("T", a=int))
t("TD fn", lambda: TypedDict("T", {"x y": int, "in": str}).__annotations__)
t("TD twice", lambda: exec("class Q(TD):\n  a: str", globals()))
t("hints", lambda: get_type_hints(TD2))
t("hints extras", lambda: get_type_hints(TD2, include_extras=True))


class NT(NamedTuple):
    x: int
    y: str = "d"

    def both(self):
        return self.x, self.y


print(NT(1), NT(1, y="q").both(), NT._field_defaults, NT._fields, NT(1)._replace(x=5), NT.__annotations__, NT.__orig_bases__ == (NamedTuple,), NT(1) == (1, "d"), NT.__match_args__)
t("NT few", lambda: NT())
t("NT many", lambda: NT(1, 2, 3))
t("NT default order", lambda: exec("class Q(NamedTuple):\n  a: int = 1\n  b: int", globals()))
t("NT underscore", lambda: NamedTuple("Q", [("_a", int)]))
t("NT overwrite", lambda: exec("class Q(NamedTuple):\n  a: int\n  def _replace(self): pass", globals()))
t("NT multiple", lambda: exec("class Q(NamedTuple, int):\n  a: int", globals()))
t("NT generic", lambda: exec("class Q[T](NamedTuple):\n  a: T\nprint(Q[int](5), Q.__type_params__)", globals()))
t("replace bad", lambda: NT(1)._replace(z=1))
for a in ("List[int]", "Dict[str, List['X']]", "Optional[int]", "Callable[[int], str]", "Callable[..., int]", "Callable[int, str]", "Literal[1, 'a', True, 1]", "Literal[[1]]", "Tuple[int, ...]", "Tuple[()]", "Type[int]", "Annotated[int, 1, 2]", "Annotated[int]", "Annotated[Annotated[int, 1], 2]", "ClassVar[int]", "ClassVar[ClassVar[int]]", "Final[int]", "Any[int]", "List[int, str]", "Dict[int]", "Generic[int]", "Protocol[int]", "List[1]", "Union[int, str][int]", "Unpack[tuple[int]]", "Concatenate[int, ...]", "Self[int]", "Never | int", "LiteralString", "NoReturn", "TypeGuard[int]", "Awaitable[int]", "List", "Deque[int]()", "List[int]()", "Optional[int]()", "Any()", "NewType('U', int)(5)", "NewType('U', int)", "NewType('U', int) | str", "cast('x', 5)", "assert_never(5)", "ForwardRef('a b')", "ForwardRef('List[x]')", "get_origin(Annotated[int, 1])", "get_args(Callable[[int], str])", "get_args(Literal[1, 2])", "get_origin(int | str)", "Literal[1] == Literal[True]", "Union[int, str] == (str | int)", "hash(List[int]) == hash(List[int])", "isinstance([], List)", "isinstance([], List[int])", "issubclass(list, Sequence)", "clear_overloads()"):
    t(a, eval, a)


@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(len(get_overloads(ov)), ov(3))


@final
class Fin:
    @override
    def m(self): ...
    @no_type_check
    def n(self, a: "1 +"): ...


print(Fin.__final__, Fin.m.__override__, get_type_hints(Fin.n))
t("hints bad", lambda: get_type_hints(lambda: 0))
t("hints str", lambda: get_type_hints(exec("def f(a: 'int', b: None = 5) -> 'list[Fin]': ...", globals()) or f))
t("hints missing", lambda: get_type_hints(exec("def f(a: 'nope'): ...", globals()) or f))
t("hints syntax", lambda: get_type_hints(exec("def f(a: '1 +'): ...", globals()) or f))
t("hints 5", lambda: get_type_hints(5))
