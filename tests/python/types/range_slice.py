# Ranges of any size and slices.


def show(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as e:
        print(source, "-> !", type(e).__name__, e)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Five:
    def __eq__(self, other):
        return other == 5

    __hash__ = None


B = 10 ** 30

for s in [
    "range(3)", "range(1, 3)", "range(1, 10, 3)", "range(True)", "range(Index(2), Index(9), Index(3))", "list(range(5))", "list(range(5, 0, -2))", "list(range(0))", "list(range(3, 1))", "range()", "range(1.0)", "range('a')", "range(1, 2, 0)", "range(1, 2, 3, 4)", "range(a=1)",
    "range(3)[0]", "range(3)[-1]", "range(3)[5]", "range(3)['a']", "range(3)[Index(1)]", "range(10)[2:8:3]", "range(10)[::-1]", "range(10, 0, -3)[1:]", "range(10)[Index(2):]", "range(3)[::0]", "range(B)[B - 1]", "range(B)[-1]", "range(B)[5:B:B // 2]", "range(0, -B, -B // 3)[2]",
    "len(range(10))", "len(range(0, 10, 3))", "len(range(10, 0, -3))", "bool(range(0))", "bool(range(B))", "3 in range(5)", "5 in range(5)", "3 in range(0, 10, 2)", "3.0 in range(5)", "'a' in range(3)", "True in range(3)", "Five() in range(9)", "B - 1 in range(B)",
    "range(5).index(3)", "range(5).index(9)", "range(0, 10, 5).index(5)", "range(5).index('a')", "range(9).index(Five())", "range(5).count(3)", "range(5).count(9)", "range(9).count(Five())", "range(3) == range(0, 3, 1)", "range(0) == range(2, 2)", "range(0, 3, 2) == range(0, 4, 2)", "range(3) == [0, 1, 2]", "range(3) != range(4)", "range(3) < range(4)",
    "hash(range(3)) == hash(range(0, 3, 1))", "hash(range(0)) == hash(range(5, 5))", "range(3).start, range(3).stop, range(3).step", "list(reversed(range(4)))", "list(reversed(range(1, 10, 4)))", "list(reversed(range(0)))", "list(iter(range(B, B + 3)))", "list(reversed(range(B, B + 3)))", "iter(range(5)).__length_hint__()",
    "range(3).__reduce__()", "iter(range(3)).__reduce__()[1:]", "iter(range(B, B + 2)).__reduce__()[1:]", "list(range(9223372036854775805, 9223372036854775809))", "list(range(-9223372036854775808, -9223372036854775806))", "list(range(0, 2 ** 63, 2 ** 62))", "range(-2 ** 63, 2 ** 63 - 1)[2 ** 63]", "sum(range(101))", "max(range(5))", "range(3).start.__class__",
    "slice(1)", "slice(1, 2)", "slice('a', None, [])", "slice()", "slice(1, 2, 3, 4)", "slice(a=1)", "slice(1, 2, 3).start, slice(1, 2, 3).stop, slice(1, 2, 3).step", "slice(None, None, -1).indices(5)", "slice(1, 100, 2).indices(10)", "slice(-3, None).indices(10)", "slice(5, -20, -1).indices(10)", "slice(None).indices(0)",
    "slice(1, 2, 0).indices(5)", "slice(1).indices(-1)", "slice('a').indices(5)", "slice(Index(1), Index(3)).indices(Index(10))", "slice(B, -B, -B).indices(B * 2)", "slice(1).indices('a')", "slice(1) == slice(None, 1)", "slice(1) == slice(1.0)", "slice(1, 2) < slice(1, 3)", "slice(1) < slice('a')", "slice(1) == 1", "hash(slice(1, 2)) == hash(slice(1, 2))", "hash(slice([]))", "{slice(1): 2}[slice(1)]", "slice(1).__reduce__()", "'abcdef'[slice(1, 4)]", "repr(slice(slice(1), 'x'))",
]:
    show(s)

it = iter(range(10))
next(it)
it.__setstate__(3)
print(list(it))
total = 0
for i in range(10, -10, -3):
    total += i
print(total)


class Sub(type(slice(1)) if False else object):
    def __getitem__(self, key):
        return key


print(Sub()[1:2, ::3], Sub()[:], Sub()[...])
