# Decorators, default arguments, lambdas, function attributes: order, sharing, errors.
import functools
log = []
def show(f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r, log)
    log.clear()
def tag(x):
    log.append(f'make {x}')
    def deco(f):
        log.append(f'apply {x} to {f.__name__ if hasattr(f, "__name__") else f}')
        @functools.wraps(f)
        def w(*a, **k):
            log.append(f'call {x}')
            return (x, f(*a, **k))
        return w
    return deco
@tag('a')
@tag('b')
def f(x, y=1): 'doc'; return x + y
show(f, 1, y=2)
show(lambda: (f.__name__, f.__doc__, f.__wrapped__.__wrapped__.__name__, f.__qualname__))
decos = {'k': [tag('sub')]}
@decos['k'][0]
def g(): return 'g'
show(g)
@(lambda fn: lambda *a: ('lam', fn(*a)))
def h(a=log): return len(a)
show(h)
@tag('cls') if False else (lambda c: c)
class C:
    @staticmethod
    @tag('st')
    def st(x): return x
    @classmethod
    @tag('cm')
    def cm(cls): return cls.__name__
    @property
    @tag('prop')
    def p(self): return 'p'
    @functools.cached_property
    def cp(self):
        log.append('computed')
        return sum(i for i in range(4))
    @functools.lru_cache(maxsize=2)
    def lru(self, n):
        log.append(f'lru {n}')
        return n if n < 2 else self.lru(n - 1) + self.lru(n - 2)
    @functools.singledispatchmethod
    def sd(self, x): return 'obj'
    @sd.register
    def _(self, x: int): return 'int'
    @sd.register(str)
    def _(self, x): return 'str'
c = C()
log.clear()
show(lambda: (c.st(1), c.cm(), c.p))
show(lambda: (c.cp, c.cp, vars(c)))
show(lambda: (c.lru(6), C.lru.cache_info()))
show(lambda: (c.sd(1), c.sd('a'), c.sd(2.5), c.sd(True)))
def shared(x, acc=[], *, kw={}):
    acc.append(x)
    kw[x] = len(acc)
    return acc, kw
show(lambda: (list(shared(1)[0]), list(shared(2)[0]), shared(3, [])[1]))
show(lambda: (shared.__defaults__, shared.__kwdefaults__))
shared.__defaults__ = ('new', )
shared.__kwdefaults__ = None
show(shared, 1)
shared.__defaults__ = None
show(shared)
show(lambda: setattr(shared, '__defaults__', [1]))
show(lambda: setattr(shared, '__kwdefaults__', 3))
show(lambda: setattr(shared, '__name__', 3))
show(lambda: setattr(shared, '__dict__', 3))
show(lambda: setattr(shared, '__code__', 3))
show(lambda: setattr(shared, '__globals__', {}))
shared.attr = 5
show(lambda: (shared.attr, vars(shared), shared.__module__, shared.__type_params__, shared.__builtins__ is __builtins__.__dict__ if hasattr(__builtins__, '__dict__') else True))
fs = [lambda x=i, *, y=i * 2: (x, y, i) for i in range(2)]
show(lambda: [q() for q in fs] + [fs[0](7, y=8)])
def fails():
    @tag('x')
    @undefined_deco
    def inner(): pass
show(fails)
def fails2():
    @tag('outer')
    @(lambda f: 1 / 0)
    def inner(a=log.append('default evaluated')): pass
show(fails2)
def notcallable():
    @3
    def inner(): pass
show(notcallable)
class Callable:
    def __call__(self, f): return ('called', f.__name__)
    def __getattr__(self, n): return lambda f: (n, f.__name__)
obj = Callable()
@obj
def d1(): pass
@obj.some.thing if False else obj.some
def d2(): pass
print(d1, d2)
@functools.total_ordering
class Ord:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o):
        log.append('lt')
        return self.n < o.n
show(lambda: (Ord(1) <= Ord(2), Ord(1) >= Ord(2), Ord(2) > Ord(1)))
p = functools.partial(f, 1, y=5)
show(lambda: (p(), p(y=6), p.args, p.keywords, functools.partial(p, z=1).keywords))
show(p, 1, 2)
show(functools.partial)
show(functools.partial, 3)
pl = functools.partial(lambda *a: a, functools.Placeholder, 2)
show(pl, 1)
show(pl)
show(functools.partial, print, functools.Placeholder)
show(functools.reduce(lambda f, g: lambda x: g(f(x)), [lambda x: x + 1, lambda x: x * 2, str]), 3)
import inspect
def sig(a, /, b: int, c=3, *d, e, f=5, **g) -> str: pass
print(inspect.signature(sig), inspect.signature(lambda *, x: 0), inspect.signature(C.lru), inspect.signature(f), inspect.signature(p))
for args, kw in (((1, 2), {'e': 1}), ((1, ), {}), ((), {}), ((1, 2, 3, 4), {'e': 0, 'z': 1}), ((1, ), {'b': 2, 'e': 1, 'a': 9})):
    show(lambda: inspect.signature(sig).bind(*args, **kw).arguments)
