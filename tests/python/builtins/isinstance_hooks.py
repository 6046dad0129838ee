# isinstance and issubclass: metaclass hooks, ABC caches, __class__ that lies, unions and tuples.
import abc

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Meta(type):
    def __instancecheck__(cls, x):
        for i in range(2):
            pass
        print("instancecheck", cls.__name__, x)
        if x == "boom":
            raise ValueError("boom")
        return x == 5 and "truthy"

    def __subclasscheck__(cls, c):
        print("subclasscheck", cls.__name__)
        return NotImplemented if c is str else [c is int]


class M(metaclass=Meta):
    pass


class N(M):
    pass


for x in (5, 6, "boom"):
    t(x, isinstance, x, M)
    t("in tuple", isinstance, x, (str, (N, M)))
    t("union", isinstance, x, str | M)
t("exact", isinstance, M(), M)
t("sub", issubclass, int, M)
t("sub str", issubclass, str, M)
t("own", issubclass, M, M)


class Liar:
    def __init__(self, c):
        self.c = c

    @property
    def __class__(self):
        if isinstance(self.c, Exception):
            raise self.c
        return self.c


for c in (int, 5, None, AttributeError("no class"), ValueError("bad")):
    x = Liar(c)
    t("liar %r" % (c,), lambda: (isinstance(x, int), isinstance(x, Liar), isinstance(x, (str, int))))


class FakeClass:
    def __init__(self, *bases):
        self.bases = bases

    @property
    def __bases__(self):
        print("bases")
        return self.bases


a = FakeClass()
b = FakeClass(a)
t("fake", lambda: (issubclass(b, a), issubclass(a, b), isinstance(Liar(b), a)))
t("fake builtin", lambda: issubclass(b, int))
t("no bases", issubclass, 5, int)
t("bases no tuple", issubclass, type("F", (), {"__bases__": 5})(), a)
t("second", issubclass, int, 5)
t("second isinstance", isinstance, 5, 5)
t("empty", lambda: (isinstance(5, ()), issubclass(int, ())))
t("deep", isinstance, 5, ((), ((), (str, (int,)))))
t("bad last", isinstance, 5, (str, 5))
t("bad unreached", isinstance, "s", (str, 5))
t("args", lambda: isinstance(5))
t("kw", lambda: isinstance(5, cls=int))
t("None", isinstance, None, int | None)
t("None type", isinstance, None, None)
t("list[int]", isinstance, [], list[int])
t("sub list[int]", issubclass, list[int], list)


class A(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c):
        print("hook", cls.__name__, c.__name__)
        if c.__name__ == "Odd":
            return "odd"
        return True if hasattr(c, "quack") else NotImplemented


class Sub(A):
    pass


class Duck:
    quack = 1


class Odd:
    pass


t("duck", lambda: (isinstance(Duck(), A), isinstance(Duck(), A), issubclass(Duck, Sub), isinstance(3, A), isinstance(3, A)))
t("odd", issubclass, Odd, A)
print(A.register(int) is int, isinstance(3, A), issubclass(bool, A), issubclass(int, Sub))
t("register cycle", lambda: Sub.register(A))
t("register bad", lambda: A.register(5))
t("liar abc", lambda: isinstance(Liar(Duck), A))
t("abc bad", lambda: issubclass(5, A))
t("type", lambda: (isinstance(int, type), isinstance(type, type), isinstance(M, Meta), issubclass(Meta, type), isinstance(object(), object), issubclass(type, object)))
