# Dicts and sets whose keys have __hash__ and __eq__ in Python: which are called, when, and what if they misbehave.
log = []
class K:
    def __init__(self, n, h=None): self.n, self.h = n, h
    def __hash__(self):
        log.append(f'h{self.n}')
        return sum(x for x in [self.n if self.h is None else self.h])
    def __eq__(self, o):
        log.append(f'{self.n}=={getattr(o, "n", o)}')
        return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f'K{self.n}'
def show(f):
    try: r = f()
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r, log)
    log.clear()
a, b, c = K(1, 7), K(2, 7), K(1, 7)
d = {}
show(lambda: d.setdefault(a, 'a'))
show(lambda: d.setdefault(b, 'b'))
show(lambda: d[c])
show(lambda: d[a])
show(lambda: c in d)
show(lambda: d.get(K(3, 7), 'none'))
show(lambda: d[K(4, 7)])
show(lambda: d.pop(c))
show(lambda: d)
show(lambda: d.pop(c, 'gone'))
show(lambda: d | {a: 1})
show(lambda: {a: 1, b: 2} == {K(1, 7): 1, K(2, 7): 2})
show(lambda: {a, b} & {c})
show(lambda: {K(1), K(2)} ^ {K(1), K(3)})
show(lambda: {a} <= {c, b})
show(lambda: len({a, b, c}))
show(lambda: dict.fromkeys([a, c, b]))
show(lambda: [k for k in {a: 1, c: 2}.items()])
show(lambda: [a, b].index(c))
show(lambda: (a, b).count(c))
show(lambda: 7 in {a: 1})
show(lambda: {7: 1}[a])
class Raises(K):
    def __eq__(self, o): raise ValueError('no eq')
    __hash__ = K.__hash__
show(lambda: {Raises(1): 1, Raises(1): 2})
show(lambda: {Raises(1)} | {Raises(1)})
show(lambda: {a: 1}.get(Raises(9, 7)))
class NoHash(K):
    def __hash__(self): raise LookupError('no hash')
show(lambda: {}.get(NoHash(1)))
show(lambda: {NoHash(1)})
class EqOnly:
    def __eq__(self, o): return True
for bad in ([], {}, set(), EqOnly(), bytearray(), slice(1), [1, (2, [])] and (2, [])):
    show(lambda: {bad: 1})
    show(lambda: {bad})
    show(lambda: bad in {})
    show(lambda: hash(bad) and 'hashed')
class Odd:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
show(lambda: hash(Odd('x')))
show(lambda: hash(Odd(-1)))
import sys
show(lambda: hash(Odd(sys.maxsize)) == sys.maxsize)
show(lambda: hash(Odd(2 ** 200)) == hash(2 ** 200))
show(lambda: hash(Odd(True)))
class Mutating:
    def __init__(self, target): self.target = target
    def __hash__(self): return 5
    def __eq__(self, o):
        if self.target: self.target.clear()
        return False
m = {}
m[Mutating(m)] = 1
m[Mutating(None)] = 2
print(len(m))
def during():
    e = {1: 1, 2: 2}
    for k in e: e[k + 10] = 0
show(during)
def during2():
    e = {1: 1, 2: 2}
    for k in e:
        del e[k]
        e[k + 5] = 1
show(during2)
def during3():
    e = {1, 2}
    for k in e: e.add(k + 10)
show(during3)
