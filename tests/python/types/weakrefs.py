# Weak references to objects that stay alive.
import _weakref as w

def attempt(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
    except BaseException as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))

class A:
    def m(self): return 'm'
a = A()
r = w.ref(a)
print(r() is a, r is w.ref(a), r == w.ref(a), hash(r) == hash(a), r.__callback__, type(r))
attempt(w.ref, 1)
attempt(w.ref, [])
attempt(w.ref)
attempt(r, 1)
class S: __slots__ = ()
attempt(w.ref, S())
class S2: __slots__ = ('__weakref__',)
s2 = S2()
print(w.ref(s2)() is s2, s2.__weakref__ is w.ref(s2))
class L(list): pass
l = L()
print(w.ref(l)() is l, w.ref(len)() is len, w.ref(A)() is A, w.ref(set)() is set)
r2 = w.ref(a, print)
print(r2 is r, r2 == r, w.getweakrefcount(a), len(w.getweakrefs(a)), r2.__callback__ is print)
p = w.proxy(a)
print(p.m(), type(p).__name__)
p.x = 5
print(a.x)
attempt(hash, p)
class Ref(w.ref):
    __slots__ = ('key',)
    def __new__(cls, o, cb, key):
        self = super().__new__(cls, o, cb)
        self.key = key
        return self
    def __init__(self, o, cb, key): super().__init__(o, cb)
k = Ref(a, None, 'kk')
print(k() is a, k.key, isinstance(k, w.ref))
