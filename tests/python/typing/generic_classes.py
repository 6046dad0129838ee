# Generic classes by syntax and by Generic[...].
import typing
from typing import Generic, TypeVar, ParamSpec, TypeVarTuple, Unpack, NoDefault


def t(label, f):
    try:
        print(label, "->", repr(f()))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


class G[T]:
    def get(self) -> T:
        return T


class H[*Ts](G[int]):
    pass


class K[**P, R = int]:
    pass


print(G.__type_params__, G.__bases__, G.__orig_bases__, G.__mro__, G.__parameters__)
print(H.__orig_bases__, H.__parameters__, K.__orig_bases__)
t("G[int]", lambda: G[int])
t("G[int, str]", lambda: G[int, str])
t("H", lambda: (H[int, str], H[()], H[int, *tuple[str, ...]]))
t("K", lambda: (K[[int]], K[[int], str], K[int]))
t("instance", lambda: G[int]().__orig_class__)
t("get", lambda: G().get() is G.__type_params__[0])
A, B = TypeVar("A"), TypeVar("B", bound=int)
D = TypeVar("D", default=str)


class L(Generic[A, B]):
    pass


class M(Generic[A, D]):
    pass


t("L", lambda: (L[int, str], L[A, int][str], L.__parameters__))
t("L few", lambda: L[int])
t("M", lambda: (M[int], M[int, int]))
t("M many", lambda: M[int, int, int])
t("plain", lambda: type("X", (Generic,), {}))
t("Generic[int]", lambda: Generic[int])
t("Generic[()]", lambda: Generic[()])
t("twice", lambda: Generic[A, A])
t("Generic", lambda: Generic[A, B])


class N(Generic[A], dict):
    def __init__(self, *a):
        super().__init__(*a)
        self.x = 1


t("dict", lambda: (N({1: 2}), N().x, N.__mro__))


class O(list, Generic[A]):
    pass


t("list", lambda: (O([1]), O[int]([2]), isinstance(O(), list)))


class Init(Generic[A]):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        cls.kw = kw


class Sub(Init[int], flag=1):
    pass


t("init_subclass", lambda: (Sub.kw, Sub.__orig_bases__, Sub.__parameters__))
t("union", lambda: (A | int, int | A, A | "x", A | None))
t("bound", lambda: (TypeVar("Q", bound="F").__bound__, TypeVar("Q", bound=int | str).__bound__))
t("bad bound", lambda: TypeVar("Q", bound=Generic))
t("both", lambda: TypeVar("Q", int, str, bound=int))
t("subst", lambda: (A.__typing_subst__(int), ParamSpec("P").__typing_subst__([int])))
t("bad subst", lambda: A.__typing_subst__(Unpack[tuple[int]]))
t("prepare", lambda: A.__typing_prepare_subst__(list[A], (int,)))
t("prepare few", lambda: A.__typing_prepare_subst__(list[A], ()))
t("prepare default", lambda: D.__typing_prepare_subst__(list[D], ()))
t("iter", lambda: [*TypeVarTuple("Ts")])
type Al[X, *Y] = dict[X, tuple[*Y]]
t("alias", lambda: (Al[int, str, bytes], Al.__parameters__, Al.__value__, [*Al]))
t("alias", lambda: typing.get_type_hints(G.get))


def fn[T](x: T, y: list[T]) -> T: ...


t("hints", lambda: typing.get_type_hints(fn))
t("no default", lambda: (A.__default__ is NoDefault, NoDefault))
