from abc import ABC, abstractmethod, ABCMeta
from collections.abc import *
import numbers
class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def p(self): ...
try: A()
except TypeError as e: print(e)
class B(A):
    def f(self): return 1
    p = 2
print(B().f(), A.__abstractmethods__ == {"f", "p"}, issubclass(B, A))
class V: pass
A.register(V)
print(isinstance(V(), A), issubclass(V, A))
class H(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, c): return True if hasattr(c, "quack") else NotImplemented
class D:
    def quack(self): pass
print(isinstance(D(), H), isinstance(1, H))
class Seq(Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * i
s = Seq()
print(list(s), 4 in s, s.index(4), s.count(0), list(reversed(s)), isinstance(s, Reversible))
class MM(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MM(); m.update(a=1, b=2); m.setdefault("c", 3)
print(dict(m), m.pop("a"), sorted(m.items()), m == {"b": 2, "c": 3}, m.get("z"), "b" in m, m.popitem(), sorted(m.keys() | {"q"}))
class St(Set):
    def __init__(self, i): self.l = list(dict.fromkeys(i))
    def __contains__(self, x): return x in self.l
    def __iter__(self): return iter(self.l)
    def __len__(self): return len(self.l)
a, b = St([1, 2, 3]), St([2, 3, 4])
print(sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a <= b, a.isdisjoint([9]), a == {1, 2, 3})
print([isinstance(x, t) for x, t in [((), Sequence), ({}, Mapping), ({1}, Set), (iter([]), Iterator), ((i for i in []), Generator), (len, Callable), (1, Hashable), ([], Hashable), (b"", Buffer), (1, numbers.Integral), (1.5, numbers.Real), (1j, numbers.Complex)]])
class G(Generator):
    def send(self, v): return v
    def throw(self, *a): raise StopIteration
print(next(G()), G().send(5))
