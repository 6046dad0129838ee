import asyncio
log = []
async def work(n, delay):
    log.append(f'start {n}')
    for _ in range(delay): await asyncio.sleep(0)
    log.append(f'end {n}')
    return n * 10
async def main():
    print(await asyncio.gather(work(1, 5), work(2, 0), work(3, 2)))
    t = asyncio.create_task(work(4, 1000))
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
    try:
        async with asyncio.timeout(0.001): await asyncio.sleep(1)
    except TimeoutError: print('timeout')
    q = asyncio.Queue(2)
    async def producer():
        for i in range(5): await q.put(i)
        await q.put(None)
    async def consumer():
        got = []
        while (x := await q.get()) is not None: got.append(x)
        return got
    p = asyncio.create_task(producer())
    print(await consumer(), p.done() or await p)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work(5, 0))
            tg.create_task(fail())
    except* ValueError as eg: print(eg.exceptions)
    lock = asyncio.Lock()
    async with lock: print(lock.locked())
    ev = asyncio.Event()
    asyncio.get_running_loop().call_soon(ev.set)
    await ev.wait()
    return 'ret'
async def fail():
    await asyncio.sleep(0)
    raise ValueError('task')
print(asyncio.run(main()))
print(log)
