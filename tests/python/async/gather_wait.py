# gather, wait, as_completed, wait_for, shield, timeouts: order, errors and cancellation.
import asyncio
log = []
async def job(name, n=1, fail=None, slow=None):
    try:
        for i in range(n): await asyncio.sleep(0.001 if slow else 0)
        if fail: raise fail
        log.append(name)
        return name
    except asyncio.CancelledError as e:
        log.append(f'{name} cancelled {e.args}')
        raise
    finally: log.append(f'{name} fin')
def flush(*a):
    print(*a, log)
    log.clear()
async def attempt(aw):
    try: r = await aw
    except BaseException as e: r = f'{type(e).__name__} {e.args}'
    flush(r)
async def main():
    await attempt(asyncio.gather(job('a', 2), job('b', 1), job('c', 0)))
    await attempt(asyncio.gather(job('a', 3), job('b', 1, ValueError('vb')), job('c', 2)))
    await asyncio.sleep(0.001)
    flush('later')
    r = await asyncio.gather(job('a', fail=ValueError('x')), job('b'), return_exceptions=True)
    flush([repr(x) for x in r])
    await attempt(asyncio.gather())
    c = job('same')
    await attempt(asyncio.gather(c, c))
    g = asyncio.gather(job('a', 5), job('b', 5))
    await asyncio.sleep(0)
    print(g.cancel('why'), g.done())
    await attempt(g)
    print(g.cancelled())
    done, pending = await asyncio.wait([asyncio.create_task(job(n, k), name=n) for n, k in (('x', 1), ('y', 5))], return_when=asyncio.FIRST_COMPLETED)
    flush([t.get_name() for t in done], [t.get_name() for t in pending])
    done, pending = await asyncio.wait(pending)
    flush(len(done), len(pending))
    ts = [asyncio.create_task(job('p', 1, KeyError('k'))), asyncio.create_task(job('q', 4))]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    flush(repr(done.pop().exception()), len(pending))
    done, pending = await asyncio.wait(pending, timeout=5)
    flush(len(done))
    for bad in ([], [job('never')]):
        try: await asyncio.wait(bad)
        except (ValueError, TypeError) as e: print(type(e).__name__, e)
        for c in bad: c.close()
    flush([await x for x in asyncio.as_completed([job('s', 3), job('f', 1)])])
    await attempt(asyncio.wait_for(job('quick'), 5))
    await attempt(asyncio.wait_for(job('slow', 500, slow=1), 0.01))
    await attempt(asyncio.wait_for(job('zero', 2), 0))
    inner = asyncio.create_task(job('inner', 3))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    await attempt(outer)
    await attempt(inner)
    try:
        async with asyncio.timeout(0.01) as cm: await job('tm', 500, slow=1)
    except TimeoutError as e: flush(repr(e), cm.expired(), type(e.__cause__).__name__)
    async with asyncio.timeout(None) as cm: await asyncio.sleep(0)
    print(cm.expired(), cm.when())
    try:
        async with asyncio.timeout(0.01):
            try: await job('own', 500, slow=1)
            except asyncio.CancelledError: raise KeyError('instead')
    except KeyError as e: flush(repr(e))
    try:
        async with asyncio.timeout(10) as o:
            async with asyncio.timeout(0.001) as i: await job('nest', 500, slow=1)
    except TimeoutError: flush(o.expired(), i.expired())
    t = asyncio.create_task(job('t', 4))
    await asyncio.sleep(0)
    print(t.cancelling(), t.cancel('m1'), t.cancel('m2'), t.cancelling(), t.uncancel(), t.cancelling())
    await attempt(t)
    for f in (t.result, t.exception):
        try: f()
        except asyncio.CancelledError as e: print(repr(e))
    f = asyncio.get_running_loop().create_future()
    for m in (f.result, f.exception):
        try: m()
        except asyncio.InvalidStateError as e: print(type(e).__name__)
    f.set_result(1)
    try: f.set_result(2)
    except asyncio.InvalidStateError as e: print(type(e).__name__)
    f2 = asyncio.get_running_loop().create_future()
    f2.set_exception(ValueError)
    f2.add_done_callback(lambda x: log.append(type(x).__name__))
    await attempt(f2)
    async def catches():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: log.append('swallowed')
        await asyncio.sleep(0)
        return 'survived'
    t = asyncio.create_task(catches())
    await asyncio.sleep(0)
    t.cancel()
    await attempt(t)
    print(t.cancelled(), t.done())
    async def selfc():
        asyncio.current_task().cancel()
        await asyncio.sleep(0)
    await attempt(asyncio.create_task(selfc()))
    loop = asyncio.get_running_loop()
    for f in (lambda: asyncio.run(job('x')), lambda: loop.run_until_complete(f), lambda: asyncio.create_task(3), lambda: asyncio.ensure_future(3), lambda: loop.call_soon(), lambda: asyncio.timeout('x') and None):
        try: print(f())
        except (RuntimeError, TypeError) as e: print(type(e).__name__, e)
import warnings
warnings.simplefilter('ignore')
asyncio.run(main())
for f in (lambda: asyncio.get_running_loop(), lambda: asyncio.current_task()):
    try: print(f())
    except (RuntimeError, ValueError, TypeError) as e: print(type(e).__name__, e)
