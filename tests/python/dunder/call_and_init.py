class Meta(type):
    def __call__(cls, *a, **k):
        print('meta call', a, sorted(k))
        return super().__call__(*a, **k)
    def __prepare__(name, bases, **kw):
        print('prepare', name, kw)
        return {}
    def __new__(m, name, bases, ns, **kw):
        print('new', name)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name)
        super().__init__(name, bases, ns)
class A(metaclass=Meta, x=1):
    total = [i * 2 for i in range(3)]
    def __new__(cls, *a, **k):
        self = super().__new__(cls)
        self.made = True
        return self
    def __init__(self, *a, **k):
        self.a = [x for x in a]
    def __call__(self, *a, **k): return ('called', a, k)
a = A(1, 2, k=3)
print(a.a, a.made, A.total, a(5, z=6), type(A).__name__)
class B(A):
    def __init_subclass__(cls, **kw):
        print('subclass', cls.__name__, kw)
class C(B, flag=True): pass
class Desc:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
    def __get__(self, o, t=None): return ('get', o is None)
    def __set__(self, o, v): print('set', v)
class E:
    d = Desc()
e = E()
print(E.d, e.d)
e.d = 5
class New:
    def __new__(cls): return 'not an instance'
    def __init__(self): print('never')
print(New())
class Bad:
    def __init__(self): return 1
try: Bad()
except TypeError as x: print(x)
