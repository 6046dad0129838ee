# A hundred thousand activations deep: plain calls, methods, special methods, generators, native frames between; and the limit's error.
import sys
sys.setrecursionlimit(120_000)
N = 100_000
def down(n): return 0 if n == 0 else 1 + down(n - 1)
print(down(N - 10))
class Link:
    def __init__(self, next): self.next = next
    def __len__(self): return 1 if self.next is None else 1 + len(self.next)
    def __eq__(self, o): return self.next == o.next
    def __getattr__(self, n):
        if n == 'end': return self.next.end if self.next is not None else 'the end'
        raise AttributeError(n)
    def depth(self):
        try: return self.next.depth() + 1 if self.next is not None else 1
        finally: Link.last = self
def chain(n):
    l = None
    for _ in range(n): l = Link(l)
    return l
a, b = chain(N - 1000), chain(N - 1000)
print(len(a), a == b, chain(50_000).end, a.depth(), Link.last is a)
def gen(n):
    if n: yield from gen(n - 1)
    yield n
print(sum(gen(2_000)))
def keyed(n): return sorted([2, 1], key=lambda x: keyed(n - 1) or x) if n else None
print(keyed(15))
def mapped(n): return sum(map(mapped, [n - 1])) + 1 if n else 0
print(mapped(10_000))
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(N - 11))
def finals(n):
    try:
        if n: finals(n - 1)
        else: raise KeyError('bottom')
    finally: count[0] += 1
count = [0]
try: finals(50_000)
except KeyError as e: print(e, count)
tb, n = sys.exception(), 0
def caught(n):
    if n == 0: raise ValueError('deep')
    try: caught(n - 1)
    except ValueError as e: raise ValueError(n) from None
try: caught(300)
except ValueError as e: print(e, e.__cause__, e.__suppress_context__)
with_locals = lambda n, *a, k=0, **kw: (n, a, k, kw) if n == 0 else with_locals(n - 1, n, k=k + 1, x=n)
print(with_locals(9_000))
sys.setrecursionlimit(500)
def forever(n=0):
    depth[0] = max(depth[0], n)
    return forever(n + 1)
depth = [0]
for f in (forever, lambda: (lambda s: s(s))(lambda s: s(s))):
    try: f()
    except RecursionError as e: print(e, 300 < depth[0] < 500)
class R:
    def __repr__(self): return repr(self)
    def __add__(self, o): return self + o
    def __getattr__(self, n): return getattr(self, n + 'x')
    def __iter__(self): return iter(self)
    def __hash__(self): return hash(self)
    def __bool__(self): return bool(self)
    def __call__(self): return self()
for f in (lambda r: repr(r), lambda r: r + 1, lambda r: r.a, lambda r: list(r), lambda r: {r}, lambda r: not r, lambda r: r()):
    try: f(R())
    except RecursionError as e: print(str(e)[:32])
def recover(n):
    try: return recover(n + 1)
    except RecursionError: return 'recovered'
print(recover(0))
for bad in (0, -1, 'x', 1.5, None):
    try: sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
def at():
    try: sys.setrecursionlimit(2)
    except RecursionError as e: print(str(e)[:44])
at()
print(sys.getrecursionlimit())
