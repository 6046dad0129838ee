# Coroutines by hand: awaitables of every kind, send, throw, close, what is not awaitable and who complains.
import types, sys, warnings, inspect
warnings.simplefilter('ignore')
log = []
class Aw:
    def __init__(self, *vals, ret='ret'): self.vals, self.ret = vals, ret
    def __await__(self):
        for v in self.vals:
            try: log.append(('sent', (yield v)))
            except ValueError as e: log.append(('ve', str(e)))
            finally: log.append('f')
        return self.ret
@types.coroutine
def tc(x):
    r = yield x
    return ('tc', r)
def drive(c, *sends):
    out = []
    try:
        v = c.send(None)
        for s in sends:
            out.append(v)
            v = c.throw(s) if isinstance(s, BaseException) else c.send(s)
        out.append(v)
    except StopIteration as e: out.append(('stop', e.value))
    except BaseException as e: out.append(f'{type(e).__name__}: {e}')
    print(out, log)
    log.clear()
    return c
async def simple(x): return await Aw(1, 2, ret=x)
drive(simple('r'), 'a', 'b')
drive(simple('r'), ValueError('v'), 'b')
drive(simple('r'), KeyError('k'))
async def nested(n):
    if n: return await nested(n - 1), n
    return await tc('bottom')
drive(nested(30), 'sent')
async def mixed():
    async with CM() as c:
        async for x in AI(2):
            log.append((c, x))
        else: log.append('else')
    return [x + y async for x in AI(2) if await Aw(ret=True) for y in [await tc('in')] if True]
class CM:
    async def __aenter__(self): return await Aw('enter', ret='cm')
    async def __aexit__(self, *a): await Aw('exit'); return True
class AI:
    def __init__(self, n): self.n, self.i = n, 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.i > self.n: raise StopAsyncIteration
        return await Aw(f'next{self.i}', ret=self.i)
drive(mixed(), 1, 2, 3, 4, 5, 10, 6, 20, 7)
async def aw(x): return await x
for bad in (3, None, 'x', [1], (i for i in 'ab'), object(), simple, type('NoIter', (), {'__await__': lambda s: 3})(), type('Co', (), {'__await__': lambda s: simple(1)})(), type('R', (), {'__await__': lambda s: 1 / 0})(), type('L', (), {'__await__': lambda s: iter('xy')})()):
    drive(aw(bad))
async def afor(x):
    async for _ in x: log.append('got')
for bad in (3, [1], type('A', (), {'__aiter__': lambda s: 3})(), type('A', (), {'__aiter__': lambda s: s, '__anext__': lambda s: 3})(), type('A', (), {'__aiter__': lambda s: s})()): drive(afor(bad))
async def awith(x):
    async with x: log.append('in')
for bad in (3, open, type('A', (), {'__aenter__': lambda s: 3, '__aexit__': lambda *a: 3})(), type('A', (), {'__enter__': lambda s: 3, '__exit__': lambda *a: 3})(), type('A', (), {'__aenter__': lambda s: Aw()})()): drive(awith(bad))
def show(f, *a):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__, e)
c = simple(1)
show(c.send, 5)
show(next, c)
show(iter, c)
show(list, c)
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_frame is not None, c.cr_code.co_name, c.cr_origin)
c.send(None)
print(c.cr_suspended, type(c.cr_await).__name__, inspect.getcoroutinestate(c))
show(c.close)
show(c.send, None)
show(c.throw, ValueError('late'))
show(c.close)
print(inspect.getcoroutinestate(c), c.cr_frame, log)
log.clear()
w = simple(2).__await__()
print(type(w).__name__, iter(w) is w, next(w), w.send('x'))
show(w.throw, ValueError('into wrapper'))
show(w.send, 1)
log.clear()
async def stubborn():
    while True:
        try: await Aw(1)
        except GeneratorExit: log.append('ge')
stub = stubborn()
stub.send(None)
show(stub.close)
async def stop(): raise StopIteration('inside')
drive(stop())
async def reuse(c): return await c, await c
drive(reuse(simple('once')), 'a', 'b')
async def shared():
    c = tc('s')
    return await c
async def running():
    try: me.send(None)
    except ValueError as e: log.append(str(e))
    try: await me
    except RuntimeError as e: log.append(str(e))
me = running()
drive(me)
c = simple(0)
c.send(None)
drive(aw(c))
c.close()
async def ctx():
    try: 1 / 0
    except ZeroDivisionError:
        try: await Aw('w')
        except KeyError as e: log.append(repr(e.__context__))
        log.append(repr(sys.exception()))
drive(ctx(), KeyError('thrown'))
for src in ('def f(): await x', 'def f(): async for x in y: pass', 'def f(): async with x: pass', 'def f(): [x async for x in y]', 'async def f(): yield from x', 'async def f():\n yield 1\n return 2', 'async x = 1', 'await = 1', 'async def f(): lambda: await x', 'async def f(): (await x) = 1', 'async def f(): await', 'async def f(): await x ** await y', 'async def f(): -await x', 'async def f(): await -x', 'async def f(): [await x for x in y]', 'def f(): [await x for x in y]', 'def f(): (await x for x in y)', 'def f(): (x async for x in y)', 'async def f(): def g(): await x', 'async def f():\n def g(): await x', 'async for x in y: pass', 'async with x: pass', 'async def f(): {x: await y async for x in z}', 'async lambda: 0', 'class A:\n async def f(self): super().x\n await y'):
    try: compile(src, '<s>', 'exec')
    except SyntaxError as e: print(repr(src), e.msg, e.lineno, e.offset)
    else: print(repr(src), 'ok')
