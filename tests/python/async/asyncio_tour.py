import asyncio
async def work(n, d):
    await asyncio.sleep(d)
    return n*2
async def main():
    print(await asyncio.gather(work(1,0.02), work(2,0.01), work(3,0)))
    q = asyncio.Queue()
    async def prod():
        for i in range(3):
            await q.put(i); await asyncio.sleep(0)
        await q.put(None)
    async def cons():
        out=[]
        while (x := await q.get()) is not None: out.append(x)
        return out
    _, got = await asyncio.gather(prod(), cons())
    print(got)
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError as e: print('timeout', repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            t1 = tg.create_task(work(5, 0))
            t2 = tg.create_task(boom())
    except* ValueError as eg: print('group', eg.exceptions)
    print(t1.result() if not t1.cancelled() else 'cancelled')
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
    ev = asyncio.Event(); lock = asyncio.Lock()
    async def waiter():
        await ev.wait()
        async with lock: return 'woke'
    w = asyncio.create_task(waiter())
    await asyncio.sleep(0); ev.set(); print(await w)
    print(await asyncio.wait_for(work(7,0), 1))
    loop = asyncio.get_running_loop()
    fut = loop.create_future(); loop.call_later(0.01, fut.set_result, 'later'); print(await fut)
async def boom(): raise ValueError('x')
asyncio.run(main())
with asyncio.Runner() as r: print(r.run(work(9,0)))
