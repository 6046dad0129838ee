# OrderedDict, deque, defaultdict, Counter, ChainMap, namedtuple.
from collections import OrderedDict, deque, defaultdict, Counter, ChainMap, namedtuple, UserDict, UserList
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); o.move_to_end("c", last=False)
print(o, o.popitem(last=False), list(reversed(o)), o == OrderedDict(b=2, a=1), o == dict(a=1, b=2))
d = deque([1, 2, 3], maxlen=3)
d.append(4); d.appendleft(0)
print(d, d.rotate(1), d, d.pop(), d.popleft(), list(reversed(d)))
class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, E) and self.n == o.n
    def __repr__(self): return f"E{self.n}"
d = deque([E(1), E(2), E(1)])
print(d.count(E(1)), d.index(E(2)), E(3) in d); d.remove(E(1)); print(d, d == deque([E(2), E(1)]))
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e)
log = []
def make():
    log.append("made")
    return []
dd = defaultdict(make)
dd["x"].append(1); dd["x"].append(2); dd["y"]
print(dd["x"], sorted(dd), log, dd.get("z"), defaultdict(int, a=1))
class DD(defaultdict):
    def __missing__(self, k): return k * 2
print(DD()["ab"])
c = Counter("abracadabra")
print(c.most_common(2), c - Counter("aab"), c + Counter("z"), c["q"], sum(c.values()), Counter(a=1) | Counter(a=3), +Counter(a=-1, b=2))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 9
print(m["a"], m["b"], sorted(m), m.maps[0], m.parents["a"], m.new_child({"a": 0})["a"])
P = namedtuple("P", "x y", defaults=[5])
p = P(1)
print(p, p._replace(y=2), p._asdict(), P._fields, P._make([7, 8]), p == (1, 5), p.x + p[1])
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 10)
u = UD(a=1); u["b"] = 2
print(u, UserList([1, 2]) + [3])
try: P(1, 2, 3)
except TypeError as e: print(e)
print(Counter({"a": 2, "b": 1}).elements().__class__.__name__, list(Counter(a=2, b=1).elements()), Counter(a=1) < Counter(a=2))
