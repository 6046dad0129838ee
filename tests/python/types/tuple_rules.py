# Tuples: constructor, comparison with users, hash, subclass, identity.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class E:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        print("eq", self.n, getattr(o, "n", o))
        for i in range(2):
            pass
        return NotImplemented if self.n == "ni" else self.n == getattr(o, "n", o)

    def __lt__(self, o):
        print("lt", self.n, getattr(o, "n", o))
        return "truthy" if self.n < o.n else []

    def __hash__(self):
        print("hash", self.n)
        return self.n if isinstance(self.n, int) else hash("x") * 0 + 5

    def __repr__(self):
        return f"E{self.n}"


a, b, c = E(1), E(2), E("ni")
print((a, b) == (a, b), (a, b) == (E(1), E(3)), (a,) == (a, b), (a,) != (a,), (c,) == (c,), (c,) == (5,))
print((a, b) < (E(1), E(3)), (a,) < (a, b), (a, b) < (a,), (b,) < (a,), (a,) <= (a,))
t("lt fails", lambda: (1, "a") < (1, 2))
t("eq fails", lambda: (type("X", (), {"__eq__": lambda s, o: 1 // 0})(),) == (1,))
t("list", lambda: (1,) == [1])
t("hash order", lambda: hash((a, b)) == hash((E(1), E(2))))
t("unhashable", lambda: hash((1, [])))
t("nested hash", lambda: hash((1, (2, {}))))
print({(a, 1): "v"}[(E(1), 1)], (a, b).count(E(2)), (a, b).index(E(2)), E(2) in (a, b))
t("index missing", lambda: (1, 2).index(3))
t("index bounds", lambda: (1, 2, 1).index(1, 1))
t("index bad", lambda: (1,).index(1, "x"))


class T(tuple):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls, args)

    def __getitem__(self, i):
        return ("got", super().__getitem__(i))


x = T(1, 2, 3)
x.attr = 5
print(x, x[0], x[1:], [*x], x + (4,), type(x + ()), type(x * 1), x == (1, 2, 3), hash(x) == hash((1, 2, 3)), x.attr, tuple(x) is x, type(tuple(x)))
p, *q = x
print(p, q, x.__getnewargs__(), f"{x}", "%s %s %s" % x)
y = (1, 2)
print(tuple(y) is y, y[:] is y, y * 1 is y, y + () is y, x[:0] is tuple([]), (y * 0) == (), tuple("ab"), tuple(i for i in range(3)), tuple({1: 2}))
for f in (lambda: tuple(1), lambda: tuple(1, 2), lambda: tuple(iterable=[]), lambda: y[5], lambda: y["a"], lambda: y[1.5], lambda: y.__setitem__(0, 1), lambda: y + [1], lambda: y * "a", lambda: "a" * y, lambda: -1 * y, lambda: y < 5, lambda: y.foo, lambda: setattr(y, "foo", 1), lambda: T.__new__(list), lambda: tuple.__new__(int, ()), lambda: tuple.__new__(), lambda: y.__add__(5), lambda: y[::-1][::2], lambda: y[5:], lambda: y[::0], lambda: hash(()) == hash(()), lambda: len(y * 3), lambda: tuple.__class_getitem__(int), lambda: y.__mul__(2), lambda: y.__rmul__("x")):
    t("op", f)


def change():
    y[0] = 1


def aug():
    z = ([1],)
    try:
        z[0] += [2]
    finally:
        print(z)


t("item", change)
t("aug", aug)
t("del", lambda: exec("del y[0]", {"y": y}))


class Rep:
    def __repr__(self):
        return repr(deep) if len(calls) > 2 or calls.append(1) else "R"


calls = []
deep = (1, Rep(), Rep())
print(deep, calls)
l = []
r = (l, 1)
l.append(r)
print(r, repr(l))
