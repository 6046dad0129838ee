# property, classmethod, staticmethod, __set_name__, __slots__, __init_subclass__: interactions and errors.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class P:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        "doc v"
        for i in range(2):
            pass
        return self._v

    @v.setter
    def v(self, x):
        if x < 0:
            raise ValueError("negative")
        self._v = x

    @v.deleter
    def v(self):
        print("deleted")

    ro = property(lambda self: 5, doc="given")
    wo = property(None, lambda self, x: print("wo", x))

    @staticmethod
    def s(*a):
        return a

    @classmethod
    def c(cls, *a):
        return cls.__name__, a


class Q(P):
    @P.v.getter
    def v(self):
        return super().v * 10

    @property
    def ro(self):
        raise AttributeError("ro in Q")


p, q = P(), Q()
p.v += 4
q.v = 3
print(p.v, q.v, P.v.__doc__, Q.v.__doc__, P.ro.__doc__, P.v.fget.__name__, P.v.__name__, P.ro.__name__ if hasattr(P.ro, "__name__") else "no name")
for f in (lambda: setattr(p, "v", -1), lambda: setattr(p, "ro", 1), lambda: delattr(p, "ro"), lambda: p.wo, lambda: setattr(p, "wo", 5), lambda: delattr(p, "wo"), lambda: delattr(p, "v"), lambda: q.ro, lambda: P.v.__get__(None, P) is P.v, lambda: P.v.__get__(p), lambda: P.v.__set__(p, 9), lambda: P.v.__delete__(p), lambda: property(1, 2, 3, "d").fset, lambda: property(5).__get__(p), lambda: property().__get__(p), lambda: property().__set__(p, 1), lambda: property(fget=len).getter(str).fget, lambda: setattr(P.v, "fget", 1), lambda: setattr(P.v, "__doc__", "new") or P.v.__doc__, lambda: property(1, 2, 3, 4, 5), lambda: P.v.__isabstractmethod__, lambda: p.s(1), lambda: P.s(1), lambda: p.c(1), lambda: Q.c(), lambda: P.__dict__["c"].__func__.__name__, lambda: P.__dict__["s"](7), lambda: P.__dict__["c"](7), lambda: classmethod(5).__get__(p), lambda: staticmethod(5).__get__(p), lambda: classmethod(property(lambda cls: 1)).__get__(p, P) is not None, lambda: classmethod(), lambda: staticmethod(1, 2), lambda: repr(staticmethod(len)), lambda: repr(classmethod(len)), lambda: P.__dict__["s"].__wrapped__.__qualname__, lambda: staticmethod(len).__name__, lambda: vars(classmethod(P.s))["__name__"]):
    t("op", f)


class Desc:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        if name == "bad":
            raise TypeError("bad name")

    def __get__(self, o, owner=None):
        return "get", o is None, owner and owner.__name__


class Data(Desc):
    def __set__(self, o, v):
        print("set", v)

    __delete__ = None


class U:
    n, d = Desc(), Data()

    def __init__(self):
        self.__dict__.update(n="inst", d="inst")


u = U()
print(u.n, u.d, U.n, U.d)
u.d = 5
t("delete None", lambda: delattr(u, "d"))
t("set on class", lambda: setattr(U, "d", 7) or u.d)
t("bad name", lambda: type("B", (), {"bad": Desc()}))
t("meta", lambda: type("M", (type,), {"x": Desc()})("C", (), {}).x)
t("meta data", lambda: type("M", (type,), {"x": Data()})("C", (), {"x": 5}).x)


class I:
    def __init_subclass__(cls, /, tag=None, **kw):
        print("init_subclass", cls.__name__, tag, kw)
        super().__init_subclass__(**kw)


t("tag", lambda: type("A", (I,), {}, tag=1).__name__)
t("unknown", lambda: exec("class B(I, foo=2): pass", globals()))
t("object", lambda: exec("class B(foo=2): pass"))
t("type", lambda: type("B", (), {}, foo=2))


class S:
    __slots__ = ("a", "_S__p", "__q")


s = S()
for f in (lambda: s.a, lambda: setattr(s, "a", 1), lambda: s.a, lambda: setattr(s, "b", 1), lambda: delattr(s, "a"), lambda: delattr(s, "a"), lambda: s.__dict__, lambda: S.__slots__, lambda: sorted(n for n in vars(S) if "S" in n or n == "a"), lambda: exec("class X: __slots__ = 5"), lambda: exec("class X: __slots__ = ['1a']"), lambda: exec("class X:\n __slots__ = ['a']\n a = 1"), lambda: exec("class X(int): __slots__ = ['a']"), lambda: exec("class X(tuple): __slots__ = ['a']"), lambda: exec("class X: __slots__ = ['__dict__', '__dict__']"), lambda: exec("class X(S, type('T', (), {'__slots__': 'z'})): pass", globals()), lambda: exec("class X: __slots__ = {'a': 'doc a'}\nprint(X.a.__doc__)"), lambda: exec("class X(S): __slots__ = ('a',)\nX().a", globals()), lambda: setattr(s, "__class__", P), lambda: type("W", (), {"__slots__": ()})().__weakref__, lambda: exec("class X: __slots__ = iter(('m', 'n'))\nprint(X.__slots__ is not None, [k for k in vars(X) if len(k) == 1])")):
    t("slots", f)
