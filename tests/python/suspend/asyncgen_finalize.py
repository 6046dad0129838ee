# Async generators that end early: aclose, hooks, asyncio's shutdown, errors in finally.
import asyncio, sys, gc
log = []
async def agen(name):
    try:
        for i in range(3):
            try: yield f'{name}{i}'
            except ValueError as e: log.append(f'{name} caught {e}')
            finally: await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0)
        log.append(f'{name} final')
def flush(*a):
    print(*a, log)
    log.clear()
async def main():
    # What goes wrong while generators are shut down is told in the order in which the collector finds them.
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    g = agen('a')
    async for x in g:
        log.append(x)
        break
    await g.aclose()
    flush('aclose')
    flush([x async for x in g])
    g = agen('b')
    flush(await anext(g), await g.athrow(ValueError('v')), await anext(g, 'd'), await anext(g, 'dflt'))
    g = agen('c')
    await g.asend(None)
    try: await g.athrow(KeyError('k'))
    except KeyError as e: flush('key', e)
    try: await g.athrow(KeyError('again'))
    except BaseException as e: flush(type(e).__name__, e)
    g = agen('d')
    try: await g.asend(5)
    except TypeError as e: flush(e)
    await g.aclose()
    flush('unstarted')
    async def bad():
        try: yield 1
        finally: yield 2
    g = bad()
    await anext(g)
    try: await g.aclose()
    except RuntimeError as e: flush(e)
    async def stubborn():
        try: yield 1
        except GeneratorExit:
            log.append('refused')
            await asyncio.sleep(0)
            raise OSError('in aclose')
    g = stubborn()
    await anext(g)
    try: await g.aclose()
    except OSError as e: flush(e)
    async def sai():
        yield 1
        raise StopAsyncIteration('inner')
    try: flush([x async for x in sai()])
    except RuntimeError as e: flush(e, type(e.__cause__).__name__)
    async def si():
        yield 1
        raise StopIteration('inner')
    try: flush([x async for x in si()])
    except RuntimeError as e: flush(e)
    g = agen('e')
    a = g.__anext__()
    b = g.__anext__()
    try:
        a.send(None) if False else await a
        await a
    except RuntimeError as e: flush(e)
    try: b.close()
    except RuntimeError as e: flush(e)
    first = asyncio.ensure_future(anext(g))
    await asyncio.sleep(0)
    try: await anext(g)
    except RuntimeError as e: flush(e)
    try: flush(await first)
    except RuntimeError as e: flush("first", e)
    try: await g.aclose()
    except RuntimeError as e: flush('closed', e)
    async def waits():
        try:
            yield 1
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            log.append('cancelled')
            raise
        finally: log.append('fin')
    async def use():
        async for x in waits(): log.append(x)
    t = asyncio.create_task(use())
    await asyncio.sleep(0.01)
    t.cancel()
    try: await t
    except asyncio.CancelledError: flush('task', t.cancelled())
    global kept
    kept = agen('kept')
    await anext(kept)
    flush(kept.ag_running, kept.ag_frame is not None, kept.ag_await, kept.__name__)
asyncio.run(main())
flush('after run')
kept2 = agen('x')
for f in (lambda: kept2.__aiter__() is kept2, lambda: iter(kept2), lambda: kept2.send(1), lambda: [x for x in kept2]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def hooks():
    seen = []
    old = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(firstiter=lambda g: seen.append(g.__name__))
    g = agen('h')
    it = g.__anext__()
    try: it.send(None)
    except StopIteration as e: seen.append(e.value)
    sys.set_asyncgen_hooks(*old)
    c = g.aclose()
    try:
        while True: seen.append(c.send(None))
    except StopIteration: seen.append('closed')
    return seen, sys.get_asyncgen_hooks()
print(hooks())
for bad in ({'firstiter': 3}, {'finalizer': 'x'}):
    try: sys.set_asyncgen_hooks(**bad)
    except TypeError as e: print(e)
