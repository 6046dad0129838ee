# Chains of coroutines that await one another: only the innermost is resumed, and all count as running.
import inspect
import sys
import types


@types.coroutine
def suspend(value):
    return (yield value)


log = []


async def deep(n):
    if n == 0:
        got = await suspend("bottom")
        log.append((got, [inspect.getcoroutinestate(c) for c in made]))
        log.append([c.cr_await for c in made])
        frame, path = sys._getframe(), []
        while frame.f_code.co_name in ("deep", "start"):
            path.append(frame.f_code.co_name)
            frame = frame.f_back
        log.append(path)
        for c in made:
            for act in (lambda: c.send(None), lambda: c.throw(KeyError), c.close):
                try:
                    act()
                except ValueError as e:
                    log.append(str(e))
        got = await suspend("again")
        return got
    child = deep(n - 1)
    made.append(child)
    try:
        return (await child) + 1
    finally:
        log.append(n)


async def start():
    try:
        return await deep(3)
    except KeyError as e:
        return repr(e)


made = []
c = start()
print(c.send(None), [inspect.getcoroutinestate(m) for m in made], c.cr_await is not None)
print(c.send("value"))
try:
    c.send(10)
except StopIteration as e:
    print(e.value)
for entry in log:
    print(entry)

made, log = [], []
c = start()
c.send(None)
try:
    c.throw(KeyError("thrown"))
except StopIteration as e:
    print(e.value, log)

made, log = [], []
c = start()
c.send(None)
c.close()
print(log, [inspect.getcoroutinestate(m) for m in made])


async def twice():
    c = made[-1]
    try:
        await c
    except RuntimeError as e:
        return str(e)


made, log = [], []
c = start()
c.send(None)
try:
    twice().send(None)
except StopIteration as e:
    print(e.value)
c.close()


class Asynchronous:
    async def __aenter__(self):
        await suspend("enter")
        return self

    async def __aexit__(self, *error):
        await suspend("exit")
        return True

    def __aiter__(self):
        self.left = 3
        return self

    async def __anext__(self):
        await suspend(f"next {self.left}")
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left


async def agen():
    for i in range(3):
        await suspend(f"agen {i}")
        yield i


async def uses():
    out = []
    async with Asynchronous() as a:
        async for i in a:
            out.append(i)
        out += [i async for i in agen()]
        raise ValueError("swallowed")
    return out


async def wrapper(c):
    return await c


c = wrapper(wrapper(uses()))
try:
    while True:
        print(c.send(None))
except StopIteration as e:
    print(e.value)
