# Descriptors: data and non-data, on classes and metaclasses, __set_name__, __slots__, properties, class and static methods.
log = []
def show(f, *a):
    try: r = f(*a)
    except Exception as e: r = f'{type(e).__name__}: {e} {getattr(e, "__notes__", "")}'
    print(r, log)
    log.clear()
class Data:
    def __set_name__(self, owner, name):
        log.append(f'name {owner.__name__}.{name}')
        self.name = name
    def __get__(self, o, t=None):
        log.append(f'get {self.name} {o is not None} {t and t.__name__}')
        return f'<{self.name}>'
    def __set__(self, o, v): log.append(f'set {self.name} {v}')
    def __delete__(self, o): log.append(f'del {self.name}')
class NonData:
    def __get__(self, o, t=None): return ('nd', o is None)
class SetOnly:
    def __set__(self, o, v): o.__dict__['s'] = v * 2
class A:
    d = Data()
    n = NonData()
    s = SetOnly()
    def m(self): return 'method'
a = A()
show(lambda: 0)
a.__dict__.update(d='inst', n='inst')
show(lambda: (a.d, A.d, a.n, A.n))
show(lambda: setattr(a, 'd', 1))
show(lambda: delattr(a, 'd'))
show(lambda: type(a.s).__name__)
a.s = 4
show(lambda: (a.s, type(A.s).__name__))
show(lambda: delattr(a, 's'))
A.late = late = Data()
show(lambda: hasattr(late, 'name'))
class Meta(type):
    d = Data()
    x = property(lambda cls: f'meta x of {cls.__name__}')
    n = NonData()
class B(metaclass=Meta):
    d = 'own'
    n = 'own n'
show(lambda: (B.d, B.x, B.n))
show(lambda: B().d)
show(lambda: B().x)
class BadName:
    def __set_name__(self, owner, name): raise ValueError('no name')
show(lambda: type('C', (), {'bad': BadName()}))
class Odd:
    def __set_name__(self): pass
show(lambda: type('C', (), {'odd': Odd()}))
class P:
    def __init__(self): self._v = 0
    @property
    def v(self):
        "doc of v"
        return self._v
    @v.setter
    def v(self, x):
        if x < 0: raise ValueError('negative')
        self._v = x
    @v.deleter
    def v(self): self._v = 'deleted'
    ro = property(lambda self: [i for i in range(2)], doc='ro doc')
    wo = property(None, lambda self, x: log.append(x))
p = P()
p.v = 5
show(lambda: (p.v, P.v.__doc__, P.ro.__doc__, P.v.fget.__name__, P.v.__name__, P.ro.fset))
show(lambda: setattr(p, 'v', -1))
del p.v
show(lambda: p.v)
show(lambda: setattr(p, 'ro', 1))
show(lambda: delattr(p, 'ro'))
show(lambda: p.wo)
p.wo = 3
show(lambda: P.wo.__get__(None, P) is P.wo)
show(lambda: P.v.__get__(3))
show(lambda: property(1).__get__(2))
class Sub(P):
    @P.v.getter
    def v(self): return ('sub', super().v)
show(lambda: Sub().v)
class S:
    __slots__ = ('a', '__b', 'c')
    def __init__(self): self.__b = 1
s = S()
show(lambda: s.a)
show(lambda: (s._S__b, S.a.__name__, type(S.a).__name__, S.a.__objclass__.__name__))
show(lambda: setattr(s, 'z', 1))
show(lambda: s.__dict__)
show(lambda: S.a.__get__(3))
show(lambda: S.a.__set__(3, 1))
show(lambda: delattr(s, 'a'))
class S2(S): __slots__ = {'d': 'doc of d'}
class S3(S): pass
show(lambda: (S2.d.__doc__, hasattr(S2(), '__dict__'), hasattr(S3(), '__dict__')))
for slots in ('x', ['x', 'x'], ('__dict__', 'q'), ('__weakref__', ), ('1a', ), (3, ), {'k': 1}, iter(['i'])):
    show(lambda: sorted(k for k in vars(type('Z', (), {'__slots__': slots})) if len(k) < 3 or k in ('__dict__', '__weakref__')))
show(lambda: type('Z', (S, A), {'__slots__': ()}).__mro__[1].__name__)
show(lambda: type('Z', (S, S.__class__('Y', (), {'__slots__': ('y', )})), {}))
show(lambda: type('Z', (S3, ), {'__slots__': ('__dict__', )}))
class M:
    @classmethod
    def c(cls, *a): return cls.__name__, a
    @staticmethod
    def st(*a): return a
    cm = classmethod(lambda cls: cls.__name__)
show(lambda: (M.c(1), M().c(2), M.st(3), M().st(4), M.cm(), M.__dict__['st'](5), M.c.__func__(int), M.st.__name__))
show(lambda: M.__dict__['c']())
show(lambda: M.__dict__['c'].__get__(None, int)(9))
show(lambda: M.__dict__['c'].__wrapped__.__name__)
show(lambda: (A.m(3), a.m.__self__ is a, a.m == a.m, a.m is a.m, A.m.__get__(7)()))
show(lambda: A.m())
show(lambda: a.m(1))
show(lambda: M.c.__get__(3))
show(lambda: (lambda: 0).__get__(None, None))
show(lambda: classmethod(3).__get__(None, int)())
