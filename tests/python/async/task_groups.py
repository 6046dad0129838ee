# TaskGroup: results, one failure cancels the others, nested groups, cancellation from outside, misuse.
import asyncio
log = []
async def work(name, n=1, fail=None):
    try:
        for _ in range(n): await asyncio.sleep(0)
        if fail: raise fail
        return name
    except asyncio.CancelledError:
        log.append(f'{name} cancelled')
        raise
def tree(e): return [e.message, *map(tree, e.exceptions)] if isinstance(e, BaseExceptionGroup) else repr(e)
async def attempt(f):
    try: r = await f()
    except BaseException as e: r = tree(e)
    print(r, log)
    log.clear()
async def main():
    async def good():
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(work('a', 3))
            b = tg.create_task(work('b'), name='bee')
        return a.result(), b.result(), b.get_name()
    await attempt(good)
    async def one():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work('a', 50))
            tg.create_task(work('b', 1, ValueError('b')))
            await asyncio.sleep(10)
    await attempt(one)
    async def many():
        async with asyncio.TaskGroup() as tg:
            for i in range(3): tg.create_task(work(f'w{i}', 1, KeyError(i)))
    await attempt(many)
    async def body():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work('x', 50))
            await asyncio.sleep(0)
            raise LookupError('body')
    await attempt(body)
    async def both():
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(work('x', 1, OSError('x')))
            try: await asyncio.sleep(10)
            finally: raise LookupError('in finally')
    await attempt(both)
    async def nested():
        async with asyncio.TaskGroup() as outer:
            outer.create_task(work('o', 50))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work('i', 1, ValueError('inner')))
                inner.create_task(work('j', 50))
    await attempt(nested)
    async def handled():
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(work('a', 1, ValueError(1)))
                tg.create_task(work('b', 1, KeyError(2)))
        except* ValueError as e: log.append(tree(e))
        except* KeyError as e: log.append(tree(e))
        return 'handled'
    await attempt(handled)
    async def outside():
        async def inner():
            async with asyncio.TaskGroup() as tg:
                tg.create_task(work('z', 50))
                await asyncio.sleep(10)
        t = asyncio.create_task(inner())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        t.cancel('stop')
        try: await t
        except asyncio.CancelledError as e: return 'outer saw', e.args, t.cancelled()
    await attempt(outside)
    async def child_cancel():
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(work('c', 50))
            await asyncio.sleep(0)
            t.cancel()
        return t.cancelled()
    await attempt(child_cancel)
    async def spawn():
        async with asyncio.TaskGroup() as tg:
            async def parent(n):
                if n: return tg.create_task(parent(n - 1))
                log.append('leaf')
            tg.create_task(parent(3))
        return 'spawned'
    await attempt(spawn)
    async def base():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work('s', 50))
            tg.create_task(work('k', 1, SystemExit(3)))
    tg = asyncio.TaskGroup()
    async def unentered(): tg.create_task(c)
    c = work('never')
    await attempt(unentered)
    c.close()
    async def late():
        async with asyncio.TaskGroup() as tg: pass
        c = work('late')
        try: tg.create_task(c)
        finally: c.close()
    await attempt(late)
    async def twice():
        tg = asyncio.TaskGroup()
        async with tg: pass
        async with tg: pass
    await attempt(twice)
    async def notcoro():
        async with asyncio.TaskGroup() as tg: tg.create_task(3)
    await attempt(notcoro)
    async def aborting():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work('f', 0, ValueError('first')))
            try: await asyncio.sleep(10)
            except asyncio.CancelledError:
                c = work('too late')
                try: tg.create_task(c)
                except RuntimeError as e: log.append(str(e)[:30])
                c.close()
                raise
    await attempt(aborting)
    async def sub():
        async with asyncio.timeout(0.005):
            async with asyncio.TaskGroup() as tg: tg.create_task(asyncio.sleep(10))
    await attempt(sub)
    cur = asyncio.current_task()
    print(cur.cancelling(), cur.get_name() != '', asyncio.iscoroutine(3))
asyncio.run(main())
