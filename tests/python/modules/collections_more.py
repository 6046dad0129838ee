from collections import *
d = defaultdict(list)
d['a'].append(1)
print(d, d['z'], dict(d))
c = Counter('mississippi')
print(c.most_common(2), c + Counter('ms'), c - Counter('iiii'), sorted(c.elements())[:3], c['q'], c.total())
dq = deque([1, 2, 3], maxlen=3)
dq.append(4); dq.appendleft(0); dq.rotate(1)
print(dq, dq.index(2), list(reversed(dq)), dq.pop(), dq.popleft(), dq == deque([0]))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end('a'); o.move_to_end('c', last=False)
print(o, o.popitem(), list(reversed(o)))
P = namedtuple('P', 'x y', defaults=[5])
p = P(1)
print(p, p.y, p._replace(x=3), p._asdict(), P._fields, P._make([7, 8]), p == (1, 5), [*p])
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(cm['a'], cm['b'], sorted(cm), cm.new_child({'z': 0})['z'], dict(cm.parents))
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = UD(a=1); u['b'] = 2
print(u, 'A' in u, UserList([3, 1]) + [2], UserString('ab') * 2)
try:
    for x in dq: dq.append(1)
except RuntimeError as e: print(e)
class K(defaultdict):
    def __missing__(self, k): return k * 2
print(K()[4])
