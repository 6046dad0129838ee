# sort(key=): keys that sort, raise, change the list, yield; comparisons that are odd.
calls = []
def key(x):
    calls.append(x)
    return sorted(str(x), key=lambda c: -ord(c))
print(sorted([10, 201, 3, 132], key=key), calls)
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
l = [3, 1, 2, 5, 4]
def raising(x):
    if x == 5: raise KeyError(x)
    return -x
show(l.sort, key=raising)
print(l)
seen = []
def peeks(x):
    seen.append(list(l))
    return x
l.sort(key=peeks)
print(l, seen)
def grows(x):
    l.append(x * 100)
    return x
show(l.sort, key=grows)
print(l)
def clears(x):
    l.clear()
    return x
show(l.sort, key=clears)
print(l)
show(sorted, [1, 'a', None])
show(sorted, [1, 2], 3)
show(sorted)
show(sorted, 5)
show(sorted, [1], key=3)
show(sorted, [3, 1], foo=2)
show([].sort, 1)
show(sorted, [1, 2], key=lambda: 0)
show(sorted, [1j, 2j])
show(sorted, [{}, {}])
show(max, [], key=len)
show(max, [[], 1], key=len)
show(min, 1)
show(max, 1, 2, default=3)
show(max, [], default='d')
class Odd:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return [] if self.n >= o.n else [1]
    def __repr__(self): return str(self.n)
print(sorted(map(Odd, (3, 1, 2))))
class NoBool:
    def __bool__(self): raise RuntimeError('no bool')
class BadLt:
    def __lt__(self, o): return NoBool()
show(sorted, [BadLt(), BadLt()])
class OnlyGt:
    def __init__(self, n): self.n = n
    def __gt__(self, o):
        return all(self.n > m for m in (o.n, ))
    def __repr__(self): return f'G{self.n}'
print(sorted([OnlyGt(2), OnlyGt(1), OnlyGt(3)]))
pairs = [(i % 3, i) for i in range(9)]
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted(pairs, key=lambda p: (p[0], -p[1])))
def gen():
    for x in (3, 2, 1):
        yield x
        calls.append(f'g{x}')
calls.clear()
print(sorted(gen(), key=lambda x: calls.append(x) or x), calls)
from functools import cmp_to_key
def cmp(a, b):
    calls.append((a, b))
    return (a > b) - (a < b)
calls.clear()
K = cmp_to_key(cmp)
print(sorted([2, 3, 1], key=K), calls, K(1) < K(2), K(1) == K(1))
show(cmp_to_key)
show(lambda: K(1) < 2)
show(lambda: hash(K(1)))
show(sorted, [1, 2], key=cmp_to_key(lambda a, b: 'x'))
nan = float('nan')
print(len(sorted([nan, 1, nan])), sorted([True, 0, 2.5, -1]), sorted([(1, 'a'), (1, 'A')]), sorted(['b', 'B', 'ä', '']))
print(sorted([[1, 2], [1], []]), sorted({'b': 1, 'a': 2}.items()), sorted([b'b', b'a']), sorted(range(3), key={0: 9, 1: 8, 2: 7}.get))
class L(list):
    def __iter__(self): return iter([9, 8])
print(sorted(L([1, 2, 3])), L([3, 1]).sort(), max(L()), list.__len__(L([1])))
