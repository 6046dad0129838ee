# Tuples: construction, items, comparison and hashes, classes that derive from tuple.


def show(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as e:
        print(source, "-> !", type(e).__name__, e)


class T(tuple):
    pass


class Len:
    def __iter__(self):
        return iter([1, 2])

    def __len__(self):
        print("len asked")
        return 2


class Hash:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return self.n

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n


class NoHash:
    __hash__ = None


for s in [
    "tuple()", "tuple() is tuple()", "tuple([1, 2])", "tuple('ab')", "tuple(x for x in range(3))", "tuple(Len())", "tuple(1)", "tuple(1, 2)", "tuple(a=1)", "T([1, 2])", "type(T([1])[:])", "type(T([1]) + ())", "T() + (1,)",
    "tuple(T([1]))", "type(tuple(T([1])))", "(1, 2)[0]", "(1, 2)[-1]", "(1,)[1]", "(1,).__getitem__('a')", "(1,)[10**20]", "(1, 2, 3)[::-1]", "(1, 2, 3)[1:]", "(1, 2, 3)[:] == (1, 2, 3)",
    "(1,) + (2,)", "(1,).__add__([2])", "(1,) * 3", "0 * (1,)", "(1,) * -1", "(1, 2) * 1.5", "() * 10**30", "1 in (1, 2)", "(1, 2, 1).count(1)", "(1, 2).index(2)", "(1, 2).index(3)", "(1, 2).index(1, 1)",
    "(1, 2) == (1, 2.0)", "(1, 2) < (1, 3)", "(1,) < (1, 0)", "() < (1,)", "(1, 'a') < (1, 2)", "(1,) == [1]", "(1,) < [1]", "((1, 2), (3,)) == ((1, 2), (3,))", "hash((1, 2)) == hash((1, 2.0))", "hash(()) == hash(())",
    "hash((1, [])) ", "hash((1, NoHash()))", "hash((1, (2, Hash(3)))) == hash((1, (2, 3)))", "{(Hash(1), 2): 5}[(Hash(1), 2)]", "(Hash(1),) == (Hash(2), 5)", "repr((1,))", "repr(())", "repr((1, 'a', (2,)))", "len((1, 2))",
    "(1, 2).__getnewargs__()", "list(iter((1, 2)))", "iter((1, 2)).__length_hint__()", "tuple.__class_getitem__(int)", "(1).__class__", "T([1, 2]) == (1, 2)", "hash(T([1, 2])) == hash((1, 2))", "list(reversed((1, 2, 3)))",
    "tuple.count((1, 1), 1)", "tuple.count([], 1)", "(1, 2).index()", "(1,).__mul__(2)", "(1,).__rmul__(2)", "(1,).__eq__((1,))", "(1,).__lt__(1)", "max((3, 1, 2))", "sorted(((2, 'b'), (1, 'z'), (2, 'a')))",
]:
    show(s)

for s in ["a = (1,)\na[0] = 1", "a = (1,)\ndel a[0]", "a = (1,)\na.x = 1", "t = T([1])\nt.x = 5\nprint(t.x, t)", "a = ([],)\ntry:\n  a[0] += [1]\nfinally:\n  print(a)", "a = ([],)\na[0].append(a)\nprint(a)", "a, (b, *c) = 1, (2, 3, 4)\nprint(a, b, c)"]:
    try:
        exec(s)
    except Exception as e:
        print(s.replace("\n", "; "), "-> !", type(e).__name__, e)


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    def __repr__(self):
        return f"Point({self[0]}, {self[1]})"


p = Point(1, 2)
print(p, p.x, p == (1, 2), [p], p + (3,), isinstance(p, tuple))
deep = ()
for _ in range(200):
    deep = (deep,)
print(len(repr(deep)), deep == deep, hash(deep) == hash(deep))
