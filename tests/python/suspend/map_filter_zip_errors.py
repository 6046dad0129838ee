# map, filter, zip, reduce over users' iterators and functions: laziness, order of calls, errors half way, strictness.
from functools import reduce
log = []
class It:
    def __init__(self, name, n, fail=None): self.name, self.n, self.i, self.fail = name, n, 0, fail
    def __iter__(self):
        log.append(f'iter {self.name}')
        return self
    def __next__(self):
        self.i += 1
        log.append(f'{self.name}{self.i}')
        if self.i == self.fail: raise ValueError(f'{self.name} failed')
        if self.i > self.n: raise StopIteration
        return self.i
def show(f):
    try: r = f()
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r, log)
    log.clear()
show(lambda: list(zip(It('a', 2), It('b', 1))))
show(lambda: list(zip(It('a', 1), It('b', 2))))
show(lambda: list(zip(It('a', 2), It('b', 1), strict=True)))
show(lambda: list(zip(It('a', 1), It('b', 2), strict=True)))
show(lambda: list(zip(It('a', 1), It('b', 1), It('c', 2), strict=True)))
show(lambda: list(zip(It('a', 1), It('b', 1), It('c', 0), strict=True)))
show(lambda: list(map(lambda *x: x, It('a', 2), It('b', 1), strict=True)))
show(lambda: list(map(lambda *x: x, It('a', 1), It('b', 2), strict=True)))
show(lambda: list(map(lambda *x: x, It('a', 1), It('b', 3))))
show(lambda: list(map(None, It('a', 1))))
show(lambda: map())
show(lambda: map(len))
show(lambda: map(len, 3))
show(lambda: zip(3))
show(lambda: zip([], 3))
show(lambda: list(zip()))
show(lambda: filter(len))
show(lambda: list(filter(lambda x: x - 1, It('f', 3))))
show(lambda: list(filter(lambda x: 1 // (x - 2), It('f', 3))))
show(lambda: list(zip(It('a', 3, 2), It('b', 3))))
show(lambda: list(map(lambda x: x, It('m', 3, 3))))
show(lambda: reduce(lambda x, y: [x, y], It('r', 3)))
show(lambda: reduce(lambda x, y: 1 / 0, It('r', 1)))
show(lambda: reduce(lambda x, y: 1 / 0, It('r', 0)))
show(lambda: reduce(lambda x, y: x + y, It('r', 2), initial=10))
show(lambda: reduce(max))
show(lambda: reduce(max, 3))
show(lambda: reduce(lambda x: x, [1, 2]))
def stops(x):
    if x == 2: raise StopIteration('early')
    return x
show(lambda: list(map(stops, It('s', 4))))
show(lambda: list(filter(stops, It('s', 4))))
m = map(stops, It('s', 4))
show(lambda: (list(m), list(m)))
z = zip(It('z', 2, 2), 'abc')
show(lambda: next(z))
show(lambda: next(z))
show(lambda: next(z))
def reenter():
    yield 1
    yield next(me)
me = reenter()
show(lambda: list(me))
nested = map(lambda x: list(map(lambda y: (x, y), filter(lambda q: q != x, range(3)))), range(2))
show(lambda: list(nested))
show(lambda: list(map(list, zip(*[iter('abcdef')] * 2))))
class BadIter:
    def __iter__(self): return 3
class NoNext:
    def __iter__(self): return self
class Seq:
    def __getitem__(self, i):
        log.append(i)
        if i == 2: raise IndexError
        return i
for bad in (BadIter(), NoNext(), Seq(), object()): show(lambda: list(map(str, bad)))
