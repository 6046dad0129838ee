# Names that have no value: globals, locals, cells, free variables, class names, builtins taken away; del at every scope.
import builtins
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e, getattr(e, 'name', '-'))
def after_del():
    x = 1
    del x
    return x
def branch(c):
    if c: x = 1
    return x
def loop():
    for i in (): pass
    return i
def handler():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e
def self_assign(): n = n + 1
def cell_before():
    f = lambda: v
    r = f()
    v = 1
    return r
def cell_deleted():
    v = 1
    f = lambda: v
    del v
    return f()
def nonlocal_del():
    v = 1
    def d():
        nonlocal v
        del v
    d()
    return v
def own_cell():
    def f(): return v
    if False: v = 1
    return v
def class_free():
    class C: x = v
    v = 1
def class_local():
    class C:
        def f(self): return hidden
        hidden = 1
    return C().f()
def class_del():
    class C:
        a = 1
        del a
        b = a
def comp_var(): return [i for i in range(2)] and i
def walrus():
    if False and (w := 1): pass
    return w
def match_bind(x):
    match x:
        case [a, b]: pass
        case c: pass
    return a
def with_as():
    try:
        with open('/nonexistent/file') as f: pass
    except OSError: pass
    return f
def import_as():
    try: import nothing_here as m
    except ImportError: pass
    return m
def global_missing():
    global never_set
    return never_set
def global_del():
    global g
    g = 1
    del g
    return g
def gen():
    yield x
    x = 1
def args(a, *b, **c):
    del a, b
    return c or b
def aug(): z += 1
def multi():
    a = b
    b = 1
def cond(): return y if False else (lambda: y)()
for f, *a in ((after_del, ), (branch, 0), (branch, 1), (loop, ), (handler, ), (self_assign, ), (cell_before, ), (cell_deleted, ), (nonlocal_del, ), (own_cell, ), (class_free, ), (class_local, ), (class_del, ), (comp_var, ), (walrus, ), (match_bind, [1]), (match_bind, (1, 2)), (with_as, ), (import_as, ), (global_missing, ), (global_del, ), (lambda: list(gen()), ), (args, 1), (aug, ), (multi, ), (cond, )): show(f, *a)
def dels():
    def a(): del q
    def b():
        global qq
        del qq
    def c():
        def inner():
            nonlocal v
            del v
        v = 1
        inner()
        inner()
    def d():
        for x in 'a': del x
        del x
    for f in (a, b, c, d): show(f)
dels()
for src in ('del nope', 'nope', 'nope()', 'nope.x', 'nope[0]', 'nope += 1', 'x = nope', 'class A(nope): pass', 'class A: y = nope', 'class A:\n  del nope', '@nope\ndef f(): pass', 'def f(a=nope): pass', 'lambda a=nope: 0', '[nope for _ in "a"]', '[_ for _ in nope]', '{nope: 1}', 'f"{nope}"', 'import os as nope2; del nope2; nope2', 'global gg; gg', 'for nope.x in "a": pass', 'with nope: pass', 'try: 1/0\nexcept nope: pass', 'assert nope', 'raise nope', 'raise ValueError from nope', 'print(nope)', 'print(*nope)', 'nope: int', 'x: nope = 1', 'nope: int = nope', 'match nope:\n  case 1: pass', 'match 1:\n  case nope.x: pass', 'match 1:\n  case nope(): pass', 'type X = nope; X.__value__', 'def f[T: nope](): pass\nf.__type_params__[0].__bound__', 'not nope', 'nope if 1 else 2', '1 if nope else 2', 'nope and 1', '1 < nope', 'yield_ = (lambda: (yield nope))(); next(yield_)'): show(exec, src, {})
saved = builtins.len
def uses_len(): return len('abc')
print(uses_len())
del builtins.len
show(uses_len)
builtins.len = lambda s: 'patched'
print(uses_len())
builtins.len = saved
len = lambda s: 'global'
print(uses_len())
del len
print(uses_len())
show(exec, 'print(1)', {'__builtins__': {}})
show(exec, 'x = len("ab"); print(x)', {'__builtins__': {'len': max, 'print': print}})
show(exec, 'class A: pass', {'__builtins__': {}})
show(exec, 'import os', {'__builtins__': {}})
show(exec, 'assert 0', {'__builtins__': {}})
