# Annotations are evaluated on demand (PEP 649/749): when, where, once, in which formats, and what goes wrong.
import annotationlib, sys
from annotationlib import Format
log = []
def t(x):
    log.append(x)
    return x
def show(f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r, log)
    log.clear()
def f(a: t('a'), b: Later = 1, *c: t('c'), **d: 'str') -> t('r'): pass
show(lambda: f.__annotations__)
class Later: pass
show(lambda: {k: getattr(v, '__name__', v) for k, v in f.__annotations__.items()})
show(lambda: f.__annotations__ is f.__annotations__)
f.__annotations__ = {'x': 1}
show(lambda: (f.__annotations__, f.__annotate__))
f.__annotate__ = lambda fmt: {'made': fmt}
show(lambda: f.__annotations__)
show(lambda: setattr(f, '__annotate__', 3))
show(lambda: setattr(f, '__annotations__', 3))
del f.__annotations__
show(lambda: f.__annotations__)
class C:
    x: t('cx') = 1
    y: Undefined
    z: list[Self2]
    Self2 = int
    for i in range(2):
        if i: w: t('w')
    def m(self, q: Self2): pass
show(lambda: C.__annotations__)
show(lambda: annotationlib.get_annotations(C, format=Format.FORWARDREF)['y'])
show(lambda: annotationlib.get_annotations(C, format=Format.STRING))
Undefined = 'now defined'
show(lambda: C.__annotations__)
show(lambda: C.m.__annotations__)
show(lambda: C.__annotate__(Format.VALUE) == C.__annotations__)
show(lambda: C.__annotate__(Format.STRING))
show(lambda: C.__annotate__('x'))
show(lambda: C.__annotate__())
class Sub(C): pass
show(lambda: (Sub.__annotations__, Sub.__annotate__))
class Sub2(C): n: int
show(lambda: Sub2.__annotations__)
show(lambda: annotationlib.get_annotations(Sub2, eval_str=True))
def g(a: 'int', b: "list['C']"): pass
show(lambda: annotationlib.get_annotations(g, eval_str=True))
show(lambda: annotationlib.get_annotations(3))
show(lambda: annotationlib.get_annotations(len))
def h(a: nope.attr[1] + 2, b: undefined1 | None, c: fn(1, k=2), d: x if y else z): pass
show(lambda: annotationlib.get_annotations(h, format=Format.STRING))
show(lambda: {k: type(v).__name__ for k, v in annotationlib.get_annotations(h, format=Format.FORWARDREF).items()})
show(lambda: annotationlib.get_annotations(h))
r = annotationlib.get_annotations(h, format=Format.FORWARDREF)['b']
show(lambda: r if isinstance(r, str) else type(r).__name__)
fr = annotationlib.ForwardRef('Later2')
show(lambda: fr.evaluate())
Later2 = 7
show(lambda: (fr.evaluate(globals={'Later2': 1}), fr.evaluate(format=Format.STRING), fr == annotationlib.ForwardRef('Later2')))
show(lambda: annotationlib.ForwardRef('a b'))
show(lambda: annotationlib.ForwardRef('1 +').evaluate())
def scope():
    local = 'local val'
    class In:
        a: local
        def m(self, p: local, q: In): pass
    local = 'changed'
    return In.__annotations__, In.m.__annotations__['p'], In.m.__annotations__['q'] is In
show(scope)
def deco(fn):
    log.append(fn.__annotations__)
    return fn
@deco
def dd(a: t('deco')): pass
show(lambda: 0)
def unevaluated(x):
    v: t('local never')
    obj.attr: t('not evaluated') if False else int
    d = {}
    d['k']: t('sub') = 1
    return d
show(unevaluated, 1)
try: exec('q: t("module level")\nprint(__annotations__)\nundefined_name: int = 5\nprint(__annotations__, __annotate__(1))', {'t': t})
except Exception as e: print(type(e).__name__, e)
show(lambda: 0)
exec('from __future__ import annotations\ndef f(a: x + 1, b: "s", *c: lambda: 0, d: (yield_) = 1) -> f"{z}": pass\nclass K:\n  a: undefined[1]\nprint(f.__annotations__, K.__annotations__)')
class Lam:
    a: (lambda: Lam)
    b: [i for i in range(2)]
show(lambda: (Lam.__annotations__['a']() is Lam, Lam.__annotations__['b']))
for src in ('def f(a: (yield)): 0', 'def f(a: (await x)): 0', 'x: (y := 1)', 'class A:\n x: (yield)', 'def f() -> (z := 1): 0', 'def f[T: (yield)](): 0', 'x: int = yield', 'def f(*a: *b): 0', 'def f(a: *b): 0', 'x: *a', 'x: a, b', 'x: int, y: int', 'a.b(): int', 'x: int = 1, 2', 'x: lambda: (yield)', 'async def f(a: [x async for x in y]): 0'):
    try: compile(src, '<s>', 'exec')
    except SyntaxError as e: print(repr(src), e.msg, e.offset)
    else: print(repr(src), 'ok')
