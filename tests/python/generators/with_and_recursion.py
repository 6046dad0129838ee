# Generators around with blocks, recursion, tracebacks, contextmanager, return values and laziness.
import contextlib, itertools, sys, traceback
log = []
def show(f, *a):
    try: r = f(*a)
    except BaseException as e: r = f'{type(e).__name__}: {e} | {type(e.__cause__).__name__} {type(e.__context__).__name__}'
    print(r, log)
    log.clear()
@contextlib.contextmanager
def cm(name, swallow=False, twice=False, never=False):
    log.append(f'+{name}')
    try:
        if not never: yield name
        if twice: yield 'again'
    except KeyError:
        log.append('key')
        if not swallow: raise
    finally: log.append(f'-{name}')
def use(exc=None, **k):
    with cm('c', **k) as v:
        if exc: raise exc
    return v
show(use)
show(use, KeyError('k'))
show(lambda: use(KeyError('k'), swallow=True))
show(lambda: use(ValueError('v'), swallow=True))
show(lambda: use(twice=True))
show(lambda: use(never=True))
show(lambda: use(StopIteration('si')))
show(lambda: use(RuntimeError('rt')))
def stopping():
    with cm('s'): raise StopIteration('in gen')
    yield
show(lambda: list(stopping()))
@contextlib.contextmanager
def replacing():
    try: yield
    except ValueError as e: raise LookupError('replaced') from e
def rep():
    with replacing(): raise ValueError('orig')
show(rep)
@cm('deco')
def decorated(x): return x * 2
show(decorated, 4)
show(decorated, 5)
def bad():
    with cm('x') as v, contextlib.nullcontext(3) as n, contextlib.suppress(ZeroDivisionError):
        log.append((v, n))
        1 / 0
    return 'ok'
show(bad)
with contextlib.ExitStack() as st:
    names = [st.enter_context(cm(n)) for n in 'ab']
    st.callback(log.append, 'cb')
    st.push(lambda *a: log.append(a[0]))
show(lambda: names)
def stack():
    with contextlib.ExitStack() as st:
        st.push(lambda t, v, tb: True)
        st.callback(lambda: 1 / 0)
        raise KeyError('body')
    return 'swallowed'
show(stack)
def hanoi(n, a='a', b='b', c='c'):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(' '.join(hanoi(3)), sum(1 for _ in hanoi(6)))
def perms(s):
    if len(s) < 2: yield s
    for i, x in enumerate(s):
        if len(s) > 1: yield from (x + p for p in perms(s[:i] + s[i + 1:]))
print(list(perms('abc')))
def primes():
    yield 2
    odd = (n for n in itertools.count(3, 2) if all(n % p for p in itertools.takewhile(lambda p: p * p <= n, found)))
    for p in odd:
        found.append(p)
        yield p
found = [2]
print(list(itertools.islice(primes(), 12)))
def averager():
    total = n = 0
    avg = None
    while True:
        x = yield avg
        if x is None: return total, n
        total, n = total + x, n + 1
        avg = total / n
def collect(d, key):
    while True: d[key].append((yield from averager()))
d = {'k': []}
c = collect(d, 'k')
next(c)
print([c.send(x) for x in (10, 20, None, 5, None)], d)
def lvl3():
    yield 1
    raise ValueError('deep')
def lvl2(): yield from lvl3()
def lvl1():
    for x in lvl2(): yield x
try: list(lvl1())
except ValueError as e: print([(f.name, f.line) for f in traceback.extract_tb(e.__traceback__)])
g = (print('lazy', x) or x for x in [1, 2])
print('before', next(g), next(g, 'end'), next(g, 'end'))
try: (x for x in 5)
except TypeError as e: print(e)
def side(): log.append('evaluated'); return [1]
g = (y for x in side() for y in log.append('inner') or [x])
show(lambda: 0)
show(lambda: list(g))
class It:
    def __iter__(self):
        yield from (1, 2)
        return (yield 3)
print(list(It()), [*It()], 2 in It(), 9 in It(), max(It()), dict(zip(It(), 'abc')))
def tee():
    a, b = itertools.tee(It())
    return next(a), list(b), list(a)
show(tee)
gs = [iter(It())] * 2
print(list(zip(*gs)), list(itertools.chain.from_iterable(It() for _ in range(2))))
def early():
    for x in It():
        try:
            if x == 2: return x
        finally: log.append(x)
show(early)
def cond(n): return (yield) if n else 'no yield'
show(lambda: list(cond(0)))
show(lambda: type((lambda: (yield))()).__name__)
show(lambda: [(lambda: (yield 5))().send(1)])
