# Generators whose items built-in functions take as they come: results, order of effects, errors and items that need Python.
class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        seen.append(("hash", self.n))
        return self.n % 3

    def __eq__(self, other):
        other = getattr(other, "n", other)
        seen.append(("eq", self.n, other))
        return self.n == other

    def __lt__(self, other):
        other = getattr(other, "n", other)
        seen.append(("lt", self.n, other))
        return self.n < other

    def __gt__(self, other):
        other = getattr(other, "n", other)
        seen.append(("gt", self.n, other))
        return self.n > other

    def __bool__(self):
        seen.append(("bool", self.n))
        return self.n > 5

    def __add__(self, other):
        seen.append(("add", self.n))
        return Key(self.n + getattr(other, "n", other))

    __radd__ = __add__

    def __repr__(self):
        return f"Key({self.n})"


def gives(*items):
    for item in items:
        got = yield item
        seen.append(got)
    return "result"


def mixed():
    return gives(1, 2.5, Key(3), 10**20, Key(3), True, None and 0 or 4)


for consumer in (list, tuple, set, sum, any, all, min, max, sorted, frozenset, lambda g: [*g], lambda g: {*g}, lambda g: (lambda *a: a)(*g)):
    seen = []
    try:
        print(consumer(mixed()))
    except TypeError as e:
        print(type(e).__name__, e)
    print(seen)

seen = []
print(any(gives(0, None, "", 0.0, Key(1), Key(9), Key(2))), all(gives(1, "a", Key(9), 0, 5)))
print(min(gives(3, 1, 2)), max(gives("b", "c", "a")), min(gives(), default="none"), max(gives(2.5, 1, Key(7)), key=lambda x: 0))
print(sum(gives(1, 2, 3), 4), sum(gives(0.1, 0.2, 0.3)), sum(gives([1], [2]), []), sum(gives(1j, 2)))
print(seen)

# The list grows while the generator looks at it.
target = [0]


def looks():
    for i in range(5):
        yield len(target) * 10 + i


target.extend(looks())
print(target)
target += looks()
print(target)
keys = set()


def looks_at_keys():
    for i in range(4):
        yield len(keys)
    yield "end"


keys.update(looks_at_keys())
print(sorted(keys, key=str))


def fails():
    yield 1
    yield 2
    raise LookupError("no more")


for consumer in (list, set, sum, any, min, target.extend):
    try:
        print(consumer(fails()))
    except LookupError as e:
        print(consumer.__name__, e)
print(target[-2:])


def unhashable():
    yield 1
    yield []


try:
    set(unhashable())
except TypeError as e:
    print(e)


def resumed():
    got = []
    while len(got) < 3:
        got.append((yield len(got)))
    yield got


print(list(resumed()), tuple(x for x in resumed() if x != 1))
g = gives(1, 2, 3, 4)
print(next(g), list(g), list(g))
handled = []


def handling():
    import sys
    for i in range(2):
        try:
            raise KeyError(i)
        except KeyError:
            yield i
            handled.append(repr(sys.exception()))


try:
    raise ValueError("outer")
except ValueError:
    print(list(handling()), handled)
print(sum(x * y for x in range(10) for y in (z for z in range(x))), {x % 7 for x in range(50)}, sorted(x % 5 for x in range(12)))
print(",".join(str(x) for x in range(5)), dict((x, x * x) for x in range(4)), list(zip((x for x in "ab"), (y for y in "cd"))))
