a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
*a, b = 'xyz'
print(a, b)
[a, [b]] = 1, [2]
(a), b = b, a
print(a, b)
for x, (y, z) in [(1, (2, 3)), (4, (5, 6))]: print(x, y, z)
for bad in ('a, b = 1, 2, 3', 'a, b, c = 1, 2', 'a, *b, c = [1]', 'a, b = 5', '(a, b), c = 1, 2'):
    try: exec(bad)
    except (ValueError, TypeError) as e: print(e)
def gen():
    print('g1'); yield 1
    print('g2'); yield 2
    print('g3'); yield 3
try: p, q = gen()
except ValueError as e: print(e)
p, q, r = gen()
l = [0] * 5
l[0], l[1:3], l[-1] = 'a', 'bc', 'z'
print(l)
i = 0
i, l[i] = 3, 'three'
print(l)
class O: pass
o = O()
o.x, o.y = 1, 2
o.x, o.y = o.y, o.x
print(o.x, o.y)
print([*range(3), *[9]], (*'ab',), {*[1], *[2]}, {**{'a': 1}, **{'a': 2}})
def f(*a, **k): return a, k
print(f(*[1], 2, *[3], x=1, **{'y': 2}))
try: f(**{'x': 1}, **{'x': 2})
except TypeError as e: print(e)
try: f(*5)
except TypeError as e: print(e)
a = b = c = []
a.append(1)
print(b is c, c)
x = y, = [7]
print(x, y)
del a, (b, c)
try: a
except NameError as e: print(e)
l[1:4:2] = 'PQ'
del l[0], l[::2]
print(l)
