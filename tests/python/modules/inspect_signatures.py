# inspect.signature of everything that can be called; bind, replace, formatting, annotations, unwrapping.
import functools
import inspect
from inspect import Parameter, Signature, signature

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




def f(a, /, b: int, c=1, *args: "x", d, e: str = "q", **kw) -> None: ...


class C:
    def __init__(self, x, *, y=2): ...

    def m(self, a, b=[]): ...

    @classmethod
    def c(cls, a): ...

    @staticmethod
    def s(a, *, k): ...

    def __call__(self, *args): ...


class N:
    def __new__(cls, a, b=3):
        return object.__new__(cls)


class M(type):
    def __call__(cls, z): ...


class D:
    __signature__ = Signature([Parameter("given", Parameter.POSITIONAL_ONLY)])


class E:
    __signature__ = 5


@functools.wraps(f)
def w(*a): ...


class MM(metaclass=M): ...


for name, o in (("f", f), ("C", C), ("m", C.m), ("bound", C(1).m), ("c", C.c), ("s", C.s), ("inst", C(1)), ("N", N), ("M", MM), ("D", D), ("E", E), ("wraps", w), ("partial", functools.partial(f, 1, b=2)), ("partial kw", functools.partial(f, 1, 2, d=4)), ("partial placeholder", functools.partial(f, functools.Placeholder, 2)), ("lambda", lambda x, *y, z=lambda: 0: 0 if False else None), ("object", object), ("len", len), ("print", print), ("sorted", sorted), ("dict.get", dict.get), ("list.append", [].append), ("str.split", str.split), ("zip", zip), ("int.__add__", int.__add__), ("(1).__add__", (1).__add__), ("lru", functools.lru_cache(f)), ("async", type("A", (), {"m": lambda self, q: 0})().m), ("5", 5), ("None", None), ("bool", bool), ("staticmethod", staticmethod(f)), ("singledispatch", functools.singledispatch(f)), ("partialmethod", type("P", (), {"pm": functools.partialmethod(f, 1)})().pm)):
    t(name, lambda: str(signature(o)) if name != "lambda" else len(signature(o).parameters))
s = signature(f)
for args, kw in (((1, 2), dict(d=3)), ((1,), dict(b=2, d=3, z=9)), ((1, 2, 3, 4, 5), dict(d=6)), ((), {}), ((1, 2), {}), ((1, 2), dict(a=5, d=1)), ((1, 2), dict(b=5, d=1)), ((1,), dict(d=1))):
    t(("bind", args, kw), lambda: s.bind(*args, **kw))
    t("partial", lambda: s.bind_partial(*args, **kw))
b = s.bind(1, 2, d=3)
b.apply_defaults()
print(b.arguments, b.args, b.kwargs, b == s.bind(1, 2, 1, d=3, e="q"), b.signature is s)
for g in (lambda: s.replace(parameters=[]), lambda: s.replace(return_annotation=int), lambda: Signature([Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_ONLY)]), lambda: Signature([Parameter("a", Parameter.POSITIONAL_ONLY), Parameter("a", Parameter.KEYWORD_ONLY)]), lambda: Signature([Parameter("a", Parameter.POSITIONAL_ONLY, default=1), Parameter("b", Parameter.POSITIONAL_ONLY)]), lambda: Parameter("1a", Parameter.KEYWORD_ONLY), lambda: Parameter("def", Parameter.KEYWORD_ONLY), lambda: Parameter("a", 99), lambda: Parameter("a", Parameter.VAR_POSITIONAL, default=1), lambda: Parameter(5, Parameter.KEYWORD_ONLY), lambda: Parameter(".0", Parameter.POSITIONAL_ONLY), lambda: repr(s.parameters["b"]), lambda: s.parameters["args"].kind.description, lambda: s.parameters["c"].replace(default=Parameter.empty), lambda: s.parameters["c"] == Parameter("c", Parameter.POSITIONAL_OR_KEYWORD, default=1), lambda: hash(s) == hash(signature(f)), lambda: s == signature(f), lambda: signature(f, follow_wrapped=False) == signature(w), lambda: signature(eval("lambda a: 0")).bind(1, 2), lambda: s.format(max_width=20), lambda: s.format(quote_annotation_strings=False), lambda: str(Signature.from_callable(C.m)), lambda: inspect.getfullargspec(f), lambda: inspect.getcallargs(f, 1, 2, d=3), lambda: inspect.getcallargs(f, 1), lambda: inspect.unwrap(w) is f, lambda: inspect.getdoc(int.real), lambda: inspect.cleandoc("a\n   b\n     c"), lambda: [inspect.isfunction(f), inspect.ismethod(C(1).m), inspect.isbuiltin(len), inspect.isroutine(int.__add__), inspect.isclass(C), inspect.isdatadescriptor(property()), inspect.ismethoddescriptor(str.split), inspect.isabstract(C)], lambda: inspect.getmro(N), lambda: [n for n, v in inspect.getmembers(C(1), inspect.ismethod)], lambda: inspect.getattr_static(C, "c").__class__.__name__, lambda: inspect.getattr_static(C, "zz"), lambda: inspect.classify_class_attrs(N)[0].kind, lambda: inspect.signature(signature).parameters["eval_str"].default, lambda: inspect.get_annotations(f), lambda: inspect.getsource(f)[:20], lambda: inspect.getsourcelines(N)[0][:2], lambda: inspect.currentframe().f_code.co_name, lambda: inspect.getmodulename("/a/b.py"), lambda: inspect.formatannotation(list[int])):
    t("op", g)
