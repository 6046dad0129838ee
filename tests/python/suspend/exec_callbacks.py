# exec and eval inside keys, hooks, generators, class bodies and finally blocks, with namespaces that answer in Python.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
show(lambda: sorted([3, 1, 2], key=lambda x: eval('-x', {'x': x})))
show(lambda: list(map(eval, ['1', '2 + 2', '[i for i in range(3)]'])))
show(lambda: list(filter(eval, ['1', '0', '""', '"a"'])))
show(lambda: [eval('x * y', {'y': 2}, {'x': x}) for x in range(3)])
show(lambda: {eval(k): exec(v) for k, v in {'1': 'a = 1', '"b"': 'pass'}.items()})
class E:
    def __init__(self): exec('self.made = eval("40 + 2")')
    def __add__(self, o): return eval('self.made + o')
    def __getattr__(self, n): return eval(n.replace('_', ' '))
    def __enter__(self): exec('self.log = []'); return self
    def __exit__(self, *a): exec('self.log.append(a[0])'); return True
    def __iter__(self): return eval('(i * self.made for i in range(2))')
    def __hash__(self): return eval('hash(self.made)')
    def __eq__(self, o): return eval('self.made == o.made')
e = E()
show(lambda: (e.made, e + 1, list(e), len({e, E()}), getattr(e, '1_+_1')))
with e: exec('1 / 0')
print(e.log[0].__name__)
def gen(n):
    for i in range(n):
        got = eval('(yield)') if False else (yield eval('i * 10'))
        exec('print("got", got)')
g = gen(2)
print(next(g), g.send('x'), next(g, 'end'))
show(lambda: eval('(yield 1)'))
show(lambda: list(eval('(lambda: (yield 1))()')))
def nested(n):
    if n == 0: return eval('locals()')
    return eval('nested(n - 1)', globals(), {'n': n})
show(lambda: nested(20))
class NS(dict):
    def __init__(self): self.log = []
    def __getitem__(self, k):
        self.log.append(f'get {k}')
        return super().__getitem__(k)
    def __setitem__(self, k, v):
        self.log.append(f'set {k}')
        super().__setitem__(k, [x for x in (v, )][0])
    def __delitem__(self, k):
        self.log.append(f'del {k}')
        super().__delitem__(k)
ns = NS()
exec('a = 1\nb = a + 1\ndel a\ndef f(x=b): return x\nclass C: y = 1\nfor i in range(2): pass\nimport sys\nfrom sys import path as p\ntry: 1/0\nexcept ZeroDivisionError as z: pass\n[q for q in "a"]\n(w := 5)', {}, ns)
print(ns.log, sorted(k for k in ns if k != 'p'))
class Raises(dict):
    def __getitem__(self, k): raise LookupError(f'asked {k}')
    def __setitem__(self, k, v): raise ValueError(f'set {k}')
for src in ('x', 'x = 1', 'del x', 'def f(): pass', 'import sys', 'for x in "a": pass', '[x for x in "a"]', 'class A: pass', 'x += 1', '(lambda: x)()'): show(lambda: exec(src, {}, Raises()))
class Mapping:
    def __getitem__(self, k):
        if k == 'v': return 'from mapping'
        raise KeyError(k)
    def __setitem__(self, k, v): print('mapping set', k)
    def keys(self): return ['v']
show(lambda: eval('v', {}, Mapping()))
show(lambda: exec('z = v', {}, Mapping()))
show(lambda: eval('[v for _ in "a"]', {}, Mapping()))
show(lambda: eval('len(v)', {}, Mapping()))
show(lambda: eval('locals()', {}, Mapping()).__class__.__name__)
show(lambda: eval('v', Mapping()))
class Sub(dict):
    def __getitem__(self, k): return 'never asked'
show(lambda: eval('q', Sub()))
show(lambda: eval('q', Sub(q='plain')))
def fin():
    try: exec('raise KeyError("in exec")')
    except KeyError as e: return [f.name for f in __import__('traceback').extract_tb(e.__traceback__)]
    finally: exec('print("finally exec")')
show(fin)
def frames():
    import sys
    return eval('sys._getframe().f_code.co_name'), eval('sys._getframe().f_back.f_code.co_name'), eval('[sys._getframe().f_code.co_name for _ in "a"]', {'sys': sys})
show(frames)
class Body:
    exec('x = 1')
    y = eval('x + 1')
    exec('def m(self): return self.y')
    z = [eval('y', {'y': i}) for i in range(2)]
show(lambda: (Body.x, Body.y, Body().m(), Body.z))
code = compile('def inner():\n  return outer_name\nresult = inner()', '<c>', 'exec')
for v in (1, 'two'):
    d = {'outer_name': v}
    exec(code, d)
    print(d['result'], d['inner'].__globals__ is d)
