# PEP 695 and 696 syntax, and the objects behind it, without a look at typing.


def t(label, f):
    try:
        print(label, "->", repr(f()))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


calls = []


def note(x):
    calls.append(x)
    return x


def f[T, U: note(int), V: (note(int), note(str)), W = note(float)](a: T, b: U) -> V:
    return a


T, U, V, W = f.__type_params__
print(calls)
print([type(x).__name__ for x in f.__type_params__], f.__type_params__)
t("bound", lambda: U.__bound__)
t("bound again", lambda: U.__bound__)
t("constraints", lambda: V.__constraints__)
t("default", lambda: W.__default__)
print(calls)
for x in (T, U, V, W):
    print(x.__name__, x.__covariant__, x.__contravariant__, x.__infer_variance__, x.has_default(), x.__bound__, x.__constraints__)
    print(type(x.evaluate_bound).__name__, type(x.evaluate_constraints).__name__, type(x.evaluate_default).__name__)
t("no default", lambda: T.__default__)
t("evaluate", lambda: (U.evaluate_bound(1), V.evaluate_constraints(1), W.evaluate_default(1)))
t("reduce", lambda: T.__reduce__())
t("mro", lambda: T.__mro_entries__(()))
t("readonly", lambda: setattr(T, "__bound__", 1))
t("readonly", lambda: setattr(T, "__name__", 1))
t("attribute", lambda: (setattr(T, "extra", 5), T.extra))
t("call", lambda: T())
t("hash", lambda: hash(T) == hash(T))
t("subclass", lambda: type("X", (type(T),), {}))


def g[*Ts = note((int,)), **P = note([int])](*args: *Ts):
    pass


Ts, P = g.__type_params__
print(Ts, P, type(Ts).__name__, type(P).__name__)
t("Ts default", lambda: (Ts.has_default(), Ts.__default__))
t("P default", lambda: (P.has_default(), P.__default__))
t("P args", lambda: (P.args, P.kwargs, P.args.__origin__ is P, P.args == P.args, P.args == P.kwargs, P.args != P.args))
t("P args hash", lambda: hash(P.args))
t("P args order", lambda: P.args < P.args)
t("P args mro", lambda: P.args.__mro_entries__(()))
t("P kwargs mro", lambda: P.kwargs.__mro_entries__(()))
t("P mro", lambda: P.__mro_entries__(()))
t("Ts mro", lambda: Ts.__mro_entries__(()))
t("P bound", lambda: (P.__bound__, P.__infer_variance__))
t("Ts subst", lambda: Ts.__typing_subst__(1))
ParamSpecArgs = type(P.args)
t("args of other", lambda: ParamSpecArgs(1))
t("args of list", lambda: ParamSpecArgs([1, "x"]))
t("args missing", lambda: ParamSpecArgs())
t("args many", lambda: ParamSpecArgs(1, 2))

TypeVar, ParamSpec, TypeVarTuple = type(T), type(P), type(Ts)
t("new", lambda: TypeVar("A"))
t("new co", lambda: TypeVar("A", covariant=True))
t("new contra", lambda: TypeVar("A", contravariant=True))
t("new infer", lambda: TypeVar("A", infer_variance=True))
t("new both", lambda: TypeVar("A", covariant=True, contravariant=True))
t("new mix", lambda: TypeVar("A", covariant=True, infer_variance=True))
t("new one", lambda: TypeVar("A", int))
t("new constraints", lambda: TypeVar("A", int, str).__constraints__)
t("new none", lambda: TypeVar())
t("new int", lambda: TypeVar(1))
t("new bad kw", lambda: TypeVar("A", foo=1))
t("new default", lambda: (TypeVar("A", default=3).__default__, TypeVar("A").has_default()))
t("new module", lambda: (TypeVar("A").__module__, T.__module__))
t("new P", lambda: (ParamSpec("Q"), ParamSpec("Q", covariant=True), ParamSpec("Q").__bound__))
t("new P none", lambda: ParamSpec())
t("new P args", lambda: ParamSpec("a", "b"))
t("new Ts", lambda: (TypeVarTuple("X"), TypeVarTuple("X").__default__))
t("new Ts args", lambda: TypeVarTuple("a", "b"))
t("evaluators", lambda: (TypeVar("A").evaluate_default, TypeVar("A").evaluate_bound, TypeVar("A", int, str).evaluate_constraints))
e = TypeVar("A", int, str, default=[1]).evaluate_constraints
for args in ((1,), (2,), (3,), (4,), (), ("x",), (1, 2)):
    t("evaluator %r" % (args,), lambda: e(*args))
t("evaluator kw", lambda: e(format=1))
t("evaluator text", lambda: TypeVar("A", default=[1, None]).evaluate_default(4))
t("evaluator text", lambda: TypeVar("A", int, None, ..., T).evaluate_constraints(4))

type Alias = note(dict)
type Gen[A, *B, **C] = list[A]
type Rec = list[Rec]
print(Alias, Gen, Rec, Alias.__name__, Alias.__module__, Gen.__type_params__, Alias.__type_params__)
print(calls[-1])
t("value", lambda: Alias.__value__)
t("value", lambda: Alias.__value__)
print(calls)
t("evaluate", lambda: Alias.evaluate_value(1))
t("gen value", lambda: Gen.__value__)
t("rec", lambda: Rec.__value__)
t("item", lambda: Gen[int])
t("item", lambda: Gen[int, str])
t("no item", lambda: Alias[int])
t("parameters", lambda: Alias.__parameters__)
t("reduce", lambda: Alias.__reduce__())
t("set", lambda: setattr(Alias, "__value__", 1))
t("set", lambda: setattr(Alias, "x", 1))
t("call", lambda: Alias())
TypeAliasType = type(Alias)
t("new", lambda: TypeAliasType("N", int).__value__)
t("new evaluator", lambda: TypeAliasType("N", int).evaluate_value)
t("new none", lambda: TypeAliasType())
t("new one", lambda: TypeAliasType("N"))
t("new params", lambda: TypeAliasType("N", 1, type_params=(T,)).__type_params__)
t("new params int", lambda: TypeAliasType("N", 1, type_params=3))
t("new params bad", lambda: TypeAliasType("N", 1, type_params=(1,)))
t("new params order", lambda: TypeAliasType("N", 1, type_params=(TypeVar("D", default=1), TypeVar("E"))))
t("new module", lambda: TypeAliasType("N", 1).__module__)
t("or", lambda: (Alias | int, int | Alias, T | None))

NoDefault = T.__default__
t("NoDefault", lambda: (NoDefault, type(NoDefault).__name__, type(NoDefault)() is NoDefault, NoDefault.__reduce__()))
t("NoDefault args", lambda: type(NoDefault)(1))


def late[X: missing](): pass


t("late bound", lambda: late.__type_params__[0].__bound__)
missing = 5
t("late bound", lambda: late.__type_params__[0].__bound__)
type Late = missing2
t("late value", lambda: Late.__value__)
missing2 = 6
t("late value", lambda: Late.__value__)


def scope():
    y = str

    def inner[Q: y](a: Q) -> y:
        return Q
    return inner


inner = scope()
t("scope", lambda: (inner.__type_params__[0].__bound__, inner(1) is inner.__type_params__[0], inner.__qualname__))


class C:
    z = bytes

    def m[Q: z](self):
        return Q.__bound__

    type Al = z


t("class scope", lambda: (C().m(), C.Al.__value__, C.m.__qualname__))
