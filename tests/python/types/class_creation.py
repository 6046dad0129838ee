# Metaclasses: __prepare__, __new__, __call__, MRO, conflicts, layouts, __class__ cells.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        for i in range(2):
            pass
        return Log() if kw.get("log") else {}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")])
        return super().__new__(mcs, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)


class Log(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"):
            print("  set", k)
        super().__setitem__(k, v)

    def __missing__(self, k):
        if k.startswith("auto"):
            return k.upper()
        raise KeyError(k)


class A(metaclass=Meta, log=True):
    x = 1
    y = auto_z
    squares = [i * x for i in range(3)] if False else [i for i in range(x + 2)]

    def __init__(self, *a):
        self.a = a

    def who(self):
        return __class__.__name__

    del x


class B(A):
    def who(self):
        return super().who() + "B"


print(A.y, A.squares, B(1).who(), type(B).__name__, hasattr(A, "x"))
for src in ("class X(A, 5): pass", "class X(A, A): pass", "class X(object, A): pass", "class X(bool): pass", "class X(int, str): pass", "class X(A, metaclass=type): pass", "class X(A, metaclass=type('M2', (type,), {})): pass", "class X(metaclass=5): pass", "class X(metaclass=lambda n, b, ns, **k: (n, b, sorted(ns), k), q=1): z = 2\nprint(X)", "class X(*[B], **{'log': 0}): pass", "class X(type(None)): pass", "class X(type(lambda: 0)): pass", "class X(len): pass", "class X(B.who): pass", "class X(None): pass", "class X(super): pass\nprint(X.__mro__[1])", "class X(Exception, A, list): pass", "class X(ValueError, KeyError): pass\nprint(X.__mro__[1:4])", "class X(OSError, KeyError): pass", "class X(int, A): pass\nprint(X(5) + 1)", "class X: __classcell__ = None", "class X:\n  def f(self): super()\n  __classcell__ = 5", "class X: __qualname__ = 5", "class X: __qualname__ = 'Q.X'\nprint(X)", "class X: __module__ = 5\nprint(X)", "class X:\n  class Y:\n    class Z: pass\nprint(X.Y.Z)", "class X: x = x", "class X:\n  y = 1\n  z = [y for _ in 'a']", "class X:\n  y = 1\n  z = (lambda: y)()", "class X: __mro_entries__ = 1\nclass Y(X()): pass", "class E:\n  def __mro_entries__(self, bases): return (A,)\nclass Y(E()): pass\nprint(Y.__bases__, len(Y.__orig_bases__))", "class E:\n  def __mro_entries__(self, bases): return A\nclass Y(E()): pass", "class M(type):\n  def mro(cls): return [cls, object]\nclass Y(A.__mro__[-1], metaclass=M): pass\nprint(Y.__mro__)", "class M(type):\n  def mro(cls): return 5\nclass Y(metaclass=M): pass", "class M(type):\n  def mro(cls): return [5]\nclass Y(metaclass=M): pass", "class M(type):\n  def mro(cls): return []\nclass Y(metaclass=M): pass", "class M(type):\n  def __prepare__(): pass\nclass Y(metaclass=M): pass", "class M(type):\n  __prepare__ = lambda *a, **k: 5\nclass Y(metaclass=M): pass", "class Y[T: int](list[T]): pass\nprint(Y.__type_params__, Y.__orig_bases__)"):
    t(src[:40], exec, src, globals())
for f in (lambda: type("X"), lambda: type("X", ()), lambda: type(5, (), {}), lambda: type("X", [], {}), lambda: type("X", (), []), lambda: type("X\0", (), {}), lambda: type("X", (5,), {}), lambda: type.__new__(5, "X", (), {}), lambda: type.__new__(int, "X", (), {}), lambda: type.__call__(int, "7"), lambda: object.__new__(int), lambda: object.__new__(A, 1) is not None, lambda: object(1), lambda: type("N", (), {"__new__": lambda c: 5})(), lambda: type("N", (), {})(1), lambda: type("N", (), {"__init__": lambda s: 5})(), lambda: type("N", (), {"__init__": lambda s, x: None})(1, 2), lambda: int.__new__(), lambda: object.__new__(), lambda: object.__new__(5), lambda: setattr(B, "__bases__", (object,)), lambda: setattr(B, "__bases__", (B,)), lambda: setattr(B, "__bases__", ()), lambda: setattr(B, "__bases__", 5), lambda: setattr(B, "__bases__", (int,)), lambda: delattr(B, "__bases__"), lambda: setattr(B, "__name__", "BB") or B, lambda: B.__mro__, lambda: B.mro(), lambda: setattr(B, "__mro__", ()), lambda: A.__dict__["who"].__qualname__, lambda: A.__basicsize__ > 0, lambda: B.__base__, lambda: type.__dict__["__name__"].__get__(A), lambda: A.__name__, lambda: A().__name__, lambda: A.__doc__, lambda: setattr(A, "__doc__", "d") or A().__doc__, lambda: int.__doc__[:6], lambda: setattr(int, "__doc__", "x"), lambda: super(B, B()).who(), lambda: super(B, 5), lambda: super(5, B()), lambda: super().x, lambda: super(A).__thisclass__, lambda: super(B, B).who(B()), lambda: super(type(B()), B()).nope):
    t("op", f)
