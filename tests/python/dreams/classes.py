# Dreams over classes: attributes, methods, bases, slots, descriptors, instances and class statements.
import lucid


class A:
    kind = "A"

    def m(self):
        return "m of A"

    @property
    def p(self):
        return "p"


class B(A):
    pass


b = B()
b.x = 1


def show():
    print(b.kind, b.m(), b.p, vars(b), type(b).__name__, [c.__name__ for c in B.__mro__])


show()
with lucid.dream() as d:
    A.kind = "changed"
    A.m = lambda self: "new m"
    del A.p
    A.p = property(lambda self: "new p")
    B.extra = 1
    b.y = 2
    b.x = [3]
    show()
    d.wakeup()
show()
print(hasattr(B, "extra"), hasattr(b, "y"))


class Other:
    def m(self):
        return "m of Other"

    kind = "Other"
    p = "plain"


with lucid.dream() as d:
    b.__class__ = Other
    print(b.m(), type(b).__name__)
    d.wakeup()
with lucid.dream() as d:
    B.__bases__ = (Other,)
    show()
    d.wakeup()
show()


class Meta(type):
    made = []

    def __new__(mcs, name, bases, ns):
        mcs.made.append(name)
        return super().__new__(mcs, name, bases, ns)


class Slotted(metaclass=Meta):
    __slots__ = ("a", "b")


s = Slotted()
s.a = 1
with lucid.dream() as d:
    class Made(Slotted):
        tags = [i for i in range(3)]

    m = Made()
    m.c = 1
    s.a = 2
    s.b = 3
    d.wakeup((Meta.made[:], s.a, s.b))
print(d.value, Meta.made, s.a, hasattr(s, "b"), "Made" in globals(), "m" in globals())


# A class body that wakes up: the class was never made.
try:
    class Half:
        before = 1
        with lucid.dream():
            inside = 2
            raise LookupError("no class")
except LookupError as e:
    print(e, "Half" in globals())


class Whole:
    before = 1
    with lucid.dream() as d:
        inside = 2
        before = 3
        d.wakeup(before)
    after = d.value
    del d


print({k: v for k, v in vars(Whole).items() if not k.startswith("__")})


# Dreams in special methods.
class Num:
    def __init__(self, v):
        self.v = v
        self.log = []

    def __add__(self, o):
        with lucid.dream() as d:
            self.log.append(o)
            self.v += o
            if self.v > 10:
                d.wakeup("too big")
        return self.v, d.value

    def __getattr__(self, name):
        with lucid.dream() as d:
            self.log.append(name)
            d.wakeup(name * 2)
        return d.value

    def __iter__(self):
        for i in range(3):
            with lucid.dream() as d:
                self.v = i
                d.wakeup()
            yield self.v


n = Num(5)
print(n + 3, n + 5, n.v, n.log, n.ab, list(n))


# Caches of lookups do not outlive the dream.
def lookup(o):
    return o.kind


class C:
    kind = 1


c = C()
for _ in range(50):
    lookup(c)
with lucid.dream() as d:
    C.kind = 2
    c.kind = 3
    d.wakeup([lookup(c) for _ in range(50)][-1])
print(d.value, lookup(c), [lookup(C()) for _ in range(3)])
