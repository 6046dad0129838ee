import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def m(self): return self.n
    def __repr__(self): return f"C{self.n}"
c = C(1)
r = weakref.ref(c); p = weakref.proxy(c)
print(r() is c, p.n, p.m(), r == weakref.ref(c), weakref.getweakrefcount(c) >= 1, hash(r) == hash(c))
d = weakref.WeakValueDictionary(); d["a"] = c
k = weakref.WeakKeyDictionary(); k[c] = "v"
s = weakref.WeakSet([c])
print(dict(d), k[c], list(s), c in s, len(d), "a" in d, d.get("z", "no"), list(d.items()), d.valuerefs()[0]() is c)
w = weakref.WeakMethod(c.m)
print(w()())
p.n = 5
print(c.n, bool(p), str(p), isinstance(p, C))
try: weakref.ref(5)
except TypeError as e: print(e)
try: weakref.ref([])
except TypeError as e: print(e)
class S: __slots__ = ("x",)
try: weakref.ref(S())
except TypeError as e: print(e)
class R(weakref.ref):
    __slots__ = ("key",)
x = R(c); x.key = 9
print(x() is c, x.key)
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return self.v
a, b = E(1), E(1)
print(weakref.ref(a) == weakref.ref(b), weakref.WeakKeyDictionary({a: 1})[b])
