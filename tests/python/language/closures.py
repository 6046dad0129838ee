def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter()
inc(); inc(5)
print(get(), inc.__closure__[0].cell_contents)
def make():
    fs = []
    for i in range(3):
        def f(x, i=i, *, k=10): return x + i + k
        fs.append(f)
    return fs
print([f(1) for f in make()], make()[0].__defaults__, make()[0].__kwdefaults__)
def args(a, b=2, /, c=3, *d, e, f=6, **g): return a, b, c, d, e, f, g
print(args(1, e=5), args(1, 2, 3, 4, 5, e=6, z=7), args(*[1, 2], **{'e': 3, 'c': 9}))
for call in ('args()', 'args(1)', 'args(1, a=2, e=3)', 'args(1, e=1, e=2)', 'args(1, b=3, e=1)', 'args(1, 2, 3, c=4, e=5)'):
    try: print(eval(call))
    except (TypeError, SyntaxError) as e: print(type(e).__name__, e)
def deco(n):
    def d(f):
        def w(*a, **k):
            return [f(*a, **k)] * n
        return w
    return d
@deco(2)
@deco(1)
def hi(name='you'): return 'hi ' + name
print(hi(), hi('me'))
def rec(n):
    def inner(m): return m if m == 0 else inner(m - 1) + n
    return inner(n)
print(rec(5))
g = 1
def uses():
    global g
    g += 1
    def deep():
        global g
        g *= 10
    deep()
    return g
print(uses(), g)
def unbound():
    try: print(v)
    except UnboundLocalError as e: print(e)
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
    def free():
        return w
    try: free()
    except NameError as e: print(e)
    w = 1
unbound()
print((lambda *a, **k: (a, k))(1, x=2), (lambda: (yield))().__class__.__name__)
