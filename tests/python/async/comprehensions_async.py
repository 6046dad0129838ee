# Async comprehensions and generator expressions: nested, filtered, inside one another, with errors and early ends.
import asyncio
log = []
async def ag(n, fail=None):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            if i == fail: raise ValueError(f'at {i}')
            yield i
    finally: log.append(f'end{n}')
async def f(x):
    await asyncio.sleep(0)
    return x * 10
async def show(make):
    try: r = await make()
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r, log)
    log.clear()
async def main():
    async def l(): return [x async for x in ag(3)]
    await show(l)
    async def s(): return sorted({await f(x) async for x in ag(3) if x != 1})
    await show(s)
    async def d(): return {x: [await f(y) for y in range(x)] async for x in ag(3)}
    await show(d)
    async def nest(): return [[y async for y in ag(x)] async for x in ag(3)]
    await show(nest)
    async def two(): return [(x, y) async for x in ag(3) if x async for y in ag(x)]
    await show(two)
    async def mixed(): return [(x, y) for x in 'ab' async for y in ag(2) if await f(y)]
    await show(mixed)
    async def gen():
        g = (await f(x) async for x in ag(3))
        return type(g).__name__, [x async for x in g], [x async for x in g]
    await show(gen)
    async def gen2():
        g = (await f(x) for x in range(3))
        out = [await anext(g)]
        await g.aclose()
        return type(g).__name__, out
    await show(gen2)
    async def first():
        g = (x for x in [await f(y) for y in range(2)])
        return type(g).__name__, list(g)
    await show(first)
    async def outer_await():
        g = (x for x in await f([1]))
        return type(g).__name__, sum(g)
    await show(outer_await)
    async def err(): return [x async for x in ag(3, 1)]
    await show(err)
    g = ag(3)
    async def err3(): return [[1][x] async for x in g]
    await show(err3)
    await g.aclose()
    print(log)
    log.clear()
    async def walrus():
        r = [last := x async for x in ag(3)]
        return r, last
    await show(walrus)
    async def scope():
        x = 'outer'
        fs = [lambda: x async for x in ag(2)]
        return [q() for q in fs], x
    await show(scope)
    async def klass():
        class A:
            n = 2
            v = [i for i in range(n)]
        return A.v, [k async for k in ag(A.n)]
    await show(klass)
    async def cond(): return [x if await f(x) else -1 async for x in ag(2)], [x async for x in ag(2) if x if await f(x)]
    await show(cond)
    async def star(): return [*[x async for x in ag(2)], *[await f(1)]], {**{x: x async for x in ag(1)}}
    await show(star)
    async def notiter(): return [x async for x in [1]]
    await show(notiter)
    async def notiter2(): return [x for x in ag(1)]
    await show(notiter2)
    async def genarg(): return ','.join([str(x) async for x in ag(2)]), await anext((x async for x in ag(0)), 'd')
    await show(genarg)
    async def wrongarg(): return ','.join(str(x) async for x in ag(2))
    await show(wrongarg)
    async def gath(): return await asyncio.gather(*[f(x) async for x in ag(3)])
    await show(gath)
    async def gath2(): return await asyncio.gather(*(nest_one(x) for x in range(3)), return_exceptions=True)
    async def nest_one(x): return [y async for y in ag(x + 1, 2)]
    r = await gath2()
    print(r[:2], repr(r[2]), sorted(log))
    log.clear()
    held = ag(1)
    async def dflt(): return await anext(ag(0), 'nothing'), await anext(aiter(held))
    await show(dflt)
    for bad in (3, [1], iter([1])):
        try: print(anext(bad))
        except TypeError as e: print(e)
        try: print(aiter(bad))
        except TypeError as e: print(e)
    async def deep(n): return [await deep(n - 1) async for _ in ag(1)] if n else 0
    await show(lambda: deep(4))
asyncio.run(main())
