# singledispatch, singledispatchmethod, cached_property, total_ordering.
from functools import singledispatch, singledispatchmethod, cached_property, total_ordering
from numbers import Number
@singledispatch
def show(x): return f"object {x!r}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return "list " + ", ".join(map(show, x))
@show.register
def _(x: str | bytes): return "text"
print(show(1), show([1, "a", 2.5]), show(None), show(b""), show(True))
print(show.dispatch(bool).__name__, sorted(t.__name__ for t in show.registry))
@show.register(Number)
def _(x): return "number"
print(show(2.5), show(1))
class C:
    @singledispatchmethod
    def m(self, x): return "other"
    @m.register
    def _(self, x: int): return "int"
    @singledispatchmethod
    @classmethod
    def cm(cls, x): return cls.__name__
    n = 0
    @cached_property
    def cp(self):
        self.n += 1
        return self.n
c = C()
print(c.m(1), c.m("a"), C.cm(1), c.cp, c.cp, c.__dict__)
del c.cp
print(c.cp, C.cp.attrname)
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2), sorted([V(3), V(1)])[0].n, max(V(1), V(5)).n)
try:
    @total_ordering
    class W: pass
except ValueError as e: print(e)
try: show()
except TypeError as e: print(e)
