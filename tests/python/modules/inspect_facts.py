import inspect, dis, types, functools
def f(a, /, b: int, *args, c=1, **kw) -> str:
    "Doc."
    return a
sig = inspect.signature(f)
print(sig, list(sig.parameters), sig.parameters["b"].annotation, sig.return_annotation, sig.parameters["c"].kind.name)
b = sig.bind(1, 2, 3, d=4); b.apply_defaults()
print(b.arguments, b.args, b.kwargs)
try: sig.bind(1)
except TypeError as e: print(e)
class C:
    x = 1
    def __init__(self, q): pass
    def m(self): pass
    @classmethod
    def cm(cls, y): pass
    @staticmethod
    def sm(z): pass
    @property
    def p(self): pass
print(inspect.signature(C), inspect.signature(C(1).m), inspect.signature(C.cm), inspect.signature(C.sm), inspect.signature(functools.partial(f, 1, c=5)))
print([(n, type(v).__name__) for n, v in inspect.getmembers_static(C) if not n.startswith("__")])
print(inspect.isfunction(f), inspect.ismethod(C(1).m), inspect.isclass(C), inspect.isgeneratorfunction(lambda: (yield)), inspect.isbuiltin(len), inspect.getdoc(f), inspect.cleandoc("  a\n    b"))
print(inspect.signature(len), inspect.signature(lambda x=1, *, y: 0), inspect.getmro(bool), inspect.getmodule(inspect).__name__)
async def co(): pass
print(inspect.iscoroutinefunction(co), inspect.isasyncgenfunction(co), inspect.unwrap(functools.wraps(f)(lambda: 0)) is f)
def g():
    fr = inspect.currentframe()
    return fr.f_code.co_name, inspect.getframeinfo(fr).function, inspect.stack()[1].function, "fr" in inspect.getargvalues(fr).locals
print(g(), inspect.getfullargspec(f))
def gen(): yield 1
x = gen(); print(inspect.getgeneratorstate(x)); next(x); print(inspect.getgeneratorstate(x)); x.close(); print(inspect.getgeneratorstate(x))
print(inspect.getcallargs(f, 1, 2), str(inspect.Parameter("a", inspect.Parameter.POSITIONAL_ONLY, default=3)))
print(inspect.getsource(inspect.isabstract).splitlines()[0], inspect.getattr_static(C, "cm").__class__.__name__)
