import copy, pickle, copyreg
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.__dict__ == o.__dict__
    def __repr__(self): return f"P({self.x!r})"
class S:
    __slots__ = ("a", "b")
class R:
    def __reduce__(self): return (P, (5,))
class G:
    def __getstate__(self): return {"s": 1}
    def __setstate__(self, s): self.restored = s
class N:
    def __new__(cls, a, b): o = super().__new__(cls); o.ab = (a, b); return o
    def __getnewargs__(self): return self.ab
class K:
    def __getnewargs_ex__(self): return (), {"z": 1}
    def __new__(cls, z=0): o = super().__new__(cls); o.made = z; return o
class L(list):
    pass
l = [1, [2, 3], {"k": (4, [5])}]; l.append(l)
d = copy.deepcopy(l)
print(d[:3], d[3] is d, d[1] is not l[1], copy.copy(l)[1] is l[1])
s = S(); s.a = [1]
t = copy.deepcopy(s); print(t.a, t.a is not s.a, hasattr(t, "b"))
class D:
    def __deepcopy__(self, memo): return "deep"
    def __copy__(self): return "shallow"
print(copy.deepcopy([D()]), copy.copy(D()), copy.replace(__import__("collections").namedtuple("T", "a b")(1, 2), b=3))
x = L([1]); x.z = 2
for proto in range(pickle.HIGHEST_PROTOCOL + 1):
    o = [P([1, 2]), R(), x, {1.5: b"b", "s": None}, (True, -3, 10**20, "é\ud800"), {1}, frozenset([2]), range(3), 2j, print, P, ...]
    r = pickle.loads(pickle.dumps(o, proto))
    print(proto, r[:3], r[2].z, r[3:])
    g = pickle.loads(pickle.dumps(G(), proto)); print(g.restored, end=" ")
    if proto >= 2: n = pickle.loads(pickle.dumps(N(1, 2), proto)); print(n.ab, pickle.loads(pickle.dumps(K(), proto)).made, pickle.loads(pickle.dumps(s, proto)).a)
    else: print()
p = pickle.dumps(l); q = pickle.loads(p); print(q[3] is q)
for bad in (lambda: 0, (i for i in [])):
    try: pickle.dumps(bad)
    except (pickle.PicklingError, TypeError, AttributeError) as e: print(type(e).__name__)
copyreg.pickle(D, lambda o: (str, ("registered",)))
print(pickle.loads(pickle.dumps(D())))
class U(pickle.Unpickler):
    def find_class(self, m, n): raise pickle.UnpicklingError(f"{n} is forbidden")
import io
try: U(io.BytesIO(pickle.dumps(P(1)))).load()
except pickle.UnpicklingError as e: print(e)
class Pk(pickle.Pickler):
    def persistent_id(self, o): return "pid" if isinstance(o, R) else None
class Up(pickle.Unpickler):
    def persistent_load(self, i): return ("loaded", i)
f = io.BytesIO(); Pk(f).dump([R()]); f.seek(0); print(Up(f).load())
