def noisy(x):
    for i in range(2): pass
    return x * 10
print(list(map(noisy, [1, 2, 3])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])))
print(list(filter(lambda x: x % 2, range(6))), list(filter(None, [0, 1, '', 'a'])))
print(list(zip([1, 2], 'ab')), list(enumerate('xy', 5)), list(reversed([1, 2])))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), tuple(It(2)), set(It(3)), sum(It(4)), max(It(3)), any(It(2)), all(It(2)), sorted(It(4)))
print(dict(zip(It(3), It(3))), [*It(2)], (lambda *a: a)(*It(3)), ','.join(map(str, It(3))), list(map(None or noisy, It(2))))
a, *b = It(4)
print(a, b)
print(list(iter(iter([1, 2, 3, 4]).__next__, 3)), next(It(0), 'dflt'))
from functools import reduce
print(reduce(lambda a, b: a * 2 + b, It(4), 100), reduce(lambda a, b: a + b, 'abc'))
import itertools as it
print(list(it.accumulate(It(4), lambda a, b: a + b)), [(k, list(g)) for k, g in it.groupby([1, 1, 2], key=noisy)])
print(list(it.takewhile(lambda x: x < 2, range(5))), list(it.dropwhile(lambda x: x < 3, range(5))), list(it.starmap(pow, [(2, 3)])), list(it.filterfalse(noisy, [0, 1])))
print(list(it.chain.from_iterable([It(2), It(1)])), list(it.islice(It(9), 2, 6, 2)), list(it.zip_longest(It(1), It(2), fillvalue='f')), list(it.product(It(2), repeat=2)))
def bad():
    yield 1
    raise ValueError('in gen')
for f in (list, sum, max, sorted, set, tuple, dict.fromkeys):
    try: f(bad())
    except ValueError as e: print(f.__name__, e)
