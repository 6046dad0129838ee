# types: new_class, prepare_class, SimpleNamespace, MappingProxyType, FunctionType, CodeType, CellType, MethodType, ModuleType, coroutine.
import types
from types import *

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


ns = SimpleNamespace(a=1, b=[2])
for f in (lambda: ns, lambda: ns.zz, lambda: setattr(ns, "c", 3) or ns, lambda: delattr(ns, "zz"), lambda: ns == SimpleNamespace(a=1, b=[2], c=3), lambda: ns < ns, lambda: hash(ns), lambda: SimpleNamespace({"x": 1}, y=2), lambda: SimpleNamespace([("x", 1)]), lambda: SimpleNamespace(5), lambda: SimpleNamespace({1: 2}), lambda: SimpleNamespace(1, 2), lambda: repr(SimpleNamespace(**{"a b": 1, "": 2})), lambda: ns.__reduce__()[2], lambda: ns.__replace__(a=5), lambda: type("S", (SimpleNamespace,), {})(q=1), lambda: (lambda r: (setattr(r, "r", r), repr(r)))(SimpleNamespace())):
    t("ns", f)
d = {"a": 1}
mp = MappingProxyType(d)
for f in (lambda: mp["a"], lambda: mp["z"], lambda: mp.__setitem__("a", 2), lambda: exec("mp['q'] = 1", {"mp": mp}), lambda: mp | {"b": 2}, lambda: {"b": 2} | mp, lambda: exec("mp |= {}", {"mp": mp}), lambda: mp.copy() is not d, lambda: mp == {"a": 1}, lambda: repr(mp), lambda: str(mp), lambda: len(mp), lambda: list(reversed(mp)), lambda: MappingProxyType([1]), lambda: MappingProxyType(5), lambda: MappingProxyType("ab")[0], lambda: hash(mp), lambda: mp.get("z", 5), lambda: [*mp.items()], lambda: d.update(n=5) or mp, lambda: type("P", (MappingProxyType,), {}), lambda: isinstance(int.__dict__, MappingProxyType)):
    t("proxy", f)


def fn(a, b=2, *, c=3):
    "doc"
    return a, b, c, free() if False else None


def outer():
    cell = 5

    def inner():
        return cell
    return inner


inner = outer()
code = fn.__code__
for f in (lambda: FunctionType(code, {}, "new", (9,))(1), lambda: FunctionType(code, {}).__name__, lambda: FunctionType(code, {}, kwdefaults={"c": 7}, argdefs=(8,))(1), lambda: FunctionType(5, {}), lambda: FunctionType(code, 5), lambda: FunctionType(code, {}, 5), lambda: FunctionType(code, {}, "n", 5), lambda: FunctionType(inner.__code__, {}), lambda: FunctionType(inner.__code__, {}, closure=(CellType(9),))(), lambda: FunctionType(inner.__code__, {}, closure=(5,)), lambda: FunctionType(inner.__code__, {}, closure=()), lambda: FunctionType(code, {}, closure=(CellType(),)), lambda: setattr(fn, "__code__", inner.__code__), lambda: setattr(fn, "__code__", 5), lambda: setattr(fn, "__defaults__", 5), lambda: setattr(fn, "__defaults__", (7, 8)) or fn(), lambda: setattr(fn, "__kwdefaults__", {"c": 0}) or fn(), lambda: setattr(fn, "__kwdefaults__", 5), lambda: delattr(fn, "__defaults__") or fn(), lambda: setattr(fn, "__name__", 5), lambda: setattr(fn, "__qualname__", "q.n") or fn.__qualname__, lambda: setattr(fn, "__dict__", 5), lambda: setattr(fn, "__annotations__", 5), lambda: setattr(fn, "__globals__", {}), lambda: setattr(fn, "__type_params__", 5), lambda: fn.__closure__, lambda: inner.__closure__[0].cell_contents, lambda: setattr(inner.__closure__[0], "cell_contents", 6) or inner(), lambda: delattr(inner.__closure__[0], "cell_contents") or inner(), lambda: inner.__closure__[0].cell_contents, lambda: CellType(1) == CellType(1), lambda: CellType(1) < CellType(2), lambda: CellType() < CellType(1), lambda: repr(CellType())[:8], lambda: CellType(1, 2), lambda: code.replace(co_name="r").co_name, lambda: (code.co_argcount, code.co_kwonlyargcount, code.co_varnames, code.co_flags & 0x1f, code.co_qualname, code.co_freevars), lambda: code == code.replace(), lambda: hash(code) == hash(code.replace()), lambda: type("F", (FunctionType,), {})):
    t("fn", f)
for f in (lambda: MethodType(fn, 5)(1) if False else MethodType(lambda s, x: (s, x), 5)(1), lambda: MethodType(5, 5), lambda: MethodType(len, None), lambda: MethodType(len), lambda: MethodType(len, "abc")(), lambda: MethodType(len, "a") == MethodType(len, "a"), lambda: (lambda o: MethodType(len, o) == MethodType(len, o))("a"), lambda: MethodType(fn, 1).__name__, lambda: setattr(MethodType(len, 1), "x", 1), lambda: MethodType(MethodType(lambda *a: a, 1), 2)(3), lambda: ModuleType("m"), lambda: ModuleType("m", "doc").__doc__, lambda: ModuleType(), lambda: ModuleType(5), lambda: vars(ModuleType("m")), lambda: ModuleType("m").zz, lambda: (lambda m: (m.__dict__.update(__getattr__=lambda n: n * 2), m.zz))(ModuleType("m")), lambda: (lambda m: (m.__dict__.update(__dir__=lambda: ["b", "a"]), dir(m)))(ModuleType("m")), lambda: setattr(ModuleType("m"), "__dict__", {}), lambda: repr(ModuleType("a.b")), lambda: new_class("X", (int,), {}, lambda n: n.update(y=1)).y, lambda: new_class("X", (list[int],)).__orig_bases__, lambda: new_class("X", (), {"metaclass": lambda *a, **k: (a[0], k), "q": 1}), lambda: prepare_class("X", (int,), {"metaclass": type})[0], lambda: resolve_bases((list[int], int)), lambda: get_original_bases(int), lambda: get_original_bases(5), lambda: DynamicClassAttribute(lambda s: 1).__get__(ns), lambda: DynamicClassAttribute(lambda s: 1).__get__(None, int), lambda: types.coroutine(5), lambda: types.coroutine(lambda: iter("ab"))().__class__.__name__, lambda: isinstance(coroutine(lambda: (yield))(), GeneratorType), lambda: NoneType() is None, lambda: NoneType(1), lambda: EllipsisType() is ..., lambda: NotImplementedType() is NotImplemented, lambda: GenericAlias(list, int)(), lambda: UnionType is type(int | str), lambda: type("B", (BuiltinFunctionType,), {}), lambda: TracebackType(None, None, 0, 0), lambda: FrameType(), lambda: GeneratorType()):
    t("misc", f)
