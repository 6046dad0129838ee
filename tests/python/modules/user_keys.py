# dict and set with keys whose hash and equality are Python.
log = []
class K:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self): log.append(("h", self.n)); return self.h
    def __eq__(self, o): log.append(("e", self.n, getattr(o, "n", o))); return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"
d = {K(1, 5): "a", K(2, 5): "b", K(1, 5): "c"}
print(d, log); log.clear()
print(d[K(2, 5)], d.get(K(3, 5), "no"), K(1, 5) in d); print(log); log.clear()
del d[K(1, 5)]
print(d, d.pop(K(2, 5)), d.setdefault(K(4, 1), 9), d)
log.clear()
s = {K(1, 1), K(2, 1), K(1, 1)}
print(sorted(k.n for k in s), len(s)); print(len(log) > 0)
t = {K(2, 1), K(3, 1)}
print(sorted(k.n for k in s | t), sorted(k.n for k in s & t), sorted(k.n for k in s - t), sorted(k.n for k in s ^ t), s <= (s | t), s.isdisjoint(t))
class Bad:
    def __hash__(self): return 1
    def __eq__(self, o): raise RuntimeError("eq")
d = {Bad(): 1}
try: d[Bad()]
except RuntimeError as e: print(e)
class Unhashable:
    __hash__ = None
try: {Unhashable(): 1}
except TypeError as e: print(e)
class H:
    def __hash__(self): raise KeyError("hash")
try: {H()}
except KeyError as e: print(repr(e))
print({1: "int", 1.0: "float", True: "bool"}, {1, 1.0, True}, hash(1) == hash(1.0) == hash(True))
class Eq:
    def __eq__(self, o): return True
    def __hash__(self): return hash("x")
print({"x": 1}.get(Eq()), {Eq(): 1}.get("x"), [1, Eq()].index("q"), (1, 2, Eq()).count(5), Eq() in [3])
