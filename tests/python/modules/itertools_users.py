# itertools over iterators that are Python, with functions that are Python.
from itertools import *
class It:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
def odd(x): return x % 2 == 1
print(list(chain(It(2), "ab")), list(chain.from_iterable(map(It, [1, 2]))), list(islice(It(9), 1, 7, 2)))
print(list(takewhile(lambda x: x < 3, It(9))), list(dropwhile(lambda x: x < 3, It(5))), list(filterfalse(odd, It(5))))
print([(k, list(g)) for k, g in groupby(It(6), key=lambda x: x // 3)], list(accumulate(It(4), lambda a, b: a * b, initial=10)))
print(list(starmap(pow, zip(It(3), It(3)))), list(zip_longest(It(2), It(3), fillvalue="-")), list(compress(It(4), [1, 0, 1])))
a, b = tee(It(3))
print(next(a), list(b), list(a))
print(list(product(It(2), repeat=2)), list(permutations(It(3), 2))[:3], list(combinations(It(4), 3)), list(combinations_with_replacement("ab", 2)))
print(list(pairwise(It(4))), list(batched(It(5), 2)), list(islice(cycle(It(2)), 5)), list(repeat("x", 2)), list(islice(count(1, 0.5), 3)))
class Key:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
print([len(list(g)) for _, g in groupby([1, 1, 2, 2, 2], key=Key)])
def bad(x):
    if x == 3: raise KeyError(x)
    return True
t = takewhile(bad, It(5))
print(next(t), next(t))
try: next(t)
except KeyError as e: print("err", e)
try: list(batched(It(5), 2, strict=True))
except ValueError as e: print(e)
g = groupby(It(4), odd)
k, first = next(g)
next(g)
print(list(first), sum(1 for _ in islice(It(10), 5)))
def gen():
    x = yield 1
    print("sent", x)
    yield 2
print(list(chain(gen(), [3])))
