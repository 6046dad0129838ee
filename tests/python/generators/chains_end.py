# The ends of chains of generators: exceptions on their way through one, chains too deep, what was handed out.
import gc
import traceback


def passing(inner):
    return (yield from inner)


def breaks(n):
    yield n
    raise LookupError("broken")


def level(n):
    if n == 0:
        yield from breaks(n)
    else:
        yield from level(n - 1)


g = level(4)
next(g)
try:
    next(g)
except LookupError as e:
    for entry in traceback.extract_tb(e.__traceback__):
        print(entry.name, entry.line)
print(g.gi_frame, next(g, "over"))


def stops():
    yield 1
    raise StopIteration("inside")


g = passing(passing(stops()))
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))


def endless(n):
    yield n
    yield from endless(n + 1)


g = endless(0)
try:
    for last in g:
        pass
except RecursionError as e:
    print(type(e).__name__, last > 100, next(g, "over"))


# What was handed out is not held by those between.
class Item:
    gone = 0

    def __del__(self):
        Item.gone += 1


def items():
    for _ in range(5):
        yield Item()


g = passing(passing(passing(items())))
for item in g:
    pass
del item
for _ in range(3):
    gc.collect()
print(Item.gone)
