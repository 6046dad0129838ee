# Classes: making them, MRO, slots, attributes, metaclasses, super.

def attempt(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
    except BaseException as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))

class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
print([c.__name__ for c in D.__mro__], D.__bases__, D.__base__)
attempt(lambda: type('X', (A, B), {}))
attempt(lambda: type('X', (A, A), {}))
attempt(lambda: type('X', (int, str), {}))
attempt(lambda: type('X', (bool,), {}))
attempt(lambda: type('X', (type(None),), {}))
attempt(lambda: type('X', (1,), {}))
attempt(lambda: type(1, (), {}))
attempt(lambda: type('X', [], {}))
attempt(lambda: type('X', (), []))
attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: type('X\0', (), {}))
attempt(lambda: type('X', (), {'__qualname__': 1}))
attempt(lambda: type('X', (), {'__classcell__': 1}))
X = type('X', (), {'a': 1})
print(X.__name__, X.__qualname__, X.__module__, X.__doc__, X.a, X.__dict__.keys())
attempt(A, 1)
attempt(A, x=1)
attempt(object, 1)
attempt(object.__new__, 1)
attempt(object.__new__)
attempt(object.__new__, int)
attempt(int.__new__, str)
attempt(list.__new__, A)
attempt(object.__init__, A(), 1)

class I:
    def __init__(self, a): self.a = a
attempt(I)
attempt(I, 1, 2)
attempt(lambda: I(1).a)
class N:
    def __new__(cls, *a): return object.__new__(cls)
attempt(lambda: type(N(1, 2)).__name__)
class NI:
    def __init__(self): return 1
attempt(NI)
class Other:
    def __new__(cls): return 5
attempt(Other)

# attributes
a = A()
a.x = 1
print(a.__dict__, a.x)
attempt(lambda: a.y)
attempt(delattr, a, 'y')
attempt(lambda: A.y)
attempt(delattr, A, 'y')
attempt(setattr, int, 'x', 1)
attempt(setattr, 1, 'x', 1)
attempt(setattr, object(), 'x', 1)
attempt(delattr, 1, 'real')
attempt(setattr, 1, 'real', 1)
attempt(getattr, 1, 2)
attempt(setattr, a, 2, 1)
attempt(hasattr, a, 2)
attempt(getattr, a, 'nope', 'default')
a.__dict__ = {'p': 1}
print(a.p, vars(a))
attempt(setattr, a, '__dict__', 1)
attempt(delattr, a, '__dict__')
attempt(vars, 1)
for i in range(100):
    setattr(a, 'attr%d' % i, i)
print(len(a.__dict__), a.attr99, list(a.__dict__)[:3])
for i in range(0, 100, 2):
    delattr(a, 'attr%d' % i)
print(len(a.__dict__), a.attr99, hasattr(a, 'attr2'))
b = A()
b.one = 1; b.two = 2; b.three = 3
del b.two
print(b.__dict__); b.two = 4; print(b.__dict__)

# __class__
class P: pass
class Q: pass
p = P(); p.v = 1
p.__class__ = Q
print(type(p).__name__, p.v)
attempt(setattr, p, '__class__', 1)
attempt(setattr, p, '__class__', int)
attempt(setattr, 1, '__class__', bool)
attempt(delattr, p, '__class__')
class SL: __slots__ = ('a',)
attempt(setattr, p, '__class__', SL)
class SL2: __slots__ = ('a',)
s = SL(); s.a = 3; s.__class__ = SL2
print(type(s).__name__, s.a)

# slots
class S:
    __slots__ = ('a', 'b', '__c')
    def get(self): return self.__c
s = S(); s.a = 1
attempt(lambda: s.b)
attempt(delattr, s, 'b')
attempt(setattr, s, 'zz', 1)
attempt(lambda: s.__dict__)
print(S.__slots__, S.a, sorted(k for k in S.__dict__ if not k.startswith('__')))
attempt(lambda: S.a.__get__(None, S) is S.a)
attempt(lambda: S.a.__get__(1))
attempt(lambda: S.a.__set__(1, 2))
class S3(S): __slots__ = ('d', '__dict__')
t = S3(); t.a = 1; t.d = 2; t.other = 3
print(t.a, t.d, t.__dict__)
t.__dict__['a'] = 99
print(t.a, t.__dict__)
def mk(ns, bases=()): return lambda: type('K', bases, ns)
attempt(mk({'__slots__': ('a', 1)}))
attempt(mk({'__slots__': ('a b',)}))
attempt(mk({'__slots__': ('a',), 'a': 1}))
attempt(mk({'__slots__': ('__dict__', '__dict__')}))
attempt(mk({'__slots__': ('__weakref__', '__weakref__')}))
attempt(mk({'__slots__': ('a',)}, (int,)))
attempt(mk({'__slots__': ('a',)}, (tuple,)))
attempt(mk({'__slots__': ('__dict__',)}, (A,)))
attempt(lambda: type('M', (SL, S), {}))
attempt(lambda: [type('T', (), {'__slots__': x}).__slots__ for x in ('ab', ['a'], {'a': 1})])
class Doc:
    __slots__ = {'a': 'doc of a'}
print(Doc.a.__doc__, Doc.__slots__)

# metaclasses
log = []
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        log.append(('prepare', name, bases, kw))
        return {'prepared': True}
    def __new__(mcs, name, bases, ns, **kw):
        log.append(('new', name, sorted(k for k in ns if not k.startswith('__')), kw))
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        log.append(('init', name, kw))
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        log.append(('call', args))
        return super().__call__(*args)
    @property
    def prop(cls): return cls.__name__ + '!'
    def method(cls): return 'm' + cls.__name__
class M(metaclass=Meta, key=1):
    y = 2
    def __init__(self, v): self.v = v
print(M(7).v, M.prop, M.method(), M.prepared)
attempt(lambda: M(1).prop)
for entry in log: print(entry)
class M2(M): pass
print(type(M2).__name__)
class Meta2(type): pass
def conflict():
    class Z(M, metaclass=Meta2): pass
attempt(conflict)
def notmapping():
    class BadMeta(type):
        @classmethod
        def __prepare__(*a): return 5
    class Z(metaclass=BadMeta): pass
attempt(notmapping)
def fmeta():
    class Z(metaclass=lambda n, b, d: (n, b, sorted(k for k in d if k != '__firstlineno__' and k != '__static_attributes__'))): x = 1
    return Z
attempt(fmeta)
def kw():
    class Z(A, foo=1): pass
attempt(kw)
class ISC:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        ISC.subs.append((cls.__name__, tag))
class ISC1(ISC, tag='t'): pass
class ISC2(ISC1): pass
print(ISC.subs)

class SN:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class HasSN:
    first = SN()
    second = SN()
class BadSN:
    def __set_name__(self, owner, name): 1/0
try:
    class HasBad: thing = BadSN()
except ZeroDivisionError as e:
    print(e, e.__notes__)

class MroMeta(type):
    def mro(cls):
        r = super().mro()
        return r
class UsesMro(A, metaclass=MroMeta): pass
print(UsesMro.__mro__ == (UsesMro, A, object))
class BadMro(type):
    def mro(cls): return [cls, 1]
attempt(lambda: BadMro('Q', (), {}))

# __bases__
class Base1:
    def who(self): return 1
class Base2:
    def who(self): return 2
class Derived(Base1): pass
class Derived2(Derived): pass
d = Derived2()
print(d.who()); Derived.__bases__ = (Base2,); print(d.who(), Derived2.__mro__)
print(Base1.__subclasses__(), Base2.__subclasses__())
attempt(setattr, Derived, '__bases__', ())
attempt(setattr, Derived, '__bases__', 1)
attempt(setattr, Derived, '__bases__', (1,))
attempt(setattr, Derived, '__bases__', (Derived2,))
attempt(setattr, Derived, '__bases__', (int,))
attempt(setattr, int, '__bases__', ())
attempt(delattr, Derived, '__bases__')
attempt(setattr, Derived, '__name__', 1)
attempt(delattr, Derived, '__name__')
Derived.__name__ = 'Renamed'; Derived.__qualname__ = 'R.N'
print(Derived, Derived.__name__)
attempt(setattr, Derived, '__qualname__', 1)
Derived.__module__ = 'elsewhere'; print(Derived)
Derived.__doc__ = 'doc'; print(Derived.__doc__)

# late special methods
class Late: pass
l = Late()
attempt(len, l)
Late.__len__ = lambda self: 3
attempt(len, l)
Late.__len__ = lambda self: -1
attempt(len, l)
del Late.__len__
attempt(len, l)
class LateSub(Late): pass
Late.__add__ = lambda self, o: ('add', o)
print(LateSub() + 1)
l.__len__ = lambda: 5
attempt(len, l)
class E1:
    def __eq__(self, o): return True
attempt(hash, E1())
class E2(E1): __hash__ = object.__hash__
print(isinstance(hash(E2()), int), E1.__hash__, E1() != 1, E1() == 1)

# super
class S1:
    def f(self): return 'S1.f'
    @classmethod
    def c(cls): return 'S1.c ' + cls.__name__
    @property
    def p(self): return 'S1.p'
class S2(S1):
    def f(self): return 'S2>' + super().f()
    @classmethod
    def c(cls): return 'S2>' + super().c()
    @property
    def p(self): return 'S2>' + super().p
    def missing(self): return super().nope
    def inner(self):
        def g(): return super(S2, self).f()
        return g()
    def gen(self):
        return [super(S2, self).f() for _ in range(2)]
x = S2()
print(x.f(), x.c(), S2.c(), x.p, x.inner(), x.gen())
attempt(x.missing)
attempt(super)
attempt(super, 1)
attempt(super, S2, 1)
attempt(super, S1, S2, 3)
su = super(S2, x)
print(su, su.__thisclass__, su.__self__ is x, su.__self_class__)
print(super(S2), super(S2, S2).c())
def noargs():
    class Z:
        def f(): return super()
    return Z.f()
attempt(noargs)
print(super(S2).__get__(x).f())

# isinstance and issubclass
attempt(isinstance, 1, 1)
attempt(isinstance, 1, (1, 2))
attempt(issubclass, 1, int)
attempt(issubclass, int, 1)
print(isinstance(1, (str, (int,))), isinstance(1, int | str), issubclass(bool, int | None), isinstance(None, int | None))
attempt(isinstance, 1, list[int])
attempt(issubclass, int, list[int])
attempt(isinstance, [], list[int] | int)
class Inst(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
class Q5(metaclass=Inst): pass
print(isinstance(5, Q5), isinstance(6, Q5), issubclass(int, Q5), issubclass(str, Q5), isinstance(5, (str, Q5)))
class Fake:
    __class__ = int
print(isinstance(Fake(), int), type(Fake()) is int)
class Bases:
    @property
    def __bases__(self): return (int,)
attempt(issubclass, Bases(), int)

# __class__ cell and qualified names
class Cell:
    def f(self): return __class__
    class Inner:
        def g(self): pass
print(Cell().f(), Cell.Inner.__qualname__, Cell.Inner.g.__qualname__, Cell.Inner.g)if False else print(Cell().f(), Cell.Inner.__qualname__)
def local():
    class L: pass
    return L
print(local(), local().__qualname__)

# mro entries
class Alias:
    def __mro_entries__(self, bases): return (A,)
class FromAlias(Alias()): pass
print(FromAlias.__bases__, len(FromAlias.__orig_bases__))
attempt(lambda: type('X', (Alias(),), {}))
class BadAlias:
    def __mro_entries__(self, bases): return 1
def badalias():
    class Z(BadAlias()): pass
attempt(badalias)
# attribute hooks
class Hook:
    def __getattr__(self, n): return 'got ' + n
    def __setattr__(self, n, v): print('set', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
h = Hook(); h.a = 1; print(h.a, h.b); del h.a; print(h.a)
attempt(delattr, h, 'a')
class Hook2:
    def __getattribute__(self, n): return 'all ' + n
print(Hook2().x, Hook2().__dict__)
attempt(lambda: object.__getattribute__(Hook2(), 'x'))
attempt(lambda: object.__setattr__(A, 'x', 1))
# dir
class Dir:
    def __dir__(self): return ['b', 'a']
print(dir(Dir()), [n for n in dir(a) if n[0] != '_'][:3], [n for n in dir(S2) if n[0] != '_'])
print(sorted(set(dir(object())) - set(dir(object))), len(dir(object())) > 20)
print(callable(A), callable(a), callable(len), callable(lambda: 0), callable(1))
print(A.__subclasses__()[:2], type.__subclasses__(Meta))
