# Comprehensions, generator expressions and lambdas in class bodies: what they see and what not.
x = 'global'
class A:
    x = 'class'
    seen_first = [y for y in [x]]
    inner = [x for _ in range(1)]
    lam = lambda self=None: x
    gen = (x for _ in range(1))
    both = {x: [x for _ in (x, )] for x in 'ab'}
    nested = [[(i, j) for j in range(i)] for i in range(3)]
    cond = [i for i in range(3) if i != 1 if x]
    walrus_free = [i for i in range(2)]
print(A.seen_first, A.inner, A.lam(), list(A.gen), A.both, A.nested, A.cond, A.x, hasattr(A, 'i'), hasattr(A, 'y'))
def outer(v):
    x = 'outer'
    class B:
        a = [v + i for i in range(2)]
        if v: x = 'B'
        b = [x for _ in 'q']
        c = x
        def m(self): return x
        d = [lambda k=k: (k, x) for k in range(2)]
        e = [type(f'T{i}', (), {'n': i}) for i in range(2)]
    return B
B = outer(1)
print(B.a, B.b, B.c, B().m(), [f() for f in B.d], [t.n for t in B.e], outer(0).c)
class C:
    names = sorted(k for k in locals() if not k.startswith('__'))
    loc = [sorted(k for k in locals() if k != '.0') for q in (1, )]
    for i in range(3):
        sq = [j * 2 for j in range(i)]
    del i
print(C.names, C.loc, C.sq, hasattr(C, 'i'))
try:
    class D:
        bad = [y for _ in range(1) for y in [hidden]]
        hidden = 1
except NameError as e: print(e)
try:
    class E:
        hidden = 1
        bad = [hidden for _ in range(1)]
except NameError as e: print(e)
for src in ('class F: a = [b := 1 for _ in range(1)]', '[i := 0 for i in range(1)]', '[i for i in (j := range(2))]', 'class G:\n def f(self): [(yield) for _ in ()]',
            '[x async for x in y]', '[await x for x in y]', 'lambda: (yield)', '{**a for a in b}', '[*a for a in b]', '{a: b for *a in c}', '[i for i in 1, 2]', '[a, b for a in c]',
            '[x for x() in y]', '{1: 2 for i in 3, 4: 5}', '(i for i in a if b else c)', 'f(i for i in a, 1)', 'f(1, i for i in a)'):
    try:
        compile(src, '<s>', 'exec')
        print('ok', src)
    except SyntaxError as e: print(e.msg, e.offset, e.end_offset)
class Meta(type):
    def __prepare__(name, bases):
        class NS(dict):
            def __missing__(self, k):
                if k == 'auto': return [k for _ in range(2)]
                raise KeyError(k)
        return NS()
class H(metaclass=Meta):
    a = auto
    b = [q for q in auto]
    c = __class__ if '__class__' in dir() else 'no cell'
print(H.a, H.b, H.c)
class I:
    make = [(lambda self: __class__) for _ in range(1)]
    def __init__(self): self.l = [super().__repr__()[:5] + str(__class__.__name__) for _ in range(2)]
print(I.make[0](None), I().l)
class P:
    __priv = 3
    v = [__priv_x for __priv_x in (1, 2)]
    def f(self): return [self.__priv for _ in 'ab'], {__q: 1 for __q in 'a'}
print(P.v, P().f(), [k for k in vars(P) if 'priv' in k])
