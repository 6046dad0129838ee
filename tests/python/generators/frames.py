# What a suspended generator's frame shows.
import inspect


def gen(x):
    y = x + 1
    got = yield y
    z = got
    yield z


g = gen(1)
print(inspect.getgeneratorlocals(g), inspect.getgeneratorstate(g))
next(g)
print(inspect.getgeneratorlocals(g), g.gi_frame.f_lineno, inspect.getgeneratorstate(g))
g.send("got")
print(g.gi_frame.f_locals)
frame = g.gi_frame
list(g)
print(g.gi_frame, inspect.getgeneratorlocals(g), inspect.getgeneratorstate(g))


async def co(a):
    b = a * 2
    await Pause()
    return b


class Pause:
    def __await__(self):
        yield self


c = co(4)
c.send(None)
print(inspect.getcoroutinelocals(c), inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinelocals(c), inspect.getcoroutinestate(c))

deep = iter(())
for _ in range(60_000):
    deep = zip(deep)
try:
    next(deep)
except (RecursionError, StopIteration) as e:
    print("no crash")
