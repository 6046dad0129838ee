import asyncio
async def main():
    log = []
    lock, sem, cond, ev, bar = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Condition(), asyncio.Event(), asyncio.Barrier(2)
    async def locked(n):
        async with lock:
            log.append(("in", n)); await asyncio.sleep(0); log.append(("out", n))
    await asyncio.gather(*(locked(i) for i in range(3)))
    print(log)
    active = peak = 0
    async def limited():
        nonlocal active, peak
        async with sem:
            active += 1; peak = max(peak, active); await asyncio.sleep(0); active -= 1
    await asyncio.gather(*(limited() for _ in range(5)))
    print(peak)
    async def consumer():
        async with cond:
            await cond.wait_for(lambda: len(log) > 6)
            return "cond"
    t = asyncio.create_task(consumer()); await asyncio.sleep(0)
    async with cond: log.append(0); cond.notify_all()
    print(await t)
    async def party(): return await bar.wait()
    print(sorted(await asyncio.gather(party(), party())))
    pq, lq = asyncio.PriorityQueue(), asyncio.LifoQueue(maxsize=2)
    for i in (3, 1, 2): pq.put_nowait((i, "x"))
    print([pq.get_nowait()[0] for _ in range(3)])
    lq.put_nowait(1); lq.put_nowait(2)
    try: lq.put_nowait(3)
    except asyncio.QueueFull: print("full", lq.get_nowait())
    q = asyncio.Queue()
    async def worker():
        while True:
            await q.get(); await asyncio.sleep(0); q.task_done()
    ws = [asyncio.create_task(worker()) for _ in range(2)]
    for i in range(4): q.put_nowait(i)
    await q.join(); print("joined", q.empty())
    for w in ws: w.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*ws, return_exceptions=True)])
    q.shutdown()
    try: await q.get()
    except asyncio.QueueShutDown: print("shut")
asyncio.run(main())
