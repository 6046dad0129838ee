# A class statement and a call of a class, with a metaclass in Python at every step.
log = []
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        log.append(f'prepare {name} {[b.__name__ for b in bases]} {kw}')
        return {'prepared': [i for i in range(2)]}
    def __new__(mcs, name, bases, ns, **kw):
        log.append(f'new {name} {sorted(k for k in ns if not k.startswith("__"))}')
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        log.append(f'init {name} {kw}')
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        log.append(f'call {cls.__name__} {a} {k}')
        o = super().__call__(*a, **k)
        return [o for _ in range(2)][0]
    def __instancecheck__(cls, o):
        log.append('instancecheck')
        return o == 42 or super().__instancecheck__(o)
    def __subclasscheck__(cls, c): return any(c is t for t in (int, cls))
    def __getattr__(cls, n):
        if n.startswith('dyn'): return (cls.__name__, n)
        raise AttributeError(n)
    def __len__(cls): return 3
    def __iter__(cls): yield from cls.prepared
    def __getitem__(cls, k): return f'{cls.__name__}[{k}]'
    def __contains__(cls, x): return x in [i for i in cls]
    def __add__(cls, o): return (cls.__name__, o)
    def __bool__(cls): return False
    def __repr__(cls): return f'<M {cls.__name__}>'
    @property
    def prop(cls): return 'meta prop'
def flush():
    print(log)
    log.clear()
class A(metaclass=Meta, flag=1):
    def __init__(self, v): self.v = v
flush()
class B(A, more=2): prop = 'own'
flush()
print(A(3).v, isinstance(42, A), isinstance(1, A), issubclass(int, A), issubclass(str, A), issubclass(A, A))
flush()
print(len(A), list(A), A[1], 1 in A, 9 in A, A + 1, bool(A), A, A.dyn1, A.prop, B.prop)
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
show(lambda: A.nothing)
show(lambda: A())
show(lambda: A(3).dyn1)
show(lambda: A(3).prop)
class Other(type): pass
class O(metaclass=Other): pass
def conflict():
    class X(A, O): pass
show(conflict)
def notype():
    class X(metaclass=3): pass
show(notype)
def function_meta():
    def make(name, bases, ns, **kw): return (name, bases, sorted(ns)[0], kw)
    class X(int, metaclass=make, k=1): pass
    return X
show(function_meta)
def bad_prepare():
    class P(type):
        def __prepare__(*a): return 5
    class X(metaclass=P): pass
show(bad_prepare)
def kw_refused():
    class X(foo=1): pass
show(kw_refused)
class Single(type):
    def __call__(cls, *a):
        try: return cls.__dict__['_one']
        except KeyError: cls._one = super().__call__(*a)
        return cls._one
class S(metaclass=Single): pass
print(S() is S(), type(S).__name__, type(type(S)).__name__)
show(lambda: type('X', (), {}, foo=1))
show(lambda: type('X'))
show(lambda: type('X', 3, {}))
show(lambda: type(3, (), {}))
show(lambda: type('X', (1, ), {}))
show(lambda: type('X', (bool, ), {}))
show(lambda: type('X', (int, str), {}))
show(lambda: type('X', (object, A), {}))
show(lambda: type('X', (A, A), {}))
show(lambda: type('a\0b', (), {}))
show(lambda: type('X', (), {'__slots__': ('a', 'a b')}))
show(lambda: type('X', (), {'__slots__': ('a', ), 'a': 1}))
show(lambda: type('X', (int, ), {'__slots__': ('a', )}))
show(lambda: type('X', (), {'__qualname__': 3}))
show(lambda: type.__call__(3))
show(lambda: type.mro(3))
class Mro(type):
    def mro(cls): return [cls, *[c for c in (int, object)]] if cls.__name__ == 'Good' else [cls, 3]
show(lambda: Mro('Good', (int, ), {}).__mro__)
show(lambda: Mro('Bad', (), {}))
