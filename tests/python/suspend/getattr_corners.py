# __getattr__, __getattribute__, properties and what their errors say.
class A:
    known = 1
    def __getattr__(self, name):
        if name.startswith('gen'): return sum(i for i in range(int(name[3:])))
        if name == 'loop': return self.looped
        if name == 'bad': raise ValueError('bad one')
        raise AttributeError(f'no {name}', name=name, obj=self)
    @property
    def prop(self): return self.missing_inside
a = A()
def show(f):
    try: print('value', f())
    except Exception as e: print(type(e).__name__, e, getattr(e, 'name', '-'))
show(lambda: a.gen5)
show(lambda: a.loop)
show(lambda: a.bad)
show(lambda: a.prop)
show(lambda: getattr(a, 'x', 'dflt'))
show(lambda: hasattr(a, 'x'))
show(lambda: hasattr(a, 'bad'))
show(lambda: getattr(a, 3))
show(lambda: a.known.real.numer)
class B:
    def __init__(self): object.__setattr__(self, 'seen', [])
    def __getattribute__(self, n):
        seen = object.__getattribute__(self, 'seen')
        seen.append(n)
        if n == 'seen': return seen
        return object.__getattribute__(self, n)
    def __setattr__(self, n, v):
        self.seen.append(f'set {n}')
        super().__setattr__(n, [v for _ in range(2)])
    def __delattr__(self, n):
        self.seen.append(f'del {n}')
        super().__delattr__(n)
    def __len__(self): return len(self.seen)
b = B()
b.x = 1
print(b.x, len(b))
del b.x
show(lambda: b.x)
def dele(): del b.y
show(dele)
print(b.seen)
class C:
    def __getattribute__(self, n): raise AttributeError('first')
    def __getattr__(self, n): return f'second {n}'
print(C().z, getattr(C(), 'q', None), C.__name__)
class D:
    __slots__ = ('s', )
    ro = property(lambda self: 1)
    def m(self): pass
d = D()
show(lambda: d.s)
def setting(o, n, v=0):
    def f(): setattr(o, n, v)
    show(f)
setting(d, 'ro')
setting(d, 'm')
setting(d, 'new')
setting(d, 's', 3)
setting(1, 'real')
setting(1, 'foo')
setting(int, 'foo')
setting(d, '__class__', 4)
setting(d, '__class__', int)
setting(D.m, '__code__', 1)
def dels(): del d.ro
show(dels)
def delm(): del d.m
show(delm)
show(lambda: D.nothing)
show(lambda: (1).nothing)
show(lambda: None.nothing)
show(lambda: len.nothing)
show(lambda: d.m.nothing)
show(lambda: super(A, a).nothing)
