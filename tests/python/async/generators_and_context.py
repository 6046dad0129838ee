import asyncio
class ACM:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print('aenter')
        return 'v'
    async def __aexit__(self, *a):
        await asyncio.sleep(0)
        print('aexit', a[0] and a[0].__name__)
        return a[0] is KeyError
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n
async def agen(n):
    try:
        for i in range(n):
            x = yield i
            if x: print('sent', x)
    finally:
        await asyncio.sleep(0)
        print('agen closed')
async def main():
    async with ACM() as v: print(v)
    async with ACM(): raise KeyError('swallowed')
    async for x in AIter(2): print('it', x)
    else: print('else')
    print([x async for x in AIter(3)], {x: await asyncio.sleep(0, x) async for x in AIter(2) if x})
    g = agen(5)
    print(await g.__anext__(), await g.asend('hi'))
    await g.aclose()
    async for i in agen(2): print('g', i)
    g = agen(3)
    await anext(g)
    try: await g.athrow(ValueError('thrown'))
    except ValueError as e: print(e)
    print(await anext(g, 'dflt'))
    async def ag2():
        async for x in agen(2): yield x * 2
    print([x async for x in ag2()])
asyncio.run(main())
class Aw:
    def __await__(self):
        r = yield from asyncio.sleep(0, 'awaited').__await__()
        return r
async def m2(): return await Aw()
print(asyncio.run(m2()))
async def co(): return 1
c = co()
try: c.send(None)
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
