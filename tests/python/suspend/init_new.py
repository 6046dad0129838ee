# Construction: __new__, __init__, what each may return, who complains about arguments, suspension within.
def show(f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r)
import traceback
class R:
    def __init__(self): return 5
show(R)
try: R()
except TypeError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
class Y:
    def __init__(self): yield 1
show(Y)
class N:
    def __new__(cls, *a): return [cls.__name__, *a]
    def __init__(self, *a): print('never')
show(N, 1, 2)
class Plain: pass
show(Plain, 1)
show(Plain, x=1)
class OnlyNew:
    def __new__(cls, x): return super().__new__(cls)
class OnlyInit:
    def __init__(self, x): super().__init__()
show(lambda: type(OnlyNew(1)).__name__)
show(lambda: type(OnlyInit(1)).__name__)
show(OnlyNew)
show(OnlyInit)
class Both(OnlyNew):
    def __new__(cls, x): return object.__new__(cls, x)
show(Both, 1)
class BadInit(OnlyInit):
    def __init__(self, x): object.__init__(self, x)
show(BadInit, 1)
show(object, 1)
show(object.__new__)
show(object.__new__, 3)
show(object.__new__, int)
show(int.__new__, str)
show(list.__new__, dict)
class Tree:
    made = 0
    def __init__(self, depth):
        Tree.made += 1
        self.kids = [Tree(depth - 1) for _ in range(2)] if depth else []
        self.size = 1 + sum(k.size for k in self.kids)
t = Tree(4)
print(t.size, Tree.made)
class Cached:
    pool = {}
    def __new__(cls, key):
        if key in cls.pool: return cls.pool[key]
        self = cls.pool[key] = super().__new__(cls)
        return self
    def __init__(self, key):
        self.inits = getattr(self, 'inits', 0) + 1
print(Cached('a') is Cached('a'), Cached('a').inits)
class Half:
    def __init__(self, n):
        self.n = n
        try:
            if n > 2: raise ValueError(n)
            self.inner = Half(n + 1)
        except ValueError as e:
            self.inner = None
            if n == 0: raise RuntimeError('outer') from e
        finally: self.done = True
try: Half(0)
except RuntimeError as e: print('not reached', e)
else: print('fine')
h = Half(1)
print(h.inner.inner.inner, h.inner.inner.done if h.inner.inner else '-')
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __init__(self, *a): self.extra = len(a)
print(T(1, 2), T(1, 2).extra)
class I(int):
    def __new__(cls, s, base=10): return super().__new__(cls, s, base)
show(I, 'ff', 16)
show(I, 'zz', 16)
import abc
class Abs:
    class Base(abc.ABC):
        @abc.abstractmethod
        def f(self): ...
        @property
        @abc.abstractmethod
        def g(self): ...
show(Abs.Base)
class Part(Abs.Base):
    def f(self): ...
show(Part)
show(type('Meth', (), {'__init__': 3}))
show(type('Meth2', (), {'__new__': lambda cls: 7}))
show(type('Meth3', (), {'__init__': lambda: 7}))
show(lambda: type(type('Meth4', (), {'__init__': staticmethod(lambda: None)})()).__name__)
