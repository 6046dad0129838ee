# Sets, dict views and `in` whose members compare in Python: results, number of calls, errors in the middle, changes in the middle.
class V:
    calls = 0
    def __init__(self, n, fail=False): self.n, self.fail = n, fail
    def __hash__(self): V.calls += 1; return hash(self.n % 3)
    def __eq__(self, o):
        V.calls += 1
        if self.fail: raise ValueError(f'eq {self.n}')
        return isinstance(o, V) and self.n == o.n
    def __repr__(self): return f'V{self.n}'
    def __lt__(self, o): return self.n < o.n
def show(f):
    V.calls = 0
    try: r = f()
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(sorted(r) if isinstance(r, (set, frozenset)) else r, V.calls > 0)
a, b = {V(i) for i in range(6)}, {V(i) for i in range(3, 9)}
for f in (lambda: a | b, lambda: a & b, lambda: a - b, lambda: a ^ b, lambda: a <= b, lambda: a < a | b, lambda: a == {V(i) for i in range(6)}, lambda: a != b, lambda: a.isdisjoint(b), lambda: a >= {V(1)}, lambda: frozenset(a) & b, lambda: V(3) in a, lambda: V(9) in a, lambda: {V(1): 1}.keys() & a, lambda: {V(1): 1}.keys() | {V(2)}, lambda: {V(1): 1}.items() & {(V(1), 1)}, lambda: a.union([V(1)], (V(77), )), lambda: a.intersection([V(1), V(50)]), lambda: a.difference([V(1)]), lambda: a.symmetric_difference([V(1), V(50)]), lambda: a | [1], lambda: a.union(3), lambda: {V(1), *[V(1), V(2)]}): show(f)
bad = V(0, fail=True)
show(lambda: bad in a)
show(lambda: a | {bad})
show(lambda: {V(0), bad})
show(lambda: [V(1), bad].index(V(9)))
show(lambda: bad in [V(1)])
show(lambda: [V(1)].count(bad))
show(lambda: [bad] == [V(0)])
show(lambda: [bad] == [bad])
show(lambda: (1, bad) < (1, V(0)))
show(lambda: {'k': bad} == {'k': V(0)})
show(lambda: [V(1), V(2), V(1)].remove(V(7)))
s = {V(1), V(2)}
for f in (lambda: s.remove(V(5)), lambda: s.remove(V(1)), lambda: s.discard(V(5)), lambda: s.add(V(2)), lambda: s.update([V(3)], {V(4): 0}), lambda: s.difference_update([V(3)]), lambda: s.intersection_update([V(2), V(4)]), lambda: s.symmetric_difference_update([V(4), V(5)]), lambda: set().pop(), lambda: s.add([]), lambda: s.remove([]), lambda: s.discard({}), lambda: {1} in s, lambda: s.remove({1}), lambda: {frozenset({1})}.remove({1}), lambda: hash(s), lambda: s < 3, lambda: s + s, lambda: set(1), lambda: frozenset().add(1)):
    show(f)
    print(sorted(s))
class Clears:
    def __init__(self, target): self.target = target
    def __hash__(self): return 0
    def __eq__(self, o):
        self.target.clear()
        return False
t = set()
t.add(Clears(t))
t.add(Clears(t))
print(len(t))
d = {}
d[Clears(d)] = 1
print(d.get(Clears(d), 'none'), len(d))
l = [V(1), V(2), V(3)]
class Shrinks:
    def __eq__(self, o):
        if l: l.pop()
        return False
print(Shrinks() in l, l, l.count(Shrinks()), l)
m = [1, 2, 3]
class Grows:
    def __eq__(self, o):
        if len(m) < 6: m.append(9)
        return False
print(m.index(Grows()) if False else Grows() in m, m)
class Never:
    def __eq__(self, o): return False
    __hash__ = object.__hash__
n = Never()
print(n in [n], [n] == [n], n == n, [n].index(n), (n, ) == (n, ), {n} == {n}, {1: n} == {1: n})
class NotBool:
    def __eq__(self, o): return []
print(NotBool() in [1], 1 in [NotBool()], [NotBool()] == [1], NotBool() == 1)
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __contains__(self, x): return 'yes' if x else ''
for x in (0, 2, -1, 'x', 1 << 70): show(lambda: (bool(Len(x)), len(Len(x))))
print(0 in Len(1), 5 in Len(1), 5 not in Len(1))
class It:
    def __iter__(self): return iter([1, V(2)])
class GI:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
class NoC: __contains__ = None
for c in (It(), GI(), NoC(), 3, iter([5])): show(lambda: (2 in c, V(2) in c))
