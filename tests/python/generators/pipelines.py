def source(n):
    for i in range(n):
        yield i
def squares(xs):
    for x in xs: yield x * x
def pairs(xs):
    it = iter(xs)
    while True:
        try: a = next(it)
        except StopIteration: return
        b = next(it, None)
        yield a, b
print(list(pairs(squares(source(7)))))
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(4)))
def averager():
    total = count = 0
    avg = None
    while True:
        x = yield avg
        total += x
        count += 1
        avg = total / count
a = averager()
next(a)
print([a.send(x) for x in (10, 20, 30)])
def primes():
    n, known = 2, []
    while True:
        if all(n % p for p in known):
            known.append(n)
            yield n
        n += 1
from itertools import islice, tee, count, cycle
print(list(islice(primes(), 10)))
x, y = tee(squares(source(4)))
print(next(x), next(x), list(y), list(x))
def perms(l):
    if len(l) <= 1: yield l
    for i in range(len(l)):
        for rest in perms(l[:i] + l[i + 1:]):
            if len(l) > 1: yield [l[i]] + rest
print(list(perms([1, 2, 3])))
gens = [source(3) for _ in range(3)]
out = []
while gens:
    for g in list(gens):
        try: out.append(next(g))
        except StopIteration: gens.remove(g)
print(out)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print([f for f, _ in zip(fib(), range(12))])
