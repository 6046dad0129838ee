class K:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        t = [x for x in (self.n, o.n)]
        return t[0] < t[1]
    def __repr__(self): return f'K{self.n}'
data = [K(i * 7 % 11) for i in range(11)]
print(sorted(data), sorted(data, reverse=True), min(data), max(data))
words = 'the quick brown fox jumps over the lazy dog'.split()
def key(w):
    s = 0
    for c in w: s += ord(c)
    return (len(w), s)
print(sorted(words, key=key), sorted(words, key=key, reverse=True))
words.sort(key=lambda w: w[-1])
print(words, max(words, key=key), min(words, key=lambda w: -len(w)))
l = [3, 1, 2]
def naughty(x):
    l.append(x)
    return x
try: l.sort(key=naughty)
except ValueError as e: print(e)
print(sorted([]), sorted('hello'), sorted({3: 1, 1: 2}), sorted([[2, 1], [1, 2]]))
def boom(x):
    if x == 2: raise RuntimeError('boom')
    return x
try: sorted([1, 2, 3], key=boom)
except RuntimeError as e: print(e)
from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
import heapq, bisect
h = data[:]
heapq.heapify(h)
print([heapq.heappop(h) for _ in range(4)], heapq.nlargest(3, data), heapq.nsmallest(2, data, key=lambda k: -k.n))
s = sorted(data)
bisect.insort(s, K(5))
print(s, bisect.bisect_left(s, K(5)))
