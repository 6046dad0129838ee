# __repr__, __str__, __format__, __bytes__, __hash__, __sizeof__, __dir__: what they may give and where they are called from.
import sys

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class R:
    def __init__(self, r):
        self.r = r

    def __repr__(self):
        for i in range(2):
            pass
        if isinstance(self.r, Exception):
            raise self.r
        return self.r


class S(R):
    def __str__(self):
        return self.r

    def __format__(self, spec):
        print("spec", repr(spec))
        return self.r

    __bytes__ = __fspath__ = __str__


class Str(str):
    def __str__(self):
        return "Str.__str__"


for r in ("ok", 5, None, b"b", Str("sub"), ValueError("v")):
    o, s = R(r), S(r)
    for name, f in (("repr", lambda: repr(o)), ("str", lambda: str(o)), ("f", lambda: f"{o}"), ("!r", lambda: f"{o!r:>5}"), ("list", lambda: str([o])), ("dict", lambda: str({1: o})), ("%r", lambda: "%r" % o), ("ascii", lambda: ascii(o)), ("print", lambda: print(o)), ("S str", lambda: str(s)), ("S format", lambda: format(s, "x")), ("S f", lambda: f"{s:y}{s!s}"), ("S join", lambda: "{}".format(s)), ("bytes", lambda: bytes(s)), ("exception", lambda: str(ValueError(o))), ("type", lambda: type(str(s)).__name__)):
        t((type(r).__name__, name), f)
t("recursive", lambda: (lambda l: (l.append(l), repr(l)))([]))
t("recursive dict", lambda: (lambda d: (d.__setitem__("d", d), repr(d)))({}))


class Deep:
    def __repr__(self):
        return repr(self.inner)


a, b = Deep(), Deep()
a.inner, b.inner = [b], "x"
print(a)


t("str to repr", lambda: str(type("X", (), {"__repr__": lambda s: "via repr"})()))
t("object format", lambda: f"{object():}"[:7])
t("object format spec", lambda: format(R("x"), "5"))
t("super format", lambda: format(type("X", (R,), {"__format__": lambda s, f: super(type(s), s).__format__("")})("in")))
for h in (2**122, 2**122 + 5, -1, True, Str("x"), 1.0, None):
    X = type("X", (), {"__hash__": lambda s: h})
    t("hash %r" % (h,), lambda: hash(X()) == hash(h) if isinstance(h, int) else hash(X()))
class E:
    def __eq__(self, o):
        return True
t("eq no hash", lambda: hash(E()))
t("eq hash None", lambda: (E.__hash__, type("F", (E,), {})().__hash__))
class H(E):
    __hash__ = object.__hash__
print(hash(H()) != 0, {H(): 1} != {}, isinstance(hash(object()), int), object() == object(), object().__eq__(1), object().__ne__(1), (lambda o: (o.__eq__(o), o.__ne__(o)))(object()))
for v in (5, -1, "x", 2**70, None):
    X = type("X", (), {"__sizeof__": lambda s: v})
    t("sizeof %r" % (v,), lambda: sys.getsizeof(X()) >= 5)
    t("default", lambda: sys.getsizeof(X(), "dflt") in ("dflt",) or "size")
t("class repr", lambda: type("M", (type,), {"__repr__": lambda c: "meta " + c.__name__})("Cls", (), {}))
t("qualname", lambda: (setattr(R, "__qualname__", "Q.R"), repr(R), setattr(R, "__module__", "mod"), repr(R), repr(R.__init__)[:19]))
t("bad qualname", lambda: setattr(R, "__qualname__", 5))
t("del name", lambda: delattr(R, "__name__"))
t("name null", lambda: setattr(R, "__name__", "a\0b"))
t("bool lt", lambda: [NotImplemented == NotImplemented, (1).__lt__("x"), R("x").__lt__(1), "a".__ge__(1)])
