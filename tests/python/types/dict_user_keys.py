# Keys with __hash__ and __eq__ that suspend, lie, raise and change the dict.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


log = []


class K:
    def __init__(self, n, h=0, hook=None):
        self.n, self.h, self.hook = n, h, hook

    def __hash__(self):
        log.append(f"h{self.n}")
        return self.h

    def __eq__(self, o):
        for i in range(2):
            log.append(f"{self.n}={getattr(o, 'n', o)}") if i else None
        if self.hook:
            self.hook()
        return isinstance(o, K) and self.n == o.n

    def __repr__(self):
        return f"K{self.n}"


def show(label):
    print(label, " ".join(log))
    log.clear()


a, b, c = K("a"), K("b"), K("c", 1)
d = {a: 1, b: 2, c: 3}
show("build")
print(d[K("b")], K("z") in d, d.get(K("c", 1)))
show("lookup")
print(d.pop(K("a")), d.setdefault(K("b"), 5), d.setdefault(K("e"), 6))
show("pop")
print(d == {K("b"): 2, K("c", 1): 3, K("e"): 6})
show("eq")
d2 = dict(d)
d3 = {**d, K("b"): "new"}
log.clear()
print(d | d3, [k is b for k in d3])
log.clear()
print({a, b, K("a")}, {a, b} & {K("b")}, {a} | {K("a")}, K("a") in frozenset([a, b]))
show("sets")
d = {}
d[K("x", 0, lambda: d.clear())] = 1
t("clear in eq", lambda: d.__getitem__(K("y")))
show("clear")
d = {}
for i in range(3):
    d[K(i)] = i
evil = K("evil", 0, lambda: d.pop(next(iter(d)), None))
t("pop in eq", lambda: d.__setitem__(evil, "v"))
print(len(d), list(d.values()))
log.clear()
d = {K("g"): 0}
grow = K("grow", 0, lambda: d.update({i: i for i in range(50)}))
t("grow in eq", lambda: d.__setitem__(grow, 1))
print(len(d), d.get(49), list(d)[:2])
log.clear()


class Bad:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        if isinstance(self.h, Exception):
            raise self.h
        return self.h

    def __eq__(self, o):
        raise ValueError("eq")


for h in (KeyError("hash"), "x", 1.5, None, 2**70, -1, True):
    t("hash %r" % (h,), lambda: {Bad(h): 1} and "made")
    t("hash()", lambda: hash(Bad(h)) == hash(h))
x, y = Bad(7), Bad(7)
t("eq raises", lambda: {x: 1, y: 2})
t("same object", lambda: {x: 1}[x])
t("in", lambda: y in {x: 1})
t("set", lambda: {x, y})
t("in list", lambda: y in [x])
t("int like", lambda: {7: "seven"}.get(x))
t("unhash", lambda: {type("U", (), {"__eq__": lambda s, o: True})(): 1})
t("None hash", lambda: hash(type("U", (), {"__hash__": None})()))


class Str(str):
    def __eq__(self, o):
        print("Str eq", str(o))
        return str(self) == str(o).lower()

    __hash__ = str.__hash__


d = {"key": 1, Str("low"): 2}
print(d["low"], d.get(Str("key")), "LOW" in d, Str("key") in {"key"}, d.keys() & {Str("key")})
m = {1: "int", 1.0: "float", True: "bool", 0: "z", False: "f", 0.0: "g", "1": "s"}
print(m, m[1 + 0j], float("nan") in {float("nan"): 1} if False else "", len({float("inf"), 10**400, float("inf")}))
