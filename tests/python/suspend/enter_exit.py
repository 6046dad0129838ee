# with: who enters, who leaves, in which order, and every way out; and what is said to those that are no context managers.
log = []
class M:
    def __init__(self, name, swallow=False, enter=None, leave=None):
        self.name, self.swallow, self.enter, self.leave = name, swallow, enter, leave
    def __enter__(self):
        log.append(f'+{self.name}')
        if self.enter: raise self.enter
        return [self.name for _ in range(2)]
    def __exit__(self, t, v, tb):
        log.append(f'-{self.name} {t and t.__name__} {v}')
        for _ in range(2): pass
        if self.leave: raise self.leave
        return self.swallow
def show(f):
    try: r = f()
    except BaseException as e: r = f'{type(e).__name__}: {e} / {e.__context__!r} / {e.__cause__!r}'
    print(r, log)
    log.clear()
def ret():
    with M('a') as x, M('b') as (y, z):
        return x, y, z
def loops():
    out = []
    for i in range(4):
        with M(i):
            if i == 1: continue
            if i == 3: break
            out.append(i)
    else: out.append('else')
    return out
def swallow():
    with M('s', True):
        with M('t'):
            1 / 0
        log.append('never')
    return 'after'
def enters():
    with M('a', True), M('b', enter=ValueError('in enter')):
        log.append('never')
    return 'swallowed'
def leaves():
    with M('a'), M('b', leave=KeyError('in exit')):
        raise IndexError('body')
def replaces():
    with M('a', True):
        with M('b', leave=KeyError('in exit')):
            return 'lost'
    return 'after all'
def ret_over():
    try:
        with M('a', leave=OSError('x')): return 1
    except OSError: return 2
    finally: log.append('fin')
def exits():
    with M('sys', True): raise SystemExit(3)
    return 'stayed'
def gen():
    with M('g') as g:
        try: yield g
        finally: yield 'late'
def closing():
    it = gen()
    next(it)
    try: it.close()
    except RuntimeError as e: log.append(str(e))
    return list(it)
def target():
    d = {}
    with M('t') as d['k'], M('u') as d.attr: pass
def unpack():
    with M('u', True) as (a, b, c): log.append('never')
    return 'went on'
for f in (ret, loops, swallow, enters, leaves, replaces, ret_over, exits, closing, target, unpack): show(f)
class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
class Instance: pass
i = Instance()
i.__enter__ = i.__exit__ = lambda *a: None
class BadSig:
    def __enter__(self): pass
    def __exit__(self): pass
class RaisingBool:
    def __enter__(self): pass
    def __exit__(self, *a):
        class B:
            def __bool__(self): raise LookupError('bool')
        return B()
for bad in (NoEnter(), NoExit(), Async(), i, 3, None, M, BadSig(), RaisingBool()):
    def f():
        with bad: raise ZeroDivisionError('z')
    show(f)
async def co():
    async with M('x'): pass
show(lambda: co().send(None))
