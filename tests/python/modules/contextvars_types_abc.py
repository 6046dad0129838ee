import contextvars, types, abc, inspect, weakref, warnings, traceback, sys
v = contextvars.ContextVar('v', default=0)
def f():
    t = v.set(5)
    r = v.get()
    v.reset(t)
    return r, v.get()
ctx = contextvars.copy_context()
print(ctx.run(f), v.get(), ctx.run(v.set, 9).var is v, ctx[v], v.get())
ns = types.SimpleNamespace(a=1, b=[2])
print(ns, ns == types.SimpleNamespace(a=1, b=[2]), types.MappingProxyType({'k': 1})['k'])
class A(abc.ABC):
    @abc.abstractmethod
    def m(self): ...
    @classmethod
    def __subclasshook__(cls, c): return True if hasattr(c, 'quack') else NotImplemented
class D:
    def quack(self): pass
print(isinstance(D(), A), issubclass(int, A))
try: A()
except TypeError as e: print(e)
A.register(str)
print(isinstance('x', A))
def sig(a, /, b: int = 2, *c, d, **e) -> str: 'doc'
print(inspect.signature(sig), inspect.getdoc(sig), inspect.isgeneratorfunction(f), sig.__annotations__)
def make():
    def g(): yield 1
    return types.new_class('K', (), {}, lambda n: n.update(x=1)), g
K, g = make()
print(K.x, inspect.getgeneratorstate(g()))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('careful', UserWarning)
    print([(str(x.message), x.category.__name__) for x in w])
try:
    def a(): b()
    def b(): raise ValueError('tb')
    a()
except ValueError as e:
    print([(x.name, x.lineno > 0) for x in traceback.extract_tb(e.__traceback__)], traceback.format_exception_only(e))
fr = sys._getframe()
print(fr.f_code.co_name, fr.f_lineno > 0, fr.f_back is None or True)
