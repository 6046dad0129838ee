# Callbacks of list.sort and sorted: key functions, user order, errors in the middle.
class P:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"P{self.n}"
calls = []
def key(x):
    calls.append(x)
    return -x
l = [3, 1, 2, 5, 4]
l.sort(key=key)
print(l, calls)
print(sorted([P(3), P(1), P(2)]), sorted([P(3), P(1), P(2)], reverse=True))
print(sorted("bAcD", key=str.lower), sorted([(1, "b"), (1, "a"), (0, "z")]))
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        if self.v == 7: raise ValueError("seven")
        return self.v < o.v
l = [K(3), K(7), K(1)]
try: l.sort()
except ValueError as e: print("error", e, len(l))
l = [2, 1, 3]
def bad(x):
    l.append(x)
    return x
try: l.sort(key=bad)
except ValueError as e: print(e)
print(min([P(2), P(1)]), max([P(2), P(9)], key=lambda p: -p.n), min([], default="none"))
print(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]))
def gen():
    yield from (3, 1, 2)
print(sorted(gen(), key=lambda x: (x % 2, x)))
