class Log(type):
    def __prepare__(name, bases, **k): print("prepare", name, k); return {}
    def __new__(m, name, bases, ns, **k): print("new", name); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **k): print("init", name)
    def __call__(c, *a): print("call", a); return super().__call__(*a)
    def __instancecheck__(c, o): return o == 5 or type.__instancecheck__(c, o)
    def __subclasscheck__(c, s): return s is int
    def __len__(c): return 7
    def __getitem__(c, k): return (c.__name__, k)
    def __iter__(c): return iter("xyz")
    def __contains__(c, k): return k == "in"
    def __getattr__(c, n): return "meta " + n
class D:
    def __set_name__(self, o, n): print("set_name", o.__name__, n)
class A(metaclass=Log, flag=1):
    d = D()
    def __init_subclass__(cls, /, extra=None, **k): print("sub", cls.__name__, extra, k)
    def __new__(cls, *a): print("A.new", a); return super().__new__(cls)
    def __init__(self, *a): print("A.init", a)
    def __class_getitem__(cls, k): return "unused"
class B(A, extra=2): pass
B(1, 2)
print(isinstance(5, A), issubclass(int, A), issubclass(str, A), len(A), A["k"], list(A), "in" in A, A.nothing, isinstance(A, Log))
class M:
    def __mro_entries__(self, bases): print("mro_entries"); return (list,)
class C(M()): pass
print(C.__bases__, C.__orig_bases__[0].__class__.__name__)
class G:
    def __class_getitem__(cls, k): return (cls.__name__, k)
    def __getattribute__(self, n): return f"ga {n}" if n != "__class__" else object.__getattribute__(self, n)
    def __setattr__(self, n, v): print("set", n, v)
    def __delattr__(self, n): print("del", n)
    def __dir__(self): return ["z", "a"]
g = G(); g.x = 1; del g.y
print(G[3], g.foo, dir(g), hasattr(g, "q"), getattr(g, "r", 0))
try:
    class E(int, str): pass
except TypeError as e: print(e)
try:
    class F(A, metaclass=type("T", (type,), {})): pass
except TypeError as e: print(e)
class P:
    def __init_subclass__(cls): raise ValueError("no subclass")
try:
    class Q(P): pass
except ValueError as e: print(e)
X = type("X", (), {"v": 1, "m": lambda s: s.v})
print(X().m(), X.__module__, type.mro(X))
