# asyncio's Queue, Lock, Event, Condition, Semaphore, Barrier: waiting order, cancellation of waiters, misuse.
import asyncio
log = []
def flush(*a):
    print(*a, log)
    log.clear()
async def main():
    q = asyncio.Queue(2)
    async def producer():
        for i in range(5):
            await q.put(i)
            log.append(f'put{i}')
        await q.put(None)
    async def consumer():
        while (x := await q.get()) is not None:
            log.append(f'got{x}')
            q.task_done()
        q.task_done()
    await asyncio.gather(producer(), consumer())
    await q.join()
    flush(q.qsize(), q.empty(), q.full())
    for f in (q.get_nowait, q.task_done, lambda: [q.put_nowait(x) for x in range(3)]):
        try: f()
        except (asyncio.QueueEmpty, asyncio.QueueFull, ValueError) as e: print(type(e).__name__, e)
    while not q.empty(): q.get_nowait()
    getter = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    getter.cancel()
    await asyncio.sleep(0)
    q.put_nowait('after cancel')
    print(getter.cancelled(), await q.get())
    q.shutdown()
    for f in (q.get, lambda: q.put(1)):
        try: await f()
        except asyncio.QueueShutDown as e: print(type(e).__name__, e)
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for x in (3, 1, 2): p.put_nowait(x), l.put_nowait(x)
    print([p.get_nowait() for _ in range(3)], [l.get_nowait() for _ in range(3)])
    lock = asyncio.Lock()
    async def user(n):
        async with lock:
            log.append(f'in{n}')
            await asyncio.sleep(0)
            log.append(f'out{n}')
    ts = [asyncio.create_task(user(i)) for i in range(4)]
    await asyncio.sleep(0)
    ts[2].cancel()
    await asyncio.wait(ts)
    flush(lock.locked(), ts[2].cancelled())
    try: lock.release()
    except RuntimeError as e: print(e)
    ev = asyncio.Event()
    async def waiter(n):
        await ev.wait()
        log.append(n)
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    ev.set()
    ev.clear()
    await asyncio.wait(ts)
    flush(ev.is_set())
    cond = asyncio.Condition()
    async def cw(n):
        async with cond:
            r = await cond.wait_for(lambda: len(log) >= n)
            log.append(f'c{n}{r}')
            cond.notify_all()
    ts = [asyncio.create_task(cw(n)) for n in (2, 1, 0)]
    await asyncio.wait(ts)
    flush()
    for f in (cond.notify, lambda: cond.wait().send(None)):
        try: f()
        except RuntimeError as e: print(e)
    sem = asyncio.Semaphore(2)
    async def su(n):
        async with sem:
            log.append(f's{n}')
            await asyncio.sleep(0)
            log.append(f'e{n}')
    await asyncio.gather(*map(su, range(4)))
    flush(sem.locked())
    b = asyncio.BoundedSemaphore(1)
    for f in (b.release, lambda: asyncio.Semaphore(-1)):
        try: f()
        except ValueError as e: print(e)
    bar = asyncio.Barrier(3)
    async def bw(n):
        log.append(f'w{n}')
        i = await bar.wait()
        log.append(f'r{n}')
        return i
    flush(sorted(await asyncio.gather(*map(bw, range(3)))))
    t = asyncio.create_task(bar.wait())
    await asyncio.sleep(0)
    await bar.abort()
    try: await t
    except asyncio.BrokenBarrierError as e: print(type(e).__name__, e, bar.broken)
    async def starve():
        await lock.acquire()
        t = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        try: await asyncio.wait_for(lock.acquire(), 0.001)
        except TimeoutError: log.append('timeout')
        lock.release()
        return await t, lock.locked()
    flush(await starve())
    from contextvars import ContextVar, copy_context
    v = ContextVar('v', default='d')
    async def child(n):
        v.set(n)
        await asyncio.sleep(0)
        return v.get()
    v.set('main')
    print(await asyncio.gather(child(1), child(2)), v.get(), await child(3), v.get())
    ctx = copy_context()
    print(await asyncio.create_task(child(4), context=ctx), v.get(), ctx[v])
    order = []
    loop = asyncio.get_running_loop()
    loop.call_later(0.002, order.append, 'later')
    h = loop.call_soon(order.append, 'never')
    h.cancel()
    loop.call_soon(order.append, 'soon')
    loop.call_at(loop.time() - 1, order.append, 'past')
    await asyncio.sleep(0.01)
    print(order, h.cancelled())
    print(await asyncio.to_thread(lambda a, b: a + b, 1, b=2), await loop.run_in_executor(None, sum, [1, 2]))
asyncio.run(main())
