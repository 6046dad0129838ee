# super in every form, MROs and their conflicts, __init_subclass__, __class_getitem__, __class__ assignment, __mro_entries__.
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(f'{type(e).__name__}: {e}')
class A:
    def who(self): return ['A']
    @classmethod
    def make(cls): return f'A.make {cls.__name__}'
    @property
    def p(self): return 'A.p'
    x = 'A.x'
class B(A):
    def who(self): return ['B'] + super().who()
    @classmethod
    def make(cls): return f'B>{super().make()}'
    @property
    def p(self): return 'B.p>' + super().p
class C(A):
    def who(self): return ['C'] + super(C, self).who()
    @property
    def p(self): return 'C.p>' + super().p
class D(B, C):
    def who(self): return ['D'] + [x for x in super().who()]
    def nested(self):
        def inner(): return super(D, self).who()
        return inner(), [super(D, self).x for _ in 'a'], (lambda: super(B, self).who())()
    def comp(self): return [super().x for _ in range(1)]
    def gen(self): yield from super().who()
    def bare(): return super()
    def deleted(self):
        del self
        return super()
    @staticmethod
    def stat(): return super().x
    def cls(self): return __class__.__name__
d = D()
print(d.who(), D.make(), d.p, [c.__name__ for c in D.__mro__])
show(d.nested)
show(d.comp)
show(lambda: list(d.gen()))
show(D.bare)
show(d.deleted)
show(D.stat)
show(d.cls)
show(lambda: super().x)
show(super)
show(lambda: super(D))
show(lambda: super(D).__get__(d).who())
show(lambda: super(B, d).who())
show(lambda: super(B, C()).who())
show(lambda: super(3, d))
show(lambda: super(D, 3))
show(lambda: super(D, d).nothing)
show(lambda: super(B, D).who(d))
show(lambda: (super(D, d).__thisclass__.__name__, super(D, d).__self_class__.__name__, super(D, d).__self__ is d))
show(lambda: setattr(super(D, d), 'x', 1))
show(lambda: super(D, d)[0])
show(lambda: len(super(D, d)))
show(lambda: type('E', (A, B), {}))
show(lambda: type('E', (B, C, A), {}).__mro__[-2].__name__)
def xy():
    class X: pass
    class Y: pass
    class XY(X, Y): pass
    class YX(Y, X): pass
    class Z(XY, YX): pass
show(xy)
class Reg:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.subs.append((cls.__name__, tag))
        cls.tag = tag
class R1(Reg, tag='one'): pass
class R2(R1): pass
show(lambda: type('R3', (Reg, ), {}, tag=[i for i in range(2)]).tag)
print(Reg.subs)
def badkw():
    class R4(Reg, other=1): pass
show(badkw)
print(Reg.subs)
class G:
    def __class_getitem__(cls, k): return f'{cls.__name__}[{k!r}]'
class G2(G): pass
show(lambda: (G[int], G2[1, 2], G2[1:2], G[()]))
show(lambda: A[int])
show(lambda: G()[0])
class Entry:
    def __init__(self, *b): self.b = b
    def __mro_entries__(self, bases): return tuple(b for b in self.b)
class W(Entry(A, G), B if False else Reg, tag='w'): pass
print([c.__name__ for c in W.__mro__], len(W.__orig_bases__), W['k'])
class None1(Entry()): pass
print(None1.__bases__)
show(lambda: type('T', (Entry(A), ), {}))
def badentry():
    class Q(type('BE', (), {'__mro_entries__': lambda s, b: [A]})()): pass
show(badentry)
import types
print(types.resolve_bases((Entry(A), int))[0].__name__, types.new_class('N', (Entry(A), ), {}, lambda ns: ns.update(z=1)).z)
class E1:
    def hi(self): return 'E1'
class E2:
    def hi(self): return 'E2'
e = E1()
e.__class__ = E2
print(e.hi(), isinstance(e, E2))
class Sl: __slots__ = ('a', )
class Sl2: __slots__ = ('a', )
class Sl3: __slots__ = ('b', )
s = Sl()
s.a = 5
s.__class__ = Sl2
print(s.a)
for c in (Sl3, E1, int, object): show(lambda: setattr(s, '__class__', c))
show(lambda: setattr(E1, '__bases__', ()))
show(lambda: setattr(E1, '__bases__', (3, )))
show(lambda: setattr(B, '__bases__', (D, )))
show(lambda: setattr(int, '__bases__', (A, )))
class F0: greet = 'F0'
class F1: greet = 'F1'
class F(F0): pass
f = F()
F.__bases__ = (F1, )
print(f.greet, F0.__subclasses__(), [c.__name__ for c in F1.__subclasses__()])
show(lambda: type('L', (E1, Sl, Sl3), {}))
show(lambda: type('L', (int, float), {}))
show(lambda: type('L', (type(None), ), {}))
show(lambda: type('L', (range, ), {}))
show(lambda: type('L', (type(lambda: 0), ), {}))
