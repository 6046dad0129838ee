# Generators that nobody holds any more are closed: their finally blocks and with statements run.
import asyncio
import contextlib
import gc
import sys
import weakref


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        log.append(f"{name} closed")


def outer(name):
    with contextlib.suppress(KeyError):
        yield from numbers(name)


def start(make, *args):
    generator = make(*args)
    return next(generator)


log = []
print(start(numbers, "one"))
gc.collect()
print(log)
print(start(outer, "two"))
gc.collect()
print(log)

numbers("never started")
gc.collect()
print(log)

finished = list(numbers("done"))
gc.collect()
print(finished, log)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def failing():
    try:
        yield 1
    finally:
        raise KeyError("in finally")


sys.unraisablehook = lambda info: print(repr(info.exc_value), info.err_msg.partition(" <")[0], info.object)
start(failing)
gc.collect()
start(stubborn)
gc.collect()
sys.unraisablehook = sys.__unraisablehook__


class Holder:
    pass


def holding():
    holder = Holder()
    refs.append(weakref.ref(holder))
    try:
        yield holder
    finally:
        del holder


refs = []
start(holding)
gc.collect()
gc.collect()
print(refs[0]())


async def ticks(name):
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        log.append(f"{name} closed")


async def take_one():
    async for tick in ticks("async"):
        return tick


async def main():
    print(await take_one())
    gc.collect()
    await asyncio.sleep(0.01)
    await asyncio.sleep(0.01)
    print(log)
    kept = ticks("kept")
    await anext(kept)
    keep.append(kept)


keep = []
asyncio.run(main())
print(log)


def last():
    try:
        yield
    finally:
        print("at the end")


survivor = last()
next(survivor)
print("done")
