class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))
class A(Base, tag=1):
    def who(self): return ['A'] + super().who() if hasattr(super(), 'who') else ['A']
class B(Base): 
    def who(self): return ['B']
class C(A, B, tag='c'):
    def who(self): return ['C'] + super().who()
print(Base.registry, C().who(), [k.__name__ for k in C.__mro__])
class S:
    __slots__ = ('a', 'b')
s = S()
s.a = 1
try: s.c = 2
except AttributeError as e: print(e)
try: s.b
except AttributeError as e: print(e)
class D:
    @staticmethod
    def st(x): return x
    @classmethod
    def cl(cls, x): return cls.__name__, x
    @property
    def p(self): return 'prop'
print(D.st(1), D().st(2), D.cl(3), D().cl(4), D().p)
try: D().p = 1
except AttributeError as e: print(e)
x = 'global'
class Scope:
    x = 'class'
    y = x
    def m(self): return x
    z = [x for _ in range(1)]
print(Scope.y, Scope().m(), Scope.z)
try:
    class Bad(A, Base, B): pass
    class Worse(Base, A): pass
except TypeError as e: print(e)
def make(n):
    class Local:
        v = n
        def get(self): return n, __class__.__name__
    return Local
print(make(5)().get(), make(6).v, make(1).__qualname__)
T = type('T', (A,), {'q': 1, 'f': lambda self: self.q}, tag='dyn')
print(T().f(), Base.registry[-1], T.__mro__[1].__name__)
class Meta(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
    def __len__(cls): return 3
    def __iter__(cls): return iter('meta')
    def __getattr__(cls, n): return 'meta ' + n
class W(metaclass=Meta): pass
print(isinstance(5, W), issubclass(int, W), issubclass(str, W), len(W), list(W), W.zzz)
class V:
    def __class_getitem__(cls, k): return f'V[{k}]'
print(V[int], V[1, 2])
a = A()
a.__class__ = B
print(a.who(), vars(a))
