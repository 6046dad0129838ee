ns = {}
exec('''
def f(n):
    return eval("[i * n for i in range(3)]", {"n": n, "range": range})
class C:
    x = [eval(str(k)) for k in (1, 2)]
y = eval("exec('z = 5') or 7")
''', ns)
print(ns['f'](4), ns['C'].x, ns['y'], ns.get('z'))
print(eval('exec("a = 1; b = a + 1") or sorted(k for k in locals())', {'sorted': sorted, 'locals': locals, 'exec': exec}))
code = compile('x + y', '<e>', 'eval')
print(eval(code, {'x': 1}, {'y': 2}))
class NS(dict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v):
        super().__setitem__(k, ('set', v))
n = NS()
exec('q = abc', {}, n)
print(n)
try: exec('1/0')
except ZeroDivisionError as e: print(e)
try: eval('1 +')
except SyntaxError as e: print(e.msg, e.lineno, e.offset)
def outer():
    v = 10
    return eval('v + 1'), [eval('v', {'v': i}) for i in range(2)]
print(outer())
exec("import sys as s; print(s.__name__)")
for src in ('single', ):
    exec(compile("1 + 1\n", '<s>', 'single'))
