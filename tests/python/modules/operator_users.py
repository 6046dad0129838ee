import operator as o
class V:
    def __init__(self, n): self.n = n
    def __add__(self, x): return V(self.n + x.n)
    def __iadd__(self, x): self.n += x.n; return self
    def __getitem__(self, k): return (self.n, k)
    def __contains__(self, k): return k == self.n
    def __index__(self): return self.n
    def __length_hint__(self): return 7
    def __call__(self, *a, **k): return (self.n, a, k)
    def __eq__(self, x): return self.n == x.n
    def __bool__(self): return self.n > 0
    def __repr__(self): return f"V{self.n}"
    def m(self, a, b=0): return (a, b)
v = V(3)
print(o.add(v, V(4)), o.iadd(v, V(1)), o.getitem(v, "k"), o.contains(v, 4), o.index(v), o.length_hint(v), o.call(v, 1, x=2), o.truth(V(0)), o.not_(v))
print(o.itemgetter(1)("abc"), o.itemgetter(0, 2)("abc"), o.itemgetter("x")(v), o.attrgetter("n")(v), o.attrgetter("n", "m.__name__")(v), o.methodcaller("m", 1, b=2)(v))
print(sorted([V(3), V(1)], key=o.attrgetter("n")), max({"a": 1, "b": 5}.items(), key=o.itemgetter(1)), o.countOf([V(1), V(2), V(1)], V(1)), o.indexOf([V(1), V(2)], V(2)))
for f, a in [(o.itemgetter(9), "abc"), (o.attrgetter("zz"), v), (o.methodcaller("zz"), v), (o.index, 1.5), (lambda _: o.indexOf([1], 2), 0), (lambda _: o.length_hint(3, -1) if False else o.concat(1, 2), 0)]:
    try: print(f(a))
    except Exception as e: print(type(e).__name__, e)
import pickle
print(o.itemgetter(1), o.attrgetter("a.b"), o.methodcaller("f", 1, k=2), pickle.loads(pickle.dumps(o.itemgetter(1, 2)))("abc"), o.is_(None, None), o.is_none(None), o.matmul.__name__)
print(o.pow(2, 5), o.floordiv(7, -2), o.lshift(1, 4), o.xor(5, 1), o.inv(5), o.neg(3), o.concat("a", "b"), o.delitem({1: 2}, 1), o.setitem([0], 0, 1))
