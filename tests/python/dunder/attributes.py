class A:
    def __init__(self): object.__setattr__(self, 'log', [])
    def __getattr__(self, name):
        self.log.append(('get', name))
        if name.startswith('x'): return name.upper()
        raise AttributeError(f'no {name}')
    def __setattr__(self, name, value):
        self.log.append(('set', name, value))
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        self.log.append(('del', name))
        object.__delattr__(self, name)
    def __dir__(self): return ['b', 'a']
a = A()
print(a.xyz, hasattr(a, 'foo'), getattr(a, 'bar', 'dflt'))
a.y = 1
a.y += 1
print(a.y)
del a.y
try: a.nope
except AttributeError as e: print(e, e.name, e.obj is a)
print(dir(a))
print(a.log)
class B:
    def __getattribute__(self, name):
        if name == 'z': return sum(i for i in range(4))
        return object.__getattribute__(self, name)
    q = 5
print(B().z, B().q)
try: B().missing
except AttributeError as e: print(e)
class P:
    @property
    def v(self): return self._v * 2
    @v.setter
    def v(self, n): self._v = n + 1
    @v.deleter
    def v(self): del self._v
p = P()
p.v = 3
print(p.v)
del p.v
try: p.v
except AttributeError as e: print(e)
