# __contains__, __missing__, __reversed__, __getitem__, __setitem__, __delitem__, __len__ in use and as None.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Con:
    def __init__(self, r):
        self.r = r

    def __contains__(self, x):
        for i in range(2):
            pass
        if isinstance(self.r, Exception):
            raise self.r
        return self.r


class It:
    def __iter__(self):
        print("iter")
        yield 1
        print("more")
        yield float("nan")
        raise OSError("end")


class GI:
    def __getitem__(self, i):
        print("item", i)
        if i > 2:
            raise IndexError
        return i


class NoCon(GI):
    __contains__ = None


class NoIter(GI):
    __iter__ = None


for r in (1, 0, "", [1], None, NotImplemented, ZeroDivisionError("z")):
    t("contains %r" % (r,), lambda: 5 in Con(r))
    t("not in", lambda: 5 not in Con(r))
t("iter", lambda: 1 in It())
t("iter end", lambda: 2 in It())
t("getitem", lambda: (2 in GI(), 9 in GI()))
t("none", lambda: 1 in NoCon())
t("none iter", lambda: 1 in NoIter())
t("not container", lambda: 1 in 5)
t("class", lambda: 1 in int)
t("unpack", lambda: [*GI()])
t("unpack None", lambda: [*NoIter()])


def unpack(n):
    if n == 2:
        a, b = GI()
    elif n == 4:
        a, b, c, d = GI()
    else:
        a, *b = GI()
        return a, b


for n in (2, 4, 9):
    t("unpack %d" % n, unpack, n)


class D(dict):
    def __missing__(self, k):
        if k == "raise":
            raise LookupError("missing " + k)
        self[k] = v = [k]
        return v


d = D(a=1)
print(d["a"], d["b"], d.get("c"), "c" in d, d.setdefault("e", 2), d)
t("missing raises", lambda: d["raise"])
t("inst missing", lambda: (lambda q: (setattr(q, "__missing__", lambda k: 1), q["zz"]))(type("Q", (dict,), {})()))
t("missing none", lambda: type("Q", (dict,), {"__missing__": None})()["k"])
d["b"].append(1)
d["n"] += [2]
print(d)


class Item:
    def __getitem__(self, k):
        print("get", k)
        return 10

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)
        raise KeyError(k)


i = Item()
i[1, ...] += 5
i[1:2:3], i["k"] = "ab"
(i[0], *i[1]), i[2] = (1, 2, 3), 4
for i["loop"] in (1,):
    pass
try:
    del i[5], i[6]
except KeyError as e:
    print("key", e)
with open("/dev/null") as i["with"]:
    pass


class R:
    def __reversed__(self):
        return iter((3, 2))


print(list(reversed(R())), [x for x in reversed(type("R2", (), {"__len__": lambda s: 2, "__getitem__": lambda s, n: n + 1})())])
for f in (lambda: 5[0], lambda: None[0], lambda: (lambda: 1)[0], lambda: int[0], lambda: object()[0], lambda: exec("5[0] = 1"), lambda: exec("x = 'a'; x[0] = 'b'"), lambda: exec("del (1,)[0]"), lambda: exec("len[0] = 1"), lambda: exec("del 'abc'[0]"), lambda: len(type("X", (), {"__len__": lambda s: "x"})()), lambda: list(type("X", (), {"__len__": lambda s: -1, "__iter__": lambda s: iter([1])})()), lambda: list(type("X", (), {"__len__": lambda s: 1 // 0, "__iter__": lambda s: iter([1])})()), lambda: [1, 2].__contains__(2), lambda: "a".__contains__(5), lambda: range(3).__contains__("q"), lambda: {}.__getitem__(1), lambda: {}.__delitem__(1), lambda: [].__delitem__(slice(0)), lambda: type("T", (tuple,), {"__getitem__": lambda s, k: "mine"})((1, 2))[0], lambda: [*type("T", (tuple,), {"__iter__": lambda s: iter("xy")})((1, 2))], lambda: tuple(type("T", (list,), {"__iter__": lambda s: iter("xy")})((1, 2))), lambda: sorted(type("T", (list,), {"__len__": lambda s: 0})((2, 1))), lambda: "".join(type("T", (list,), {"__iter__": lambda s: iter("xy")})("ab")), lambda: type("X", (), {"__class_getitem__": lambda cls, k: (cls.__name__, k)})[1:2], lambda: type("X", (), {"__class_getitem__": classmethod(lambda cls, *k: k)})[1, 2]):
    t("op", f)
