# getattr, setattr, delattr, hasattr, vars, dir with hooks and bad names.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class C:
    x = 1
    __slots__ = ("a", "__dict__")

    def __init__(self):
        self.a = 5
        self.b = 6

    @property
    def p(self):
        raise AttributeError("inner p")

    @property
    def q(self):
        return self.missing

    @property
    def r(self):
        raise KeyError("r")


class G(C):
    def __getattr__(self, name):
        for i in range(2):
            pass
        if name == "v":
            raise ValueError(name)
        if name == "w":
            raise AttributeError("w!", name)
        return "got " + name


class GA:
    def __getattribute__(self, name):
        print("ga", name)
        if name == "plain":
            return object.__getattribute__(self, name)
        if name == "err":
            raise AttributeError(name)
        return name

    def __getattr__(self, name):
        return "fallback " + name


for o in (C(), G()):
    for n in ("x", "a", "b", "p", "q", "r", "v", "w", "zz"):
        t(n, getattr, o, n)
        t("default", getattr, o, n, "d")
        t("has", hasattr, o, n)
g = GA()
print(g.foo, g.plain, g.err, hasattr(g, "err"), str(type(g).__str__ is object.__str__), len([1]) and g.__class__)
for f in (lambda: getattr(1), lambda: getattr(1, 2), lambda: getattr(1, "a", 2, 3), lambda: getattr(1, b"a"), lambda: hasattr(1, 5), lambda: setattr(1, "a", 2), lambda: setattr(1, 2, 3), lambda: delattr(1, "real"), lambda: delattr(1, 5), lambda: setattr(C(), "x y", 1), lambda: setattr(C(), "p", 1), lambda: delattr(C(), "p"), lambda: delattr(C(), "zz"), lambda: delattr(C(), "x"), lambda: setattr(C, "__dict__", {}), lambda: setattr(int, "x", 1), lambda: delattr(int, "real"), lambda: getattr(C(), "xx"), lambda: getattr(C, "zzz"), lambda: getattr(None, "foo"), lambda: None.foo, lambda: (1).foo, lambda: len.foo, lambda: C.foo, lambda: setattr(None, "foo", 1), lambda: setattr(object(), "foo", 1), lambda: getattr(C(), "a\0b"), lambda: vars(5), lambda: vars(1, 2), lambda: vars(C()), lambda: sorted(vars(type("E", (), {}))), lambda: vars(C)["x"], lambda: vars(C).__setitem__("x", 1), lambda: vars(type("S", (), {"__slots__": ()})()), lambda: dir(1, 2), lambda: [n for n in dir(C()) if not n.startswith("__")], lambda: [n for n in dir(G) if n in ("a", "b", "x", "__getattr__")], lambda: dir(type("D", (), {"__dir__": lambda s: ["z", "a"]})()), lambda: dir(type("D", (), {"__dir__": lambda s: 5})()), lambda: dir(type("D", (), {"__dir__": lambda s: [2, 1]})()), lambda: dir(type("D", (), {"__dir__": lambda s: ["a", 1]})()), lambda: type("D", (), {"__dir__": lambda s: "ba"})().__dir__(), lambda: C().__dict__, lambda: setattr(C(), "__dict__", 5), lambda: (lambda c: (setattr(c, "__dict__", {"n": 1}), c.n, c.a))(C()), lambda: (lambda c: (delattr(c, "a"), c.a))(C()), lambda: setattr(C(), "__class__", int), lambda: setattr(C(), "__class__", 5), lambda: (lambda c: (setattr(c, "__class__", G), c.nope))(C()), lambda: delattr(C(), "__class__"), lambda: object().__class__, lambda: C.__slots__, lambda: C.a.__get__(C()), lambda: C.a.__get__(5), lambda: C.a.__set__(C(), 1), lambda: C.__dict__["a"].__delete__(C()), lambda: object.__setattr__(5, "a", 1), lambda: object.__getattribute__(C(), "b"), lambda: type.__getattribute__(C, "x"), lambda: object.__setattr__(C, "x", 1), lambda: object.__delattr__(C(), "b"), lambda: type.__setattr__(int, "a", 1)):
    t("op", f)


class SA:
    def __setattr__(self, n, v):
        print("set", n, v)
        object.__setattr__(self, n, [v])

    def __delattr__(self, n):
        print("del", n)
        if n == "keep":
            raise TypeError("kept")
        object.__delattr__(self, n)


s = SA()
s.a = 1
s.a += [2]
t("del", lambda: delattr(s, "keep"))
del s.a
print(vars(s))
for s.i in range(2):
    pass
print(s.i, vars(s))
def locs():
    a = 1
    v = vars()
    b = 2
    return v, sorted(locals())
print(locs(), dir()[:0], "locs" in vars())
