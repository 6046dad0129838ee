# Properties, functions, methods, descriptors of built-in types, class and static methods.

def attempt(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
    except BaseException as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))

class C:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): print('deleted'); self._x = None
    @property
    def ro(self): return 1
    wo = property(None, lambda self, v: print('wo', v))
    bare = property()
c = C()
print(c.x); c.x = 5; print(c.x); del c.x; print(c.x)
attempt(setattr, c, 'ro', 1)
attempt(delattr, c, 'ro')
attempt(lambda: c.wo)
c.wo = 3
attempt(lambda: c.bare)
print(C.x.__doc__, C.x.fget.__name__, C.ro.fset, C.x.__name__, type(C.x))
attempt(lambda: property().__name__)
p = property(doc='d')
print(p.__doc__, p.fget)
attempt(lambda: p.__get__(1))
attempt(lambda: p.__set__(1, 2))
attempt(property, 1, 2, 3, 4, 5)
attempt(property, foo=1)
class SubProp(property):
    "sub doc"
class UseSub:
    @SubProp
    def q(self):
        "q doc"
        return 3
print(UseSub().q, UseSub.q.__doc__, type(UseSub.q.setter(None)).__name__)
print(property.__get__(C.x, None, C) is C.x)
print(property(lambda s: 1).__isabstractmethod__)
q = property(lambda s: 1); q.__doc__ = 'new'; print(q.__doc__)

# staticmethod / classmethod
def f(a, b=1):
    "f doc"
    return (a, b)
sm = staticmethod(f)
cm = classmethod(f)
print(sm(1), sm.__func__ is f, sm.__wrapped__ is f, sm.__name__, sm.__doc__, sm.__qualname__, sm.__module__)
print(cm.__func__ is f, cm.__wrapped__ is f, cm.__name__, cm.__doc__)
attempt(cm, 1)
attempt(staticmethod)
attempt(classmethod, 1, 2)
print(repr(sm).startswith('<staticmethod(<function f at 0x'), repr(cm).startswith('<classmethod(<function f at 0x'))
class K:
    s = sm
    c = cm
print(K.s(1), K().s(2), K.c(), K().c(5))
print(K.__dict__['s'] is sm, sm.__isabstractmethod__)
sm.extra = 1; print(sm.__dict__['extra'])
print(classmethod(property(lambda cls: cls.__name__)).__get__(None, K) if False else 'skip')

# functions
def g(a, /, b, *args, c=3, d, **kw) -> int:
    x = 1
    return x
print(g.__name__, g.__qualname__, g.__module__, g.__doc__, g.__defaults__, g.__kwdefaults__, g.__closure__, g.__dict__)
print(g.__annotations__, g.__type_params__)
co = g.__code__
print(co.co_name, co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_varnames, co.co_nlocals, co.co_freevars, co.co_cellvars)
print(co.co_flags & 0x0f, co.co_firstlineno > 0, co.co_qualname)
def outer():
    v = 1
    def inner(): return v
    return inner
i = outer()
print(i(), i.__closure__[0].cell_contents, i.__code__.co_freevars, outer.__code__.co_cellvars)
i.__closure__[0].cell_contents = 5; print(i())
del i.__closure__[0].cell_contents
attempt(i)
attempt(lambda: i.__closure__[0].cell_contents)
attempt(setattr, f, '__code__', 1)
attempt(setattr, f, '__code__', i.__code__)
attempt(setattr, f, '__defaults__', 1)
attempt(setattr, f, '__kwdefaults__', 1)
attempt(setattr, f, '__name__', 1)
attempt(setattr, f, '__qualname__', 1)
attempt(setattr, f, '__dict__', 1)
attempt(setattr, f, '__annotations__', 1)
attempt(setattr, f, '__annotate__', 1)
attempt(delattr, f, '__annotate__')
attempt(setattr, f, '__type_params__', 1)
attempt(setattr, f, '__closure__', 1)
attempt(setattr, f, '__globals__', 1)
f.__defaults__ = (9,); print(f(1))
f.__defaults__ = None
attempt(f, 1)
def h(): return 'h'
f.__code__ = h.__code__; print(f())
f.attr = 1; print(f.attr, f.__dict__); del f.attr; print(f.__dict__)
attempt(lambda: f.nope)
attempt(delattr, f, 'nope')
f.__doc__ = 'new'; print(f.__doc__); del f.__doc__; print(f.__doc__)
F = type(f)
print(F, F(h.__code__, globals())(), F(h.__code__, {}, 'nm').__name__)
attempt(F)
attempt(F, 1, {})
attempt(F, h.__code__, 1)
attempt(F, i.__code__, {})
attempt(F, i.__code__, {}, None, None, (1,))
attempt(F, h.__code__, {}, 1)
attempt(F, h.__code__, {}, None, 1)
attempt(lambda: type('X', (F,), {}))
print(h.__code__.replace(co_name='zz').co_name, h.__code__ == h.__code__.replace(), h.__code__ == g.__code__)
attempt(lambda: h.__code__.replace(bogus=1))
attempt(lambda: h.__code__.replace(co_name=1))
print(str(h).startswith('<function h at 0x'), str(h.__code__).startswith('<code object h at 0x'))
print(h.__get__(None, int) is h, h.__get__(5).__self__)
print(h.__call__(), h.__builtins__['len'] is len)

# methods
m = c.__init__
print(m.__self__ is c, m.__func__ is C.__init__, m.__name__, m.__doc__, m == c.__init__, m is c.__init__, hash(m) == hash(c.__init__))
M = type(m)
print(M(len, [1, 2])(), repr(M(h, 5)).endswith('of 5>'))
attempt(M, 1, 2)
attempt(M, h, None)
attempt(M)
attempt(setattr, m, 'x', 1)
attempt(lambda: m.nope)
class R:
    def meth(self): "mdoc"
    def __repr__(self): return 'R!'
print(R().meth, R().meth.__doc__, R().meth.__qualname__)
attempt(lambda: R.meth())
attempt(lambda: R().meth(1))

# builtin functions and methods
print(len, len.__name__, len.__qualname__, len.__module__)
ap = [].append
print(ap.__name__, ap.__qualname__, ap.__self__, ap.__module__, repr(ap).startswith('<built-in method append of list object at 0x'))
print(list.append, list.append.__objclass__, list.append.__name__, list.append.__qualname__, dict.fromkeys.__qualname__)
print(dict.__dict__['fromkeys'], int.real, int.__add__, (1).__add__)if False else print(dict.__dict__['fromkeys'], int.real, int.__add__)
attempt(list.append)
attempt(list.append, 1, 2)
attempt(list.append, [])
attempt(lambda: list.append.__get__(1))
attempt(lambda: list.append.__get__(None, list) is list.append)
attempt(lambda: int.real.__get__('a'))
attempt(lambda: int.real.__set__(1, 2))
attempt(int.__add__, 'a', 1)
attempt(int.__add__, 1)
attempt(int.__add__, 1, 2, 3)
attempt(int.__add__)
attempt(lambda: int.__add__(1, x=1))
print((1).__add__(2), (1).__add__('x'), [].__len__(), [1].__eq__([1]), (5).__lt__(6))
attempt(dict.__dict__['fromkeys'])
attempt(dict.__dict__['fromkeys'], 1)
attempt(dict.__dict__['fromkeys'], int)
attempt(len)
attempt(len, 1, 2)
attempt(len, obj=1)
attempt([].append)
attempt([].append, x=1)
attempt(setattr, len, 'x', 1)
print([].append == [].append, ap == ap, hash(ap) == hash(ap))
print(repr(int.__new__).startswith('<built-in method __new__ of type object at 0x'), int.__new__(int, 5))
attempt(lambda: type(len)())
attempt(lambda: type(list.append)())
print(list.__init__.__objclass__ if hasattr(list.__init__, '__objclass__') else None)
print(object().__init__.__name__, object.__init__, object.__repr__.__qualname__)
print(type(int.__add__), type((1).__add__), type(int.real), type(list.append), type(dict.__dict__['fromkeys']), type(len), type(i.__closure__), type(co))

# user descriptors
class Data:
    def __get__(self, o, t=None): return ('data', o is None, t.__name__ if t else t)
    def __set__(self, o, v): print('set', v)
class NonData:
    def __get__(self, o, t=None): return 'nondata'
class Del:
    def __delete__(self, o): print('delete')
class SetOnly:
    def __set__(self, o, v): o.__dict__['so'] = v
class U:
    d = Data()
    n = NonData()
    dl = Del()
    so = SetOnly()
u = U()
u.__dict__['d'] = 1; u.__dict__['n'] = 2
print(u.d, U.d, u.n, U.n)
u.d = 5
attempt(delattr, u, 'd')
del u.dl
attempt(setattr, u, 'dl', 1)
u.so = 4; print(u.so)
attempt(delattr, u, 'so')
class Raiser:
    def __get__(self, o, t): raise AttributeError('inside')
class V:
    r = Raiser()
    def __getattr__(self, n): return 'fallback ' + n
print(V().r)
print(hasattr(type('W', (), {'r': Raiser()})(), 'r'))
# mappingproxy
mp = A = C.__dict__
print(type(mp), 'x' in mp, len(mp) > 3, mp.get('nope', 4))
attempt(lambda: mp.__setitem__('a', 1))
def setit(): mp['a'] = 1
attempt(setit)
def delit(): del mp['x']
attempt(delit)
T = type(mp)
print(T({'a': 1}), T({'a': 1}) == {'a': 1}, T({'a': 1}) | {'b': 2}, list(T({1: 2}).items()))
attempt(T)
attempt(T, 1)
attempt(T, [1])
def ior():
    q = T({}); q |= {}
attempt(ior)
# simple namespace
import sys
SimpleNamespace = type(sys.implementation)
ns = SimpleNamespace(a=1, b='x')
print(ns, ns.a, ns == SimpleNamespace(a=1, b='x'), ns.__dict__)
ns.self = ns
print(ns)
attempt(SimpleNamespace, 1)
attempt(SimpleNamespace, {'q': 1}, r=2)
attempt(SimpleNamespace, {1: 1})
attempt(SimpleNamespace, 1, 2)
