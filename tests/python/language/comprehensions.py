x = 'outer'
print([x for x in range(3)], x)
class C:
    n = 4
    squares = [i * i for i in range(n)]
    table = {i: [j for j in range(i)] for i in range(3)}
    def m(self): return [self.n + k for k in range(2)]
print(C.squares, C.table, C().m())
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [(lambda i=i: i)() for i in range(3)])
print({k: v for k, v in zip('ab', [1, 2])}, {i % 3 for i in range(9)}, list(i for i in range(3)))
m = [[1, 2], [3, 4]]
print([[r[i] for r in m] for i in range(2)], [y for r in m for y in r if y % 2])
print([y := 1, y ** 2], (z := [w for w in range(2)]), z)
print([a + b for a, b in [(1, 2), (3, 4)]], [*range(2), *'ab'], {**{'a': 1}, 'b': 2})
def g():
    acc = 0
    r = [acc := acc + i for i in range(5)]
    return r, acc
print(g())
try: [1 / (2 - i) for i in range(5)]
except ZeroDivisionError as e: print(e)
def outer():
    k = 10
    def inner(): return [k + i for i in range(2) if (lambda q: q + k)(i)]
    return inner()
print(outer())
it = iter(range(10))
print([next(it) + v for v in it])
print([i for i in range(20) if i % 2 if i % 3], any(i > 3 for i in range(5)), sum(i for i in range(4) for _ in range(i)))
