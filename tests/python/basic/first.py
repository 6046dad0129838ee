def gen(n):
    for i in range(n):
        try:
            yield i
        finally:
            pass
class P:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __eq__(self, o): return isinstance(o, P) and self.v == o.v
    def __hash__(self): return hash(self.v)
total = 0
d = {}
for i in gen(50):
    total += i
    d[P(i % 7)] = i
print(total, len(d), [d[P(k)] for k in range(7)])
print([p.v for p in sorted([P(3), P(1), P(2)])], sorted(range(10), key=lambda x: -x))
def outer():
    x = 1
    def inner():
        nonlocal x
        x += 1
        return x
    return inner
f = outer(); f(); print(f())
with_log = []
class CM:
    def __enter__(self): with_log.append('in'); return self
    def __exit__(self, *a): with_log.append(a[0]); return True
with CM() as c:
    raise ValueError('x')
print(with_log)
print({k: v for k, v in zip('abc', range(3))}, {1,2,3} & {2,3,4}, f"{total:>8}|{3.14159:.2f}|{'x'!r}")
import sys
print(sys.argv[0][-2:])
