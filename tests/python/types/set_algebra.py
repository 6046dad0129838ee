# set and frozenset: operators and methods, with what is no set, changing while iterating.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


s, f = {1, 2, 3}, frozenset([2, 3, 4])
for op in ("__and__", "__or__", "__sub__", "__xor__", "__iand__", "__ior__", "__isub__", "__ixor__", "__le__", "__lt__", "__ge__", "__gt__", "__eq__", "__ne__", "__rand__", "__rsub__"):
    for other in (f, {1, 2, 3}, [2], {2: 0}.keys(), None):
        r = getattr(set(s), op)(other)
        print(op, type(other).__name__, sorted(r) if isinstance(r, (set, frozenset)) else r, end="; ")
    print()
for name in ("intersection", "union", "difference", "symmetric_difference", "update", "intersection_update", "difference_update", "symmetric_difference_update", "issubset", "issuperset", "isdisjoint"):
    for args in ([[2, 9]], ["ab"], [5], [[[]]], [], [[1], [2]], [{3: 1}, (x for x in (1, 3))]):
        c = set(s)
        try:
            r = getattr(c, name)(*args)
            print(name, sorted(r, key=str) if isinstance(r, set) else r, sorted(c, key=str))
        except TypeError as e:
            print(name, e)
print(type(s & f), type(f & s), type(f | s), type(f - s), type(s ^ f), s == frozenset(s), hash(f) == hash(frozenset([4, 3, 2])), {f: 1}[frozenset([2, 3, 4])], {2, 3, 4} in {f}, f in [{2, 3, 4}])
for g in (lambda: set(1), lambda: set(a=1), lambda: frozenset(1, 2), lambda: {[]}, lambda: {1}.add({}), lambda: {1}.add({2}), lambda: {1}.remove(5), lambda: {1}.remove({5}), lambda: {frozenset([5])}.remove({5}), lambda: {1}.discard(9), lambda: {1}.discard([]), lambda: set().pop(), lambda: {1} + {2}, lambda: {1} | [2], lambda: [1] | {2}, lambda: hash({1}), lambda: {1}[0], lambda: {1} < [1], lambda: {1} == [1], lambda: f.add(1), lambda: frozenset() is frozenset(), lambda: frozenset(f) is f, lambda: f.copy() is f, lambda: f.union() is f, lambda: s.copy() is s, lambda: {1, True, 1.0}, lambda: {0, False, 0.0, -0.0}, lambda: s.__contains__([]), lambda: {2} in s, lambda: set("aab") == {"a", "b"}, lambda: {*[1], *(2,)} == {1, 2}, lambda: s.__reduce__()[0], lambda: set(frozenset([1])), lambda: f.__and__([1]), lambda: sorted(f.__rsub__({9})), lambda: s <= {1, 2, 3} < {1, 2, 3, 4}, lambda: s.isdisjoint([[]]), lambda: {}.keys() == set()):
    t("op", g)


def loop(action):
    x = {1, 2, 3}
    n = 0
    try:
        for e in x:
            n += 1
            action(x, e)
    finally:
        print(n, len(x))


t("add", loop, lambda x, e: x.add(e + 100))
t("remove", loop, lambda x, e: x.remove(e))
t("same", loop, lambda x, e: x.add(e))
t("clear", loop, lambda x, e: x.clear())


class S(set):
    def __or__(self, o):
        return "or"

    def __contains__(self, x):
        return "contains?"

    def __iter__(self):
        return iter((7, 8))


class F(frozenset):
    pass


z = S([1])
print(z | {2}, {2} | z, {2}.union(z), set(z), frozenset(z), len(z), 5 in z, z == {1}, {1} <= z, type(z & {1}).__name__, type(z.copy()).__name__, sorted(z), type(F([1]) | {2}).__name__, type(F([1]).copy()).__name__, F([1]) == {1}, repr(F([1])), repr(S()), repr(frozenset()), repr({None}))
r = set()
fr = frozenset([1, (2, 3)])
print({fr, fr | {1}} == {fr}, {frozenset(), frozenset([frozenset()])} == {frozenset([frozenset()]), frozenset()}, max({3, 1}), sum({1, 2}), sorted({"b", "a"}), [*{5}], {1: 0}.keys() | {2})
it = iter({5})
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__reduce__()[1])
