# Context variables across generators, tasks, threads, callbacks and copied contexts; tokens and their misuse.
import contextvars, threading, asyncio
from contextvars import ContextVar, Context, copy_context, Token
v = ContextVar('v')
d = ContextVar('d', default='dflt')
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
show(v.get)
show(v.get, 'fallback')
show(d.get)
show(d.get, 'over')
t1 = v.set(1)
t2 = v.set(2)
print(v.get(), t1.old_value is Token.MISSING, t2.old_value, t1.var is v)
v.reset(t2)
print(v.get())
show(v.reset, t2)
show(v.reset, 3)
show(d.reset, t1)
v.reset(t1)
show(v.get)
ctx = copy_context()
def inside(x):
    v.set(x)
    d.set('changed')
    return v.get(), d.get(), copy_context()[v]
print(ctx.run(inside, 5), v.get('unset'), d.get(), ctx[v], ctx.get(d), v in ctx, len(ctx), sorted(k.name for k in ctx))
show(lambda: ctx['v'])
show(lambda: ctx[ContextVar('other')])
show(lambda: ctx.run(ctx.run, print))
show(lambda: ctx.run())
show(lambda: ctx.run(lambda: 1 / 0))
print(ctx.run(v.get), ctx.copy() == ctx, ctx == copy_context(), Context() == Context())
c2 = ctx.copy()
c2.run(v.set, 6)
print(ctx[v], c2[v], ctx == c2)
tok = ctx.run(v.set, 9)
show(v.reset, tok)
def gen():
    v.set('in gen')
    yield v.get()
    yield v.get()
g = gen()
print(next(g), v.get())
v.set('outside')
print(next(g), v.get())
def cgen():
    yield v.get()
    v.set('second')
    yield v.get()
g = cgen()
c3 = copy_context()
print(c3.run(next, g), v.get(), ctx.run(next, g), v.get(), ctx[v], c3[v])
results = {}
def worker(n):
    results[n, 'start'] = v.get('none')
    v.set(n)
    for _ in range(50): pass
    results[n, 'end'] = v.get()
ts = [threading.Thread(target=worker, args=(i, )) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print([results[i, 'end'] for i in range(3)], v.get())
local = threading.local()
local.x = 'main'
def tl():
    results['tl'] = hasattr(local, 'x')
    local.x = 'thread'
t = threading.Thread(target=copy_context().run, args=(worker, 'ctx'))
t.start(); t.join()
t = threading.Thread(target=tl)
t.start(); t.join()
print(results['ctx', 'start'], results['ctx', 'end'], v.get(), results['tl'], local.x)
class Local(threading.local):
    def __init__(self, n): self.n = [n]
l = Local(3)
l.n.append('main')
def sub(): results['sub'] = list(l.n)
t = threading.Thread(target=sub)
t.start(); t.join()
print(results['sub'], l.n)
async def task(n):
    v.set(n)
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(lambda: results.__setitem__(('cb', n), v.get()))
    await asyncio.sleep(0)
    return v.get()
async def agen():
    try:
        v.set('agen')
        yield v.get()
        yield v.get()
    finally: results['agen fin'] = v.get()
async def main():
    v.set('main task')
    print(await asyncio.gather(task(1), task(2)), v.get(), results['cb', 1], results['cb', 2])
    async for x in agen():
        print(x, v.get())
        v.set('changed between')
    print(results['agen fin'], v.get())
    print(await asyncio.to_thread(v.get), await asyncio.create_task(task(3), context=ctx), ctx[v])
    fut = asyncio.get_running_loop().create_future()
    fut.add_done_callback(lambda f: results.__setitem__('done', v.get()), context=c3)
    fut.set_result(1)
    await asyncio.sleep(0)
    print(results['done'])
asyncio.run(main())
print(v.get())
for f in (lambda: ContextVar(), lambda: ContextVar(3), lambda: Context(1), lambda: Token(), lambda: hash(Context()), lambda: type('S', (ContextVar, ), {}), lambda: ContextVar[int], lambda: setattr(v, 'name', 'x'), lambda: repr(d).startswith("<ContextVar name='d' default='dflt'"), lambda: list(Context().items())): show(f)
