# Augmented assignment to every target: what is evaluated once, in which order, and what stays when it fails.
log = []
class T:
    def __init__(self, name): object.__setattr__(self, 'd', {'name': name})
    def __getattr__(self, n):
        log.append(f'get {n}')
        return self.d.get(n, 0)
    def __setattr__(self, n, v):
        log.append(f'set {n}={v}')
        self.d[n] = v
    def __getitem__(self, k):
        log.append(f'getitem {k}')
        return self.d.get(k, 1) if not isinstance(k, slice) else [k.start]
    def __setitem__(self, k, v):
        log.append(f'setitem {k}={v}')
        if not isinstance(k, slice): self.d[k] = v
t = T('t')
def ev(x):
    log.append(f'ev {x if not isinstance(x, T) else "t"}')
    return x
def flush(*a):
    print(*a, log)
    log.clear()
ev(t).x += ev(5); flush()
ev(t)[ev(1)] *= ev(7); flush()
ev(t)[ev(1):ev(2)] += ev([3]); flush()
ev(t)[ev(1), ev(2)] -= ev(4); flush()
class Ops:
    pass
for op in ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'xor', 'or'):
    setattr(Ops, f'__i{op}__', lambda self, o, op=op: log.append(op) or self)
o = p = Ops()
o += 1; o -= 1; o *= 1; o @= 1; o /= 1; o //= 1; o %= 1; o **= 1; o <<= 1; o >>= 1; o &= 1; o ^= 1; o |= 1
flush(o is p)
tup = ([1], 2)
try: tup[0] += [9]
except TypeError as e: flush(e, tup)
try: tup[1] += 1
except TypeError as e: flush(e, tup)
a = b = [1]
a += (2, )
a *= 2
flush(a, b is a)
a = a + [0]
flush(b is a)
s = t1 = (1, )
s += (2, )
flush(s, t1)
def local():
    try: never += 1
    except UnboundLocalError as e: flush(e)
    never = 1
local()
try: nowhere += 1
except NameError as e: flush(e)
g = 10
def glob():
    global g
    g += 1
    def inner():
        nonlocal n
        n **= 2
        return n
    n = 3
    return inner(), n, g
flush(glob())
class C:
    x = 1
    x += 1
    ys = [x]
    ys += [x * 2]
    try: z += 1
    except NameError as e: log.append(str(e))
    g += 5
flush(C.x, C.ys, C.g, g)
c = C()
c.x += 10
c.ys += [0]
flush(c.x, C.x, C.ys is c.ys, 'ys' in vars(c))
class Desc:
    def __get__(self, o, t): log.append('dget'); return [1]
    def __set__(self, o, v): log.append(f'dset {v}')
class H: d = Desc()
h = H()
h.d += [2]
flush()
d = {}
try: d['k'] += 1
except KeyError as e: flush(repr(e))
l = [1, 2, 3]
l[-1] += 1; l[0:2] += [7, 8]; l[::2] = [0] * len(l[::2])
flush(l)
try: l[10] += 1
except IndexError as e: flush(e)
x = [0, 1]
i = 0
i, x[i] = 1, 5
flush(i, x)
i += x[i] + (i := 5)
flush(i)
(y) = 4
(y) += 1
flush(y)
ann: int = 3
ann += 1
flush(ann, __annotations__ if '__annotations__' in globals() else '')
gen = (q for q in 'ab')
l += gen
flush(l)
st = {1}
st |= {2}; st &= {2, 3}; st ^= {5}; st -= {9}
flush(sorted(st))
for src in ('f() += 1', '(a, b) += 1', '[a] += 1', '1 += 1', 'a + b += 1', 'None += 1', 'a += b += 1', '*a += 1', '(yield) += 1', 'a if b else c += 1', 'x := 1', '(x := 1) += 2', 'a.b.c += yield', 'lambda: 0 += 1', '"s" += 1', 'f"{x}" += 1', '... += 1', '{} += 1', 'a < b += 1', 'not a += 1', 'del f()', 'del (a, b), [c]', 'del a + b', 'del *a', 'del (x := 1)', 'del None', 'del a, 1', 'for f() in x: pass', 'for 1 in x: pass', 'with a as f(): pass', 'with a as 1: pass', 'import a as b.c', '(a, b): int = 1', 'a, b: int', '(a): int = 1', 'a.b: int', 'f(): int', 'a = b: int', 'a = 1 = b', 'True = 1', '__debug__ = 1', 'x.__debug__ = 1', 'f(__debug__=1)', 'f(a.b=1)', 'f(True=1)', 'f(1=2)', 'f(a=1, a=2)', 'f(**k, *a)', 'f(a=1, b)', 'f(**k, b)', 'a = *b', 'a = *b,', 'print *a', '*a, *b = c', 'a, *b, c = d', '[*a] = b', '*a = b', 'return', 'yield', 'nonlocal x', 'global x; x = 1', 'x = 1; global x', 'break', 'continue', 'await x'):
    try: compile(src, '<s>', 'exec')
    except SyntaxError as e: print(f'{src:20}', e.msg, e.offset, e.end_offset)
    else: print(f'{src:20} ok')
