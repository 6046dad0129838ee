# yield from over generators and over users' iterators with and without send, throw, close.
log = []
class It:
    def __init__(self, n): self.n = n
    def __iter__(self):
        log.append('iter')
        return self
    def __next__(self):
        log.append('next')
        if not self.n: raise StopIteration('ret')
        self.n -= 1
        return self.n
class Full(It):
    def send(self, v):
        log.append(f'send {v}')
        if v == 'stop': raise StopIteration('by send')
        return ('sent', v)
    def throw(self, *a):
        log.append(f'throw {len(a)} {a[0] if isinstance(a[0], type) else type(a[0]).__name__}')
        if isinstance(a[0], KeyError): raise StopIteration('by throw')
        if isinstance(a[0], OSError): raise LookupError('other')
        return 'thrown'
    def close(self): log.append('close')
def outer(sub):
    r = yield from sub
    log.append(('result', r))
    r = yield ('got', r)
    return r
def show(f, *a):
    try: r = f(*a)
    except BaseException as e: r = f'{type(e).__name__}{e.args}'
    print(r, log)
    log.clear()
for cls in (It, Full):
    g = outer(cls(3))
    show(next, g)
    show(g.send, None)
    show(g.send, 'x')
    show(g.throw, ValueError('v'))
    show(g.close)
    g = outer(cls(1))
    show(list, g)
g = outer(Full(2)); next(g)
show(g.send, 'stop')
show(g.send, 'last')
g = outer(Full(2)); next(g)
show(g.throw, KeyError('k'))
g = outer(Full(2)); next(g)
show(g.throw, OSError('o'))
g = outer(Full(2)); next(g)
show(g.throw, GeneratorExit())
class BadClose(It):
    def close(self): raise RuntimeError('close failed')
g = outer(BadClose(2)); next(g)
show(g.close)
class CloseNone(It): close = None
g = outer(CloseNone(2)); next(g)
show(g.close)
class Getattr(It):
    def __getattr__(self, n):
        log.append(f'getattr {n}')
        raise AttributeError(n)
g = outer(Getattr(2)); next(g)
show(g.send, 1)
g = outer(Getattr(2)); next(g)
show(g.throw, ValueError())
g = outer(Getattr(2)); next(g)
show(g.close)
for bad in (3, None, object, type('NoNext', (), {'__iter__': lambda s: s})(), type('R', (), {'__iter__': lambda s: 1 / 0})()):
    show(list, outer(bad))
show(list, outer('ab'))
show(list, outer({'k': 1}))
def inner():
    try:
        x = yield 1
        log.append(x)
        yield 2
    except ValueError as e:
        log.append('caught')
        yield 'recovered'
    finally:
        log.append('fin')
    return 'inner result'
def chain(n): return (yield from (chain(n - 1) if n else inner()))
g = chain(50)
show(next, g)
show(g.send, 'deep')
show(g.throw, ValueError('deep'))
show(next, g)
g = chain(50); next(g)
show(g.close)
g = chain(3); next(g)
print(g.gi_yieldfrom.__name__, g.gi_yieldfrom.gi_yieldfrom.gi_yieldfrom.__name__)
def shared():
    a = inner()
    def one(): yield from a
    x, y = one(), one()
    return [next(x), next(y)] + list(x) + list(y)
show(shared)
def selfref():
    g = None
    def f(): yield from g
    g = f()
    next(g)
show(selfref)
async def co(): return 5
c = co()
show(list, outer(c))
c.close()
def flatten(t):
    for x in t:
        if isinstance(x, list): yield from flatten(x)
        else: yield x
print(list(flatten([1, [2, [3, [4]], []], [[[5]]]])))
def ret(): return (yield from [])
show(list, ret())
