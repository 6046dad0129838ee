# map, filter, zip, enumerate, reversed, iter(callable) and friends with callbacks that are Python.
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter"); return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(map(lambda a, b: a * b, It(3), [1, 2, 3, 4])))
print(list(filter(lambda x: x % 2, It(5))), list(filter(None, [0, 1, "", "a"])))
print(list(zip(It(2), "abc")), list(enumerate(It(2), 10)))
try: print(list(zip([1, 2], [1], strict=True)))
except ValueError as e: print(e)
try: print(list(map(lambda a, b: (a, b), [1, 2], [1], strict=True)))
except ValueError as e: print(e)
class R:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(R()), list(reversed(R())), 20 in R(), sum(R()), max(R()))
n = [3]
def dec():
    n[0] -= 1
    return n[0]
print(list(iter(dec, 0)))
print(any(x > 2 for x in It(4)), all(map(str.isalpha, "abc")), sum(It(4)), sum([[1], [2]], []))
def boom(x):
    if x == 2: raise ValueError(x)
    return x
m = map(boom, [1, 2, 3])
print(next(m))
try: next(m)
except ValueError as e: print("err", e)
print(next(m), next(m, "end"))
print(dict(zip("ab", It(2))), list(map(max, [1, 5], [3, 2])), tuple(map(int, "12")))
class T:
    def __bool__(self): return False
print(list(filter(None, [T(), 1])), not T(), any([T()]))
a, *b = map(int, It(4))
print(a, b, [*It(2), *"x"], {*It(2)})
