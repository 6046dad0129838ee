import asyncio, contextlib, contextvars
v = contextvars.ContextVar("v", default=0)
async def val(x, d=0):
    await asyncio.sleep(d); return x
async def fail(msg):
    await asyncio.sleep(0); raise ValueError(msg)
async def main():
    done, pending = await asyncio.wait([asyncio.create_task(val(1)), asyncio.create_task(val(2, 10))], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    for p in pending: p.cancel()
    print([await f for f in asyncio.as_completed([val("b", 0.02), val("a", 0.001)])])
    print(await asyncio.gather(val(1), fail("g"), return_exceptions=True))
    try: await asyncio.gather(val(1), fail("first"))
    except ValueError as e: print("gather", e)
    async def shielded():
        await asyncio.sleep(0.005); return "survived"
    inner = asyncio.create_task(shielded())
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.001))
    try: await outer
    except TimeoutError: print("timeout", await inner)
    t = asyncio.create_task(val(5), name="named"); t.add_done_callback(lambda f: print("done", f.get_name(), f.result()))
    await t; await asyncio.sleep(0)
    async def ctx(n):
        v.set(n); await asyncio.sleep(0); return v.get()
    print(await asyncio.gather(ctx(1), ctx(2)), v.get())
    async def cleanup():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: print("cleaning"); raise
        finally: print("finally")
    t = asyncio.create_task(cleanup()); await asyncio.sleep(0); t.cancel("msg")
    try: await t
    except asyncio.CancelledError as e: print("cancelled", e.args, t.cancelled())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail("a")); tg.create_task(fail("b")); c = tg.create_task(val(1, 5))
    except* ValueError as eg: print([str(e) for e in eg.exceptions], c.cancelled())
    loop = asyncio.get_running_loop(); order = []
    loop.call_soon(order.append, "soon"); loop.call_later(0.002, order.append, "later"); h = loop.call_later(0.001, order.append, "never"); h.cancel()
    await asyncio.sleep(0.01); print(order)
    fut = loop.create_future(); loop.call_soon(fut.set_exception, KeyError("f"))
    try: await fut
    except KeyError as e: print("future", e)
    async def agen():
        try:
            for i in range(5): yield i; await asyncio.sleep(0)
        finally: print("agen closed")
    async with contextlib.aclosing(agen()) as ag:
        async for i in ag:
            if i == 2: break
    print([i async for i in agen() if i % 2], asyncio.current_task().get_name() != "", len(asyncio.all_tasks()))
    async with asyncio.timeout(None) as tm: tm.reschedule(loop.time() + 5); print(tm.expired())
    try: await asyncio.wait_for(asyncio.Event().wait(), 0.001)
    except TimeoutError as e: print("to", type(e).__name__)
    loop.set_exception_handler(lambda l, c: print("handler", c["message"][:21], repr(c.get("exception"))))
    loop.call_soon(lambda: 1 / 0); await asyncio.sleep(0)
asyncio.run(main())
try: asyncio.run(fail("top"))
except ValueError as e: print("top", e)
async def nested(): asyncio.run(val(1))
try: asyncio.run(nested())
except RuntimeError as e: print(e)
