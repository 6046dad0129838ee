class K:
    def __init__(self, n): self.n = n
    def __hash__(self):
        t = 0
        for i in range(3): t += i
        return self.n % 3
    def __eq__(self, o):
        if not isinstance(o, K): return NotImplemented
        return self.n == o.n
    def __repr__(self): return f'K{self.n}'
d = {}
for i in range(12): d[K(i % 7)] = i
print(d, len(d))
print(d[K(3)], K(8) in d, d.get(K(8)), d.pop(K(2)), d.setdefault(K(9), 'new'))
s = {K(i) for i in range(6)}
print(sorted(s, key=lambda k: k.n), K(2) in s, K(99) in s)
s2 = {K(4), K(5), K(6)}
print(sorted((s & s2), key=lambda k: k.n), sorted(s | s2, key=lambda k: k.n), sorted(s - s2, key=lambda k: k.n), sorted(s ^ s2, key=lambda k: k.n))
print(s >= {K(1)}, s.isdisjoint({K(77)}), {K(1): 1} == {K(1): 1}, frozenset([K(1)]) == {K(1)})
del d[K(0)]
d.update({K(1): 'upd'})
print(d, [K(1), K(2)].index(K(2)), [K(1), K(1)].count(K(1)), (K(1),) == (K(1),))
class E(Exception): pass
class Bomb:
    def __hash__(self): raise E('hash')
for f in (lambda: {Bomb(): 1}, lambda: {Bomb()}, lambda: d[Bomb()], lambda: Bomb() in s, lambda: hash((1, Bomb()))):
    try: f()
    except E as e: print('E', e)
class EqBomb:
    def __hash__(self): return 1
    def __eq__(self, o): raise E('eq')
dd = {EqBomb(): 1}
try: dd[EqBomb()]
except E as e: print(e, len(dd))
