# Iterators and the functions over them: iter, next, zip, map, filter, enumerate, reversed, any, all, sum, min, max.


def show(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as e:
        print(source, "-> !", type(e).__name__, e)


def gen(*items):
    for x in items:
        print("give", x)
        yield x
    print("end")


class Seq:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


class NoIter:
    pass


class BadIter:
    def __iter__(self):
        return 5


class NoneIter:
    __iter__ = None


class Next:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        return self.n


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("truth", self.value)
        return self.value


class Less:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(self.n, "<", other.n)
        return self.n < other.n

    def __gt__(self, other):
        print(self.n, ">", other.n)
        return self.n > other.n

    def __repr__(self):
        return f"Less({self.n})"


class Num:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        return Num(other + self.n) if isinstance(other, int) else Num(other.n + self.n)

    def __add__(self, other):
        return Num(self.n + other.n)

    def __repr__(self):
        return f"Num({self.n})"


class Rev:
    def __reversed__(self):
        return "reversed!"


class NoRev:
    __reversed__ = None

    def __len__(self):
        return 1

    def __getitem__(self, i):
        return i


class Index:
    def __index__(self):
        return 7


def raiser(*a):
    raise StopIteration


def fail(*a):
    raise KeyError("x")


for s in [
    "list(iter([1, 2]))", "list(iter(Seq(1, 2)))", "iter(NoIter())", "iter(BadIter())", "iter(NoneIter())", "list(Next(3))", "iter(1)", "iter(1, 2)", "iter()", "next(iter([]))", "next(iter([]), 5)", "next(1)", "next()", "next(Next(0))", "next(Next(0), 'end')", "next(gen(1))", "next(gen(), 'none')",
    "list(iter([1, 2, 3, 0, 5].pop, 0))", "list(iter(fail, 0))", "list(iter(raiser, 0))", "type(iter(Seq())).__name__", "iter(Seq(1, 2)).__length_hint__()", "iter(Seq(1, 2)).__reduce__()[2]",
    "list(zip())", "list(zip([1, 2], 'ab'))", "list(zip([1, 2], 'a'))", "list(zip(gen(1, 2), gen('a')))", "list(zip(gen('a'), gen(1, 2)))", "zip(1)", "zip([], 2)", "list(zip([1, 2], [1], strict=True))", "list(zip([1], [1, 2], strict=True))", "list(zip([1], [1], [1, 2], strict=True))", "list(zip([1, 2], [1, 2], [1], strict=True))",
    "list(zip([1], gen(1), strict=True))", "list(zip(gen(), gen(), strict=True))", "list(zip([1], strict=0))", "zip(foo=1)", "list(zip(Next(2), Next(3)))",
    "list(map(str, [1, 2]))", "list(map(lambda a, b: a + b, [1, 2], [10, 20, 30]))", "list(map(pow, [2, 3], [3, 2]))", "map(1)", "map()", "list(map(1, [1]))", "map(len, 1)", "list(map(len, gen('a', 'bc')))", "list(map(raiser, [1, 2]))", "list(map(fail, [1]))", "list(map(lambda *a: a, [1], [2, 3], strict=True))", "list(map(lambda *a: a, [1, 4], [2], strict=True))", "list(map(lambda *a: a, gen(1, 2), gen(3, 4)))",
    "list(map(next, [iter([1]), iter([])]))", "map(len, [], foo=1)", "list(map(lambda x: map(str, [x]), [1]))[0].__next__()",
    "list(filter(None, [0, 1, '', 'a', [], None]))", "list(filter(lambda x: x % 2, range(6)))", "list(filter(bool, [0, 2]))", "list(filter(Truth, [0, 1]))", "list(filter(None, map(Truth, [True, False]))).__len__()", "filter(1)", "filter(None, 1)", "list(filter(lambda x: x > 1, gen(1, 2, 3)))", "list(filter(fail, [1]))",
    "list(enumerate('ab'))", "list(enumerate('ab', 5))", "list(enumerate('ab', start=-1))", "list(enumerate(iterable='a', start=Index()))", "enumerate()", "enumerate(1)", "enumerate([], 'a')", "enumerate([], 1, 2)", "list(enumerate(gen('a', 'b')))", "list(enumerate('ab', 2 ** 63 - 1))", "list(enumerate('ab', 10 ** 20))", "enumerate('ab', 3).__reduce__()[1][1]",
    "list(reversed([1, 2]))", "list(reversed('ab'))", "list(reversed(Seq(1, 2, 3)))", "reversed(Rev())", "reversed(NoRev())", "reversed(1)", "reversed({1})", "reversed(x for x in [])", "reversed()", "list(reversed({1: 2, 3: 4}))", "reversed(Seq(1, 2)).__length_hint__()", "reversed(Seq(1, 2)).__reduce__()[2]",
    "any([0, 0])", "any([0, 1])", "all([])", "all([1, 0])", "any([Truth(False), Truth(True), Truth(False)])", "all([Truth(True), Truth(False), Truth(True)])", "any(gen(0, 1, 2))", "all(x < 3 for x in range(5))", "any(1)", "any()", "any([fail])", "all(map(fail, [1]))",
    "sum([])", "sum([1, 2, 3])", "sum([1, 2], 10)", "sum([1], start=5)", "sum([0.1] * 10)", "sum([0.1] * 10 + [1])", "sum([1e100, 1.0, -1e100])", "sum([1, 2.5, 3j])", "sum([1j, 0.1, 0.2, 2])", "sum([True, True])", "sum([2 ** 62] * 3)", "sum([2 ** 62] * 3 + [0.5])", "sum([[1], [2]], [])", "sum(['a'])", "sum(['a'], '')", "sum([b'a'], b'')", "sum([], start=bytearray())",
    "sum(1)", "sum()", "sum([1], 2, 3)", "sum([Num(1), Num(2)])", "sum([Num(1), Num(2)], Num(5))", "sum(gen(1, 2))", "sum([1.5, Num(2)], Num(0))", "sum([float('inf'), 1.0])", "sum([-0.0])", "sum([-0.0], -0.0)", "sum([1.0, 10 ** 400])", "sum([None])", "sum([1, 'a'])",
    "min([3, 1, 2])", "max([3, 1, 2])", "min(3, 1, 2)", "max('b', 'c', 'a')", "min([])", "max([])", "max([], default=3)", "min([], default=None)", "max(1, 2, default=3)", "min()", "min(1)", "min(1, 'a')", "max([1], kye=3)", "max('abc', key=ord)", "min([[1, 2], [1]], key=len)", "max([Less(1), Less(3), Less(2)])", "min(Less(2), Less(1))", "max(gen(1, 3, 2))", "min([1, 2], key=1)", "max([1, 1.0])", "max([1.0, 1])", "min([1, True])", "max((1, 'a'), (1, 'b'))", "max([1, 2, 3], key=lambda x: -x)", "min([3, 1], key=fail)", "max(1, 2.5, 10 ** 30)", "min('b', 'a', key=None)",
    "len([1])", "len(5)", "len()", "len(Seq(1, 2))", "len(NoIter())",
]:
    show(s)

m = map(str, [1, 2])
z = zip([1, 2], [3, 4])
f = filter(None, [1, 2])
print(next(m), next(z), next(f), list(m), list(z), list(f), iter(m) is m)
print(next(m, "over"), next(z, "over"), next(f, "over"))
it = iter([1, 2, 3, 4, 5, 6])
print(list(zip(it, it)))
a = [1, 2, 3]
r = reversed(a)
a.append(4)
print(list(r), next(r, "none"))


class Count:
    calls = 0

    def __call__(self):
        self.calls += 1
        return self.calls


c = Count()
print(list(iter(c, 4)), c.calls)


def inner():
    yield from map(lambda x: x * 2, range(3))
    return "done"


def outer():
    result = yield from inner()
    print(result)


print(list(outer()))


class MyZip(zip):
    pass


class MyMap(map):
    def __next__(self):
        return ("mine", super().__next__())


class MyEnum(enumerate):
    pass


print(list(MyZip([1], [2])), list(MyMap(str, [1, 2])), list(MyEnum("a")), type(MyEnum("a")).__name__)
