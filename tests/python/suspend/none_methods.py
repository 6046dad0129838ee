# Special methods that are None, missing, of the wrong kind or return the wrong type: what each operation says.
def show(what, f):
    try: r = repr(f())
    except BaseException as e: r = f'{type(e).__name__}: {e}'
    print(f'{what:24}', r)
def make(name, value): return type('X', (), {name: value})()
import math, operator, copy
ops = {'__len__': len, '__iter__': iter, '__next__': next, '__contains__': lambda x: 1 in x, '__getitem__': lambda x: x[0], '__call__': lambda x: x(), '__bool__': bool, '__hash__': hash, '__repr__': repr, '__str__': str, '__format__': format, '__bytes__': bytes, '__int__': int, '__float__': float, '__complex__': complex, '__index__': operator.index, '__neg__': lambda x: -x, '__invert__': lambda x: ~x, '__abs__': abs, '__round__': round, '__trunc__': math.trunc, '__floor__': math.floor, '__reversed__': reversed, '__enter__': lambda x: x.__class__ and exec('with x: pass', {'x': x}), '__dir__': dir, '__sizeof__': lambda x: x.__sizeof__(), '__length_hint__': operator.length_hint, '__eq__': lambda x: x == 1, '__lt__': lambda x: x < 1, '__add__': lambda x: x + 1, '__radd__': lambda x: 1 + x, '__iadd__': lambda x: operator.iadd(x, 1), '__pow__': lambda x: pow(x, 2, 3), '__divmod__': lambda x: divmod(x, 2), '__matmul__': lambda x: x @ 1, '__getattr__': lambda x: x.foo, '__setattr__': lambda x: setattr(x, 'a', 1), '__delattr__': lambda x: delattr(x, 'a'), '__setitem__': lambda x: operator.setitem(x, 1, 2), '__delitem__': lambda x: operator.delitem(x, 1), '__fspath__': lambda x: __import__('os').fspath(x), '__instancecheck__': lambda x: isinstance(1, x), '__await__': lambda x: co(x), '__aiter__': aiter, '__anext__': anext, '__get__': lambda x: type('O', (), {'x': x})().x, '__set__': lambda x: setattr(type('O', (), {'x': x})(), 'x', 1), '__class_getitem__': lambda x: type(x)[1], '__init__': lambda x: type(x)(), '__new__': lambda x: type(x)()}
def co(x):
    async def f(): return await x
    c = f()
    try: return c.send(None)
    finally: c.close()
for name, op in ops.items():
    if name not in ('__init__', '__new__', '__repr__', '__dir__', '__get__', '__set__', '__setattr__', '__delattr__', '__getattr__', '__sizeof__', '__hash__', '__copy__', '__missing__', '__str__', '__format__'):
        show(f'{name} missing', lambda: op(make('zzz', 1)))
    show(f'{name} None', lambda: op(make(name, None)) if name not in ('__new__', '__init__') else type('X', (), {name: None})())
    def wrong(*a): return 'wrong'
    def noisy(*a): raise KeyError(name)
    if name not in ('__new__', '__init__', '__call__', '__add__', '__radd__', '__iadd__', '__getitem__', '__neg__', '__eq__', '__lt__', '__getattr__', '__get__', '__abs__', '__round__', '__trunc__', '__floor__', '__invert__', '__pow__', '__divmod__', '__matmul__', '__reversed__', '__missing__', '__copy__', '__next__', '__anext__', '__class_getitem__', '__str__', '__repr__', '__format__', '__fspath__', '__sizeof__'):
        show(f'{name} wrong', lambda: op(make(name, wrong)))
    show(f'{name} raises', lambda: op(make(name, noisy)) if name not in ('__new__', '__init__') else type('X', (), {name: noisy})())
for name, values in {'__len__': (-1, 1.5, 1 << 80, True), '__bool__': (1, None), '__hash__': (1.5, 'x'), '__index__': (True, 1.0), '__int__': (True, 1.0), '__float__': (1, True), '__complex__': (1, 1.0), '__repr__': (1, b'x'), '__str__': (1, ), '__format__': (1, ), '__bytes__': ('x', ), '__length_hint__': (-1, 'x', NotImplemented, 1.5), '__contains__': (2, [], NotImplemented), '__iter__': ([], 1), '__eq__': (NotImplemented, 1), '__fspath__': (1, b'p'), '__dir__': (1, ['b', 'a'], [1, 'a']), '__instancecheck__': ([], 2), '__round__': ('r', ), '__reversed__': (1, ), '__init__': (1, ), '__new__': (1, )}.items():
    for v in values:
        ret = lambda *a, v=v: v
        show(f'{name} -> {v!r}'[:24], lambda: ops[name](make(name, ret)) if name not in ('__new__', '__init__') else type('X', (), {name: ret})())
