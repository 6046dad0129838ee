# Containers that change while built-in code looks at them through Python.
class Grow:
    def __init__(self, l): self.l = l
    def __eq__(self, o): self.l.append(0); return len(self.l) > 5
    def __hash__(self): return 1
l = [1, 2, 3]
print(Grow(l) in l, l)
d = {1: "a"}
try:
    for k in d: d[k + 1] = 1
except RuntimeError as e: print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
class Clear:
    def __init__(self, c): self.c = c
    def __eq__(self, o): self.c.clear(); return False
    def __hash__(self): return hash(1)
d = {1: 2}
print(d.get(Clear(d)), d)
l = [3, 1, 2]
class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o): l.append(self.v); return self.v < o.v
l[:] = [Cmp(3), Cmp(1)]
try: l.sort()
except ValueError as e: print(e)
l = [1, 2, 3, 4]
it = iter(l); next(it); del l[1:]; print(list(it)); l += [9]; print(list(it))
class Pop:
    def __repr__(self): q.pop() if q else None; return "P"
q = [Pop(), Pop(), Pop()]
print(q)
class Idx:
    def __index__(self): r.clear(); return 0
r = [1, 2]
try: r[Idx()]
except IndexError as e: print(e)
try: r[Idx()] = 5
except IndexError as e: print(e)
b = bytearray(b"abc")
class IB:
    def __index__(self): b.clear(); return 1
try: b[IB()] = 5
except IndexError as e: print(e)
x = [[]]; x[0].append(x); print(x, x == x)
dd = {}; dd["d"] = dd; print(dd)
class K(dict):
    def __getitem__(self, k): return "over"
    def keys(self): return ["k1"]
print(dict(K(a=1)), {**K(a=1)}, "%(z)s" % K(), K(a=1).get("a"))
class It:
    def __length_hint__(self): return 10**3
    def __iter__(self): return iter((1, 2))
print(list(It()), tuple(It()))
class BadHint(It):
    def __length_hint__(self): return -1
try: list(BadHint())
except ValueError as e: print(e)
