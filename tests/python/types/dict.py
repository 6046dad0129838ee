# Dicts: keys of every kind, order, views, updates, iteration under change, user-defined hashes and equality, complaints.


def show(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as e:
        print(source, "-> !", type(e).__name__, e, getattr(e, "__notes__", ""))


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


class Map:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key * 2


class BadMap:
    def keys(self):
        return 5


class Missing(dict):
    def __missing__(self, key):
        return f"no {key}"


class Boom:
    def __hash__(self):
        raise TypeError("boo")


class Bang:
    def __hash__(self):
        raise ValueError("bang")


class Odd:
    def __hash__(self):
        return "a"


class NoHash:
    def __eq__(self, other):
        return True


for s in [
    "dict()", "dict(a=1, b=2)", "dict({1: 2}, a=3)", "dict([(1, 2), [3, 4]])", "dict(['ab', 'cd'])", "dict(Map())", "dict(BadMap())", "dict(zip('ab', [1, 2]))", "dict(x for x in [(1, 2)])", "dict([1])", "dict(5)",
    "dict([(1, 2, 3)])", "dict([(1,)])", "dict([[]])", "dict(1, 2)", "dict(None)", "{}.update([[1, 2], 3])", "{}.update(1, 2)", "dict(**{'a': 1})", "{1: 'a', 1.0: 'b', True: 'c'}", "{1: 2, 3: 4}[1]", "{'a': 1}['b']", "{}[1]", "{(1, 2): 3}[(1, 2)]",
    "{}[[]]", "{}.get([])", "{}.pop([])", "{1: 2}.pop([])", "{}.setdefault([], 1)", "[] in {}", "{[]: 1}", "{1: 2}.__delitem__([])", "{Boom(): 1}", "{Bang(): 1}", "{Odd(): 1}", "{NoHash(): 1}",
    "{None: 1, 2.5: 2, 'x': 3, (): 4, b'y': 5}", "{1: 2}.get(1)", "{1: 2}.get(2)", "{1: 2}.get(2, 'd')", "{1: 2}.pop(1)", "{1: 2}.pop(2)", "{1: 2}.pop(2, 3)", "{1: 2, 3: 4}.popitem()", "{}.popitem()", "{1: 2}.setdefault(1, 5)", "{}.setdefault(1)",
    "{1: 2}.copy()", "{1: 2} | {3: 4}", "{1: 2} | []", "{} | {1: 2}", "{1: 2} == {1: 2.0}", "{1: 2, 3: 4} == {3: 4, 1: 2}", "{1: 2} == {1: 3}", "{1: 2} != {}", "{1: 2} < {}", "{1: {2: [3]}} == {1: {2: [3]}}", "1 in {1: 2}", "2 in {1: 2}", "len({1: 2})", "bool({})",
    "dict.fromkeys('ab')", "dict.fromkeys([1, 2], 0)", "dict.fromkeys(1)", "dict.fromkeys([[]])", "type(Missing.fromkeys('a'))", "Missing()[4]", "Missing({1: 2})[1]", "Missing().get(4)", "hash({})", "repr({'a': [1], 2: {}})",
    "{1: 2, 3: 4}.keys()", "{1: 2}.values()", "{1: 2}.items()", "list({1: 2, 3: 4})", "list(reversed({1: 2, 3: 4}))", "list(reversed({1: 2, 3: 4}.items()))", "list(reversed({1: 2, 3: 4}.values()))", "len({1: 2}.items())",
    "{1: 2}.keys() & [1, 5]", "{1: 2}.keys() | [3]", "{1: 2, 3: 4}.keys() - [3]", "{1: 2}.keys() ^ {1, 3}", "{1: 2}.items() - [(1, 2)]", "{1: 2}.items() & [(1, 2), (3, 4)]", "[1, 9] & {1: 2}.keys()", "{1: 2}.keys() & 1", "{1: 2}.keys() <= {1, 2}", "{1: 2}.keys() < {1}",
    "{1: 2}.keys() == {1}", "{1: 2}.keys() != {1: 3}.keys()", "{1: 2}.items() == {(1, 2)}", "{1: 2}.values() == {1: 2}.values()", "{1: 2}.keys() >= [1]", "(1, 2) in {1: 2}.items()", "(1, 3) in {1: 2}.items()", "5 in {1: 2}.items()", "2 in {1: 2}.values()",
    "{1: 2}.keys().isdisjoint([2])", "{1: 2}.keys().isdisjoint([1])", "{1: 2}.items().isdisjoint(5)", "{1: 2}.keys().mapping", "{1: []}.items() | set()", "{1: 2}.keys() | {1: 2}.items()", "{1: 2}.keys(1)", "{}.get()", "dict.get(1, 2)", "dict.__class_getitem__(int)",
    "iter({1: 2}).__length_hint__()", "iter({1: 2, 3: 4}.items()).__reduce__()[1]", "{1: 2}.__contains__(1)", "{1: 2}.__getitem__(1)", "{1: 2}.__or__([])", "{1: 2}.__eq__(5)", "next(iter({1: 2}.items()))",
]:
    show(s)

for s in [
    "r = {1: 2}\nr[3] = 4\nr[1] = 5", "r = {1: 2, 3: 4}\ndel r[1]\nr[1] = 6", "r = {}\ndel r[1]", "r = {}\nr[[]] = 1", "r = {}\nr.update(a=1)\nr.update([('b', 2)], c=3)\nr.update({'a': 9})", "r = {1: 2}\nr |= [(3, 4)]", "r = {1: 2}\nr |= 1", "r = {1: 2}\nr |= {1: 3}",
    "r = {1: 2}\nr.clear()", "r = {1: 2}\nr.update(r)", "d = {1: 2}\nfor k in d: d[2] = 3", "d = {1: 2, 2: 3}\nfor k in d: del d[k]", "d = {1: 2, 2: 3}\nfor k in d:\n  del d[k]\n  d[k + 5] = 1", "d = {1: 2}\nfor k in d: d[k] += 1\nr = d",
    "d = {1: 2}\nit = iter(d)\nd[5] = 1\ntry: next(it)\nexcept RuntimeError as e: print(e)\nnext(it)", "d = {i: i for i in range(5)}\nr = [k for k in list(d) if d.pop(k) % 2]", "r = {k: v for k, v in zip('abc', range(3)) if v}", "d = {1: 2}\nk = d.keys()\nd[3] = 4\nr = list(k)",
    "r = {}\nr[1] = r", "r = {1: [2]}\nr[2] = r.items()", "a = {}\nb = {1: a}\na[1] = b\nr = a", "r = {**{1: 2}, **{1: 3, 4: 5}}", "def f(**k): return k\nr = f(**{'a': 1}, b=2)", "d = {}\nfor i in range(100): d[i] = i\nfor i in range(0, 100, 2): del d[i]\nr = sum(d), len(d), list(d)[:3]",
    "d = dict.fromkeys(range(20))\nfor i in range(19): d.pop(i)\nd['x'] = 1\nr = d", "r = dict(a=1)\nr.__init__(b=2)", "d = {'a': 1}\nfor k, v in d.items(): r = k, v",
]:
    run(s)

d = {Key("x"): 1}
d[Key("y")] = 2
print(d[Key("y")])
print(Key("z") in d, d.get(Key("x")), 1 in d)
d[Key("x")] = 9
print(d.pop(Key("x")), d)
print({Key("a"): 1} == {Key("a"): 1})
print({Key("a", 2): 1} | {Key("a", 2): 3})
print({1: Key("v")} == {1: Key("v")}, Key("v") in {1: Key("v")}.values())


class Evil:
    def __init__(self, d):
        self.d = d

    def __hash__(self):
        return 7

    def __eq__(self, other):
        self.d.clear()
        return False


d = {}
d[Evil(d)] = 1
d[7] = 2
print(d)
d = {7: 1}
print(d.get(Evil(d), "gone"), d)


class Sub(dict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __iter__(self):
        print("iter")
        return super().__iter__()

    def keys(self):
        print("keys")
        return super().keys()


s = Sub(a=1)
s["b"] = 2
s.update(c=3)
print(s["a"], s, dict(s), s.copy(), type(s | {}), {**s})
print(list(s), len(s), Sub.fromkeys("xy"))
