# Class bodies as running code: loops, generators, imports, exec, recursion, errors half way, what they see and leave.
log = []
def show(f, *a):
    try: r = f(*a)
    except BaseException as e: r = f'{type(e).__name__}: {e}'
    print(r, log)
    log.clear()
class A:
    import math as m
    from sys import maxsize as big
    total = 0
    for i in range(5):
        if i == 3: continue
        total += i
    else: done = True
    while total > 3: total -= 2
    try: 1 / 0
    except ZeroDivisionError as e: msg = str(e)
    with __import__('contextlib').nullcontext(7) as ctx: inner = ctx + 1
    exec('dyn = total * 10')
    locals()['loc'] = 'via locals'
    def gen(n):
        for k in range(n): yield k
    used = list(gen(3))
    lam = (lambda x: x + 1)(41)
    class B:
        outer_seen = 'total' in dir()
        class C: deep = __qualname__
    match used:
        case [a, *rest]: pass
    del i, gen
    x: int = 5
    (y): str
    z = [q for q in used if q]
    if (w := len(z)) > 1: big = 'walrus'
    f'{log.append("evaluated")}'
    name, qual = __name__, __qualname__
    global gl
    gl = 'global from class'
print({k: v for k, v in vars(A).items() if not k.startswith('__') and k not in 'mBx'}, A.B.outer_seen, A.B.C.deep, A.B.__qualname__, gl, log)
log.clear()
def build(n):
    class R:
        depth = n
        below = build(n - 1) if n else None
        def size(self): return 1 + (self.below().size() if self.below else 0)
    return R
show(lambda: (build(20)().size(), build(2).below.__qualname__))
def halfway():
    try:
        class H:
            log.append('start')
            a = 1
            raise KeyError('half')
    except KeyError as e:
        return repr(e), 'H' in locals()
show(halfway)
def ret():
    exec('class Q:\n  return 1')
show(ret)
def gen_class():
    for i in range(2):
        class G:
            v = (yield_ := i)
            it = iter([i, i * 2])
            first = next(it)
        yield G.first, list(G.it), G.__name__
show(lambda: list(gen_class()))
def decorated():
    def d(tag):
        log.append(f'eval {tag}')
        def apply(c):
            log.append(f'apply {tag}')
            c.tags = [*getattr(c, 'tags', []), tag]
            return c
        return apply
    def base():
        log.append('base')
        return object
    def kw():
        log.append('meta')
        return type
    @d(1)
    @d(2)
    class D(base(), metaclass=kw()): log.append('body')
    return D.tags
show(decorated)
def replaced():
    @lambda c: c.__name__.lower()
    class Shout: pass
    return Shout
show(replaced)
def shadow():
    x = 'fn'
    class S:
        print(x, end=' ')
        x = 'cls'
        print(x, end=' ')
        del x
        print(x, end=' ')
        def m(self): return x
    return S().m()
show(shadow)
y = 'glob'
def unshadow():
    class S:
        y = y
        def f(self, d=y): return d
    return S.y, S().f()
show(unshadow)
def unbound():
    class S:
        y = z_local
    z_local = 1
show(unbound)
class P:
    def __init_subclass__(cls): log.append(f'init_sub {cls.__name__} {sorted(k for k in vars(cls) if not k.startswith("__"))}')
    def __set_name__(self, o, n): log.append(f'set_name {n}')
def sub():
    class Q(P):
        a = P()
        b = P()
        def method(self): return __class__
    return Q().method() is Q, Q.__firstlineno__ > 0, Q.__static_attributes__, Q.__module__
show(sub)
def statics():
    class T:
        def a(self): self.x = self.y.z = 1
        def b(me): me.not_self = 1; me.q += 1
        def c(self): (self.t, [self.u]) = 1, [2]; del self.d; lambda: self.lam
    return sorted(T.__static_attributes__)
show(statics)
def slots_loop():
    class S: __slots__ = [f'f{i}' for i in range(3)]
    s = S()
    for i, n in enumerate(S.__slots__): setattr(s, n, i)
    return s.f0, s.f2, S.__slots__
show(slots_loop)
show(lambda: type('Dyn', (P, ), {'m': lambda self: 1, '__doc__': 'd'}).__doc__)
class Doc:
    'the doc'
    'another string'
class NoDoc: f'{1}'
print(Doc.__doc__, NoDoc.__doc__, type('X', (), {}).__doc__, Doc.__dict__.keys() >= {'__doc__', '__module__'})
for src in ('class A: yield 1', 'class A: await x', 'class A: nonlocal x', 'class A:\n x = 1\n global x', 'class A(x for x in y): pass', 'class A(*a, **k): pass', 'class A(a=1, b): pass', 'class A(metaclass=1, metaclass=2): pass', 'class A: break', 'class A: return', 'class A:\n def f(self): super', 'class __class__: pass', 'class A: __class__ = 1', 'class A[T](T): pass', 'class A: (yield)', 'class A(): pass', 'class A.b: pass', 'class None: pass', 'class A: x = super()'):
    try: compile(src, '<s>', 'exec')
    except SyntaxError as e: print(repr(src), e.msg, e.offset)
    else: print(repr(src), 'ok')
