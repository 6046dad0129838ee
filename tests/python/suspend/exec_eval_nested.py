# exec in eval in exec: namespaces, scopes, what is seen and what is refused.
def show(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
g = {'v': 1}
show(eval, 'exec("v = eval(\'v + 1\')") or v', g)
print(g['v'], '__builtins__' in g)
def local_view():
    x = 1
    exec('x = 2; y = 3')
    try: return x, eval('x'), sorted(locals()), eval('y')
    except NameError as e: return x, str(e)
print(local_view())
def through_dict():
    ns = dict(locals(), x=5)
    exec('def f(): return x\nr = [f() if False else x for _ in range(2)]', ns)
    return ns['r'], ns['f']()
print(through_dict())
show(exec, 'def f(): return z\nz = 1\nr = f()', {}, {})
show(exec, 'class A:\n    q = 1\n    def m(self): return A.q\nA().m()', {}, {})
l = {}
show(exec, 'global z\nz = 7\nw = z', g, l)
print(g['z'], l)
show(eval, 'x', {'x': 1}, None)
show(eval, 'x', None, {'x': 2})
show(eval, 'x', globals={'x': 1}, locals={'x': 3})
show(exec, 'print(sorted(locals()))', {}, {'b': 1, 'a': 2})
show(eval, 'x', {'__builtins__': {}})
show(eval, 'len("abc")', {'__builtins__': {'len': lambda s: -1}})
show(eval, 'len', {'__builtins__': {}})
show(exec, 'import sys', {'__builtins__': {}})
show(exec, 'class A: pass', {'__builtins__': {}})
show(eval, '1', 3)
show(eval, '1', {}, 3)
show(exec, '1', 3)
show(exec, '1', {}, 3)
show(eval, 3)
show(exec, 3)
show(eval, '')
show(eval, '  1 + 1  ')
show(eval, '\n1')
show(eval, 'a = 1')
show(eval, '1\n2')
show(eval, b'1 + 1')
show(eval, 'x\0y')
show(eval, compile('q = 5', '<q>', 'exec'))
show(exec, compile('5', '<q>', 'eval'))
show(compile, '1', '<q>', 'evil')
show(compile, 'await x', '<q>', 'eval')
show(compile, '1', '<q>', 'eval', flags=12345678)
show(compile, 'x', '<q>')
def closure():
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n
    return inner
c = closure()
show(exec, c.__code__)
show(exec, c.__code__, closure=c.__closure__)
show(exec, c.__code__, {}, closure=(1, ))
show(exec, 'n', {}, closure=c.__closure__)
print(c())
class Map(dict):
    def __getitem__(self, k):
        if k.startswith('dyn'): return [k for _ in range(2)]
        return super().__getitem__(k)
    def __missing__(self, k): raise KeyError(k)
m = Map(a=1)
show(eval, '[a, dyn1, len(dyn2)]', {}, m)
exec('b = dyn3; del a', {}, m)
print(dict(m))
show(exec, 'del nothing', {}, m)
show(eval, '(lambda: a)()', {}, Map(a=1))
show(eval, '[a for _ in "x"]', {}, Map(a=1))
exec('eval("exec(\'k = 9\')"); print(k)')
show(eval, 'eval("eval(\\"1/0\\")")')
show(eval, '(y := 5, y)')
show(eval, '[(yy := i) for i in range(3)] and yy', {})
gen = eval('(eval("i * 2") for i in range(3))')
print(list(gen))
try: exec('def f(:\n pass')
except SyntaxError as e: print(e.filename, e.lineno, e.offset, e.text, e.msg)
exec('for i in range(2):\n    exec("for j in range(2): print(i, j)")')
