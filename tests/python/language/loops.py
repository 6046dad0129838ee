for i in range(3):
    for j in range(3):
        if j == 2: break
        if i == 1: continue
        print(i, j)
    else: print('no')
else: print('done')
n = 0
while True:
    n += 1
    if n % 2: continue
    if n > 6: break
else: print('never')
print(n)
while n:
    n -= 3
    if n < 0: n = 0
else: print('else')
d = {'a': 1, 'b': 2}
for k in d: print(k, d[k])
for k, v in d.items(): d[k] = v + 1
print(d)
try:
    for k in d: d['new'] = 1
except RuntimeError as e: print(e)
l = [1, 2, 3]
for x in l:
    if x == 1: l.append(4)
print(l)
for i, c in enumerate('ab'): print(i, c)
for a, b in zip(range(2), 'xy'): print(a, b)
for x in reversed([1, 2]): print(x)
for _ in []: pass
else: print('empty else')
for l[0] in range(2): pass
print(l)
def f():
    for i in range(10):
        try:
            if i == 2: return i
        finally:
            if i == 2: print('leaving')
print(f())
i = 5
for i in range(0): pass
print(i, *range(10, 0, -3), sum(range(101)), 7 in range(0, 10, 7), range(10)[2:8:3])
try:
    for x in 5: pass
except TypeError as e: print(e)
s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
