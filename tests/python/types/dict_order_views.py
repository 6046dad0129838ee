# Order, views as sets, mutation while iterating, union, popitem, fromkeys.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


d = {"a": 1, "b": 2, "c": 3}
d["a"] = 9
del d["b"]
d["b"] = 0
print(d, list(reversed(d)), list(reversed(d.items())), d.popitem(), d.setdefault("z", []), d.setdefault("a"), d.pop("q", "dflt"), d)
for f in (lambda: {}.popitem(), lambda: {}.pop("k"), lambda: {}["k"], lambda: {}[1, 2], lambda: {}.pop(), lambda: {[]: 1}, lambda: {}.get([]), lambda: [] in {}, lambda: {}.setdefault({}), lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(["ab", "cd"]), lambda: dict([("a", 1)], a=2, b=3), lambda: dict({1: 2}, **{"x": 1}), lambda: dict(**{1: 2}), lambda: {}.update(1), lambda: {}.update([(1,)]), lambda: {}.update(None), lambda: {}.update([1], x=2), lambda: dict.fromkeys(5), lambda: dict.fromkeys("ab"), lambda: dict.fromkeys([1, 2], []), lambda: {} < {}, lambda: {} + {}, lambda: {} | [], lambda: {}.__or__([(1, 2)]), lambda: hash({}), lambda: {}.fromkeys(), lambda: dict(a=1) | {"b": 2} | {"a": 3}, lambda: {}.__ior__([("x", 1)]), lambda: {}.__ior__(5), lambda: {}.keys() + [], lambda: {1: 2}.values() == {1: 2}.values(), lambda: {1: 2}.keys() == {1}, lambda: {1: 2}.items() == {(1, 2)}, lambda: {1: []}.items() & [1], lambda: {1: []}.items() == {1: []}.items(), lambda: {1: []}.items() | [], lambda: hash({}.keys()), lambda: {}.keys()[0], lambda: len({1: 2}.items()), lambda: {1: 2}.items().isdisjoint([(1, 3)]), lambda: {1: 2}.keys().isdisjoint(5), lambda: (1, 2) in {1: 2}.items(), lambda: 5 in {1: 2}.items(), lambda: (1,) in {1: 2}.items(), lambda: {1: 2}.keys().mapping, lambda: {1: 2}.keys().mapping.__setitem__(1, 1), lambda: type({}.keys())(), lambda: {1: 2}.items() <= {(1, 2), 3}, lambda: {1: 2}.keys() < {1, 2}, lambda: {1, 2} >= {1: 0}.keys(), lambda: {1: 2}.keys() < [1], lambda: sorted({1: 2, 3: 4}.keys() ^ [3, 5]), lambda: {1, 3} - {1: 0}.keys(), lambda: {1: 0}.keys() - {1}, lambda: [1] - {1: 0}.keys(), lambda: [1, 2] & {1: 0}.keys(), lambda: {1: 2}.values() & {2}, lambda: repr({1: 2}.items()), lambda: {1: 2} == {True: 2.0}, lambda: {}.copy(1), lambda: {1: 2}.__contains__(1, 2), lambda: {}.get(), lambda: dict.fromkeys.__self__):
    t("op", f)


def loop(action):
    d = {1: "a", 2: "b", 3: "c"}
    seen = []
    try:
        for k in d:
            seen.append(k)
            action(d, k)
    finally:
        print(seen, d)


t("grow", loop, lambda d, k: d.__setitem__(k + 10, 1))
t("shrink", loop, lambda d, k: d.pop(k))
t("values only", loop, lambda d, k: d.__setitem__(k, k))
t("clear", loop, lambda d, k: d.clear())
t("last", loop, lambda d, k: k == 3 and d.pop(1))
d = {1: 1, 2: 2}
it, rit, items = iter(d), reversed(d), iter(d.items())
print(it.__length_hint__(), next(it), it.__length_hint__(), next(rit), next(items))
d[3] = 3
for i in (it, rit, items, it):
    t("after", next, i)
t("after", list, it)
print(it.__length_hint__())
t("reduce", lambda: (lambda i: (next(i), i.__reduce__()))(iter({"x": 1, "y": 2})))
t("reduce", lambda: iter({"x": 1}.items()).__reduce__()[1])


class D(dict):
    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)

    def keys(self):
        print("keys")
        return ["b", "a"]

    def __getitem__(self, k):
        print("get", k)
        return k * 2

    def __missing__(self, k):
        return "missing " + k


e = D(a=1)
e.update(b=2)
print(dict(e), {**e}, {} | e, e | {}, type(e | {}), type(e.copy()), dict.__getitem__(e, "zz"), e.get("zz"), D.fromkeys("q"))


class Keys:
    def keys(self):
        yield from "xy"

    def __getitem__(self, k):
        if k == "y":
            raise KeyError("no y")
        return 1


t("keys", lambda: dict(Keys()))
t("update keys", lambda: d.update(Keys()) or d)
t("spread", lambda: {**Keys()})
t("spread list", lambda: {**[1]})
print(d)
