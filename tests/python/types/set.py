# Sets and frozensets: order as CPython shows it, algebra with sets and with iterables, user-defined keys, complaints.


def show(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as e:
        print(source, "-> !", type(e).__name__, e)


def run(source):
    names = {}
    try:
        exec(source, globals(), names)
        print(source.replace("\n", "; "), "->", names.get("r"))
    except Exception as e:
        print(source.replace("\n", "; "), "-> !", type(e).__name__, e)


class Key:
    def __init__(self, name, h=1):
        self.name, self.h = name, h

    def __hash__(self):
        print("hash", self.name)
        return self.h

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return self.name == getattr(other, "name", None)

    def __repr__(self):
        return f"Key({self.name})"


class S(set):
    pass


class F(frozenset):
    pass


def order(*numbers):
    made = set()
    for n in numbers:
        made.add(n)
    return made


for s in [
    "set()", "set('a')", "set([3, 1, 2, 3])", "set(range(20, 0, -1))", "set({5: 1, 3: 2})", "set(x % 7 for x in range(50))", "set(1)", "set(1, 2)", "set(a=1)", "set([[]])", "{3, 1, 2}", "order(100, 33, 17, 8)", "order(-1, -2, 5)", "order(7, 15, 23, 31, 39)",
    "order(*range(1000, 0, -37))", "order(64, 128, 192, 256, 1)", "set([64, 128, 192, 256, 1])", "set(order(64, 128, 192, 256, 1))", "order(1, 2, 3) | order(100, 50)", "order(*range(100)) - order(*range(3, 97))", "frozenset(order(9, 8, 16))", "F([1])", "S([1])", "S()", "F()", "frozenset()",
    "{1, 1.0, True}", "{1, 2} | {2, 3}", "{1, 2} & {2, 3}", "{1, 2} - {2, 3}", "{1, 2} ^ {2, 3}", "{1} | [2]", "{1} & [1]", "frozenset({1}) | {2}", "{2} | frozenset({1})", "S([1]) | {2}", "type(S([1]).copy())", "type(F([1]).copy())", "type(F([1]) & {1})", "{1}.__or__([1])",
    "{1}.union()", "{1}.union([2], (3,), {4: 5})", "{1, 2, 3}.intersection()", "{1, 2, 3}.intersection([2, 9], {2, 3})", "{1, 2, 3}.difference()", "{1, 2, 3}.difference([1], {2: 0})", "{1}.symmetric_difference([1, 2, 2])", "{1, 2}.symmetric_difference({2: 0, 3: 0})", "{1}.union(1)", "{1}.intersection(1)",
    "{1}.issubset([1, 2])", "{1, 3}.issubset({1: 0, 2: 0})", "{1, 2}.issuperset([1])", "{1, 2}.issuperset({3})", "{1}.isdisjoint([2])", "{1}.isdisjoint({1: 2})", "{1}.isdisjoint(1)", "{1} <= {1, 2}", "{1} < {1}", "{1, 2} > {1}", "{1, 2} >= {1, 2}", "{1} < [1]", "{1} == {1.0}", "{1} == frozenset({1})", "{1} != {2}", "{1} == [1]",
    "1 in {1}", "[] in {1}", "{2} in {1}", "{2} in {frozenset({2})}", "{1}.discard([])", "{1}.remove(5)", "{1}.remove({2})", "{frozenset({2})}.discard({2})", "set().pop()", "set().add([])", "set().add()", "hash(set())", "hash(frozenset({1, 2})) == hash(frozenset([2, 1]))", "hash(frozenset({1})) == hash(F([1]))",
    "frozenset([[]])", "frozenset(1, 2)", "frozenset(a=1)", "frozenset([1]) is frozenset([1])", "{frozenset({1}): 2}[frozenset({1})]", "len({1, 2})", "bool(set())", "sorted({3, 1, 2})", "{(1, 2), (1, 2)}", "{1: 2}.keys() - {1}", "set('abc') == {'a', 'b', 'c'}", "{1}.__reduce__()", "set.__class_getitem__(int)", "iter({1, 2}).__length_hint__()",
    "{None, None}", "{0, -0.0, False}", "set().union({1, 2}, [3])", "set.union({1}, {2})", "set.union()", "{1}.copy() is {1}", "frozenset({1}).add(2)", "{*'a', *[1]}  == {1, 'a'}", "min({3, 1})", "sum({1, 2, 3})",
]:
    show(s)

for s in [
    "r = {1}\nr.add(2)\nr.add(1)", "r = {1, 2}\nr.discard(1)\nr.discard(5)", "r = {1, 2}\nr.remove(1)", "r = {1, 2, 3}\nr.update([4], {5})", "r = {1, 2, 3}\nr.intersection_update([2, 3, 4], [3])", "r = {1, 2, 3}\nr.difference_update([1], [2])", "r = {1, 2}\nr.symmetric_difference_update([2, 3])",
    "r = {1, 2}\nr |= {3}", "r = {1, 2}\nr &= {2}", "r = {1, 2}\nr -= {2}", "r = {1, 2}\nr ^= {2, 3}", "r = {1}\nr |= [1]", "r = {1, 2}\nr -= r", "r = {1, 2}\nr ^= r", "r = {1, 2}\nr &= r", "r = {1, 2}\nr |= r", "r = {1, 2}\nr.clear()", "r = frozenset({1})\nr |= {2}", "s = {1}\nfor k in s: s.add(k + 1)",
    "s = {1, 2}\nfor k in s: s.discard(k)", "s = set(range(10))\nr = [s.pop() for _ in range(4)], s", "s = {10, 20, 30}\ns.pop()\ns.add(5)\nr = s", "s = set(range(50))\nfor i in range(45): s.discard(i)\ns.add(100)\nr = s", "r = set()\nr.update()", "r = {1}\nr.update(1)", "r = {1}\nr.__init__([5, 6])",
    "s = {1, 2, 3}\nit = iter(s)\nnext(it)\nr = it.__reduce__()[1]", "a = frozenset(range(10))\nr = set(a), a", "s = set(range(8))\nr = s.copy(), s | set(), s & s, s ^ set()", "r = {x * 17 % 101 for x in range(30)}", "s = S([1])\ns.x = 1\nr = s.x, s.__reduce__()[2]",
]:
    run(s)

print({Key("x"), Key("y"), Key("x")})
s = {Key("x"), Key("y")}
print(Key("y") in s)
print(s | {Key("y"), Key("z")})
print(s & {Key("y")})
print(s - {Key("x")})
print(s ^ {Key("x"), Key("q", 2)})
print(s <= {Key("x"), Key("y"), Key("w")})
print(s == {Key("y"), Key("x")})
s.discard(Key("x"))
print(s)
s.update([Key("y"), Key("x")])
print(len(s))


class Boom:
    def __hash__(self):
        raise TypeError("boo")


class Bang:
    def __hash__(self):
        raise ValueError("bang")


for make in (Boom, Bang):
    for action in ("{%s()}", "set([%s()])", "{1} & [%s()]", "{1}.union([%s()])", "%s() in {1}", "{1}.discard(%s())", "frozenset([%s()])", "{1}.issuperset([%s()])"):
        show(action % make.__name__)
