# Cells: shared, empty, replaced, seen through nested scopes, loops, classes, generators and exec.
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    def drop():
        nonlocal n
        del n
    return inc, get, drop
inc, get, drop = counter()
inc(); inc(5)
show(get)
drop()
show(get)
show(inc)
show(drop)
print(get.__closure__[0] is inc.__closure__[-1], get.__code__.co_freevars, counter.__code__.co_cellvars)
show(lambda: get.__closure__[0].cell_contents)
get.__closure__[0].cell_contents = 'set from outside'
show(get)
del get.__closure__[0].cell_contents
show(lambda: repr(get.__closure__[0])[-6:])
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]], [f() for f in (lambda: i for i in range(3))], [f() for f in list(lambda: i for i in range(3))])
def loop():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
    i = 'after'
    return [f() for f in fs]
show(loop)
def before():
    def f(): return late
    try: return f()
    except NameError as e: return type(e).__name__, str(e)
    late = 1
show(before)
def chain():
    x = 'x'
    def a():
        def b():
            def c():
                nonlocal x
                x += 'c'
                return x
            return c
        return b
    r = a()()()
    return r, x
show(chain)
def klass():
    v = 'outer'
    class A:
        seen = v
        v = 'class'
        after = v
        def m(self): return v
        class B:
            inner = v
    return A.seen, A.after, A().m(), A.B.inner
show(klass)
def klass_nonlocal():
    v = 1
    class A:
        nonlocal v
        v = 2
        has = 'v' in locals()
    return v, A.has, hasattr(A, 'v')
show(klass_nonlocal)
def genclosure():
    total = 0
    def g():
        nonlocal total
        while True: total += yield total
    it = g(); next(it)
    it.send(5)
    total *= 10
    return it.send(1), total
show(genclosure)
def params(a, *b, c=3, **d):
    def f(): return a, b, c, d
    a, c = 'new a', 'new c'
    return f()
show(params, 1, 2)
def default_order():
    log = []
    def d(x): log.append(x); return x
    def f(a=d(1), *, b=d(2), c=d(3)) -> d(4): return lambda x=a, *, y=b: (x, y, c)
    return f()(), f(9)(y=0), log
show(default_order)
def self_ref():
    def f(n): return 1 if n == 0 else n * f(n - 1)
    g, f2 = f, f
    f = lambda n: 'replaced'
    return g(3)
show(self_ref)
def exc_cell():
    def f(): return e
    try: raise KeyError('k')
    except KeyError as e: r = repr(f())
    try: return r, f()
    except NameError as n: return r, str(n)
show(exc_cell)
def with_locals():
    a = 1
    def f(): return a
    locals()['a'] = 2
    import sys
    fr = sys._getframe()
    fr.f_locals['a'] = 3
    return f(), a
show(with_locals)
import types
cell = types.CellType(5)
f = types.FunctionType(get.__code__, {}, 'made', None, (cell, ))
print(f(), cell.cell_contents, cell == types.CellType(5), cell < types.CellType(6), types.CellType() < cell)
show(types.FunctionType, get.__code__, {})
show(types.FunctionType, get.__code__, {}, 'n', None, ())
show(types.FunctionType, get.__code__, {}, 'n', None, (3, ))
show(lambda: setattr(get, '__closure__', ()))
show(lambda: setattr(get, '__code__', loop.__code__))
show(lambda: types.CellType(1, 2))
show(lambda: hash(cell))
def lamb(): return (lambda a, /, b=2, *c, d, e=5, **f: (a, b, c, d, e, f))(1, d=4, z=0)
show(lamb)
def walrus():
    out = [last := x for x in range(3)]
    def f(): return last
    [last := y for y in 'ab']
    return f(), out, any((w := v) > 1 for v in range(4)), w
show(walrus)
for src in ('def f():\n nonlocal x', 'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x', 'def f(x):\n global x', 'def f(x):\n nonlocal x', 'def f():\n global x\n nonlocal x', 'def f():\n print(x)\n global x', 'class A:\n x = 1\n def f():\n  nonlocal x', 'def f(a, a): 0', 'lambda a, a: 0', 'def f(a=1, b): 0', 'def f(*): 0', 'def f(*, **k): 0', 'def f(/, a): 0', 'def f(a, /, b, /): 0', 'def f(*a, *b): 0', 'def f(**k, a): 0', 'def f(*a, /): 0', 'def f(**k, *a): 0', 'def f(*a=1): 0', 'def f(a, *, /): 0', 'def f(None): 0', 'def f((a)): 0', 'lambda *: 0', 'lambda a=1, b: 0', 'def f(a:): 0', 'def f(a=): 0', 'def f(x) -> : 0', 'def f(a b): 0', 'def f(1): 0', 'def f(a.b): 0', 'def f(**k=1): 0', 'def f(a, *b, c=1, d, **e): 0'):
    try: compile(src, '<s>', 'exec')
    except SyntaxError as e: print(repr(src), e.msg, e.lineno, e.offset)
    else: print(repr(src), 'ok')
