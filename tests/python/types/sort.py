# Sorting: stability, keys, reverse, comparisons by Python, lists that change meanwhile.


def show(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as e:
        print(source, "-> !", type(e).__name__, e)


class Item:
    count = 0

    def __init__(self, n, tag=""):
        self.n, self.tag = n, tag

    def __lt__(self, other):
        Item.count += 1
        return self.n < other.n

    def __repr__(self):
        return f"{self.n}{self.tag}"


class OnlyGt:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        return self.n > other.n

    def __repr__(self):
        return f"G{self.n}"


class Truth:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return [1] if self.n < other.n else []

    def __repr__(self):
        return f"T{self.n}"


def lcg(n, m=1000, seed=7):
    out = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append(seed // 65536 % m)
    return out


for s in [
    "sorted([3, 1, 2])", "sorted('hello')", "sorted({3: 1, 1: 2})", "sorted((2, 1))", "sorted(x * x for x in range(3, -3, -1))", "sorted([])", "sorted([1.5, 1, True, 10 ** 20, -1])", "sorted(['b', 'a', 'C'])", "sorted(['b', 'a', 'C'], key=str.lower)", "sorted([3, 1, 2], reverse=True)", "sorted([3, 1, 2], reverse=0)", "sorted([3, 1, 2], reverse=None)",
    "sorted([1, 'a'])", "sorted(['a', 1])", "sorted([None, 1])", "sorted(1)", "sorted()", "sorted([1], 5)", "sorted([1], key=1)", "sorted([1], foo=1)", "[3, 1].sort(1)", "sorted([[2], [1, 5], [1]])", "sorted([(1, 'b'), (1, 'a'), (0, 'z')])", "sorted([(1, [2]), (1, [1])])", "sorted([(1, None), (0, None)])", "sorted([(1, None), (1, None)])", "sorted([(1, None), (1, 2)])",
    "sorted(['ab', 'a', '', 'b', 'aa'])", "sorted([float('inf'), 0.0, float('-inf'), -0.0])", "sorted([{1}, {1, 2}])", "sorted([1j, 2j])", "sorted(lcg(50))", "sorted(lcg(50), reverse=True)", "sorted(lcg(40), key=lambda x: x % 10)", "sorted(lcg(40), key=lambda x: x % 10, reverse=True)", "sorted(range(20), key=lambda x: -x)", "sorted([Item(3, 'a'), Item(1, 'b'), Item(3, 'c'), Item(1, 'd')])",
    "sorted([Item(3, 'a'), Item(1, 'b'), Item(3, 'c'), Item(1, 'd')], reverse=True)", "sorted([OnlyGt(2), OnlyGt(1), OnlyGt(3)])", "sorted([Truth(2), Truth(3), Truth(1)])", "sorted([Item(x, i) for i, x in enumerate(lcg(60, 10))])", "sorted([Item(x, i) for i, x in enumerate(lcg(60, 10))], reverse=True)", "sorted([1, 2], key=lambda x: 1 / 0)", "sorted([[1], [2, 3]], key=len, reverse=True)", "sorted(['é', 'z', 'a', '\\U0001f600', '\\uffff'])",
]:
    show(s)

a = [Item(n) for n in range(64)]
Item.count = 0
a.sort()
print("sorted already:", Item.count)
a = lcg(200)
b = [Item(n, i) for i, n in enumerate(a)]
b.sort()
print([x.n for x in b] == sorted(a), all(x.n < y.n or x.tag < y.tag for x, y in zip(b, b[1:])))

a = [3, 2, 1]
try:
    a.sort(key=lambda x: a.append(x) or x)
except ValueError as e:
    print(e, a)
a = [3, 2, 1]
print(a.sort(key=lambda x: (len(a), -x)), a)


class Boom:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 2 or other.n == 2:
            raise KeyError("boom")
        return self.n < other.n

    def __repr__(self):
        return f"B{self.n}"


a = [Boom(3), Boom(1), Boom(2), Boom(0)]
try:
    a.sort()
except KeyError as e:
    print(e, len(a), sorted(x.n for x in a))
a = [3, 1, 2]
try:
    a.sort(key=lambda x: 1 // (x - 1))
except ZeroDivisionError as e:
    print(e, a)
from functools import cmp_to_key
print(sorted([5, 2, 9, 1], key=cmp_to_key(lambda x, y: y - x)))
d = {"b": 2, "a": 3, "c": 1}
print(sorted(d), sorted(d, key=d.get), sorted(d.items(), key=lambda kv: kv[1]))
words = "the quick brown fox jumps over the lazy dog".split()
words.sort(key=lambda w: (len(w), w), reverse=True)
print(words)
