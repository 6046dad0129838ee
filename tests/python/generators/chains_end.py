# The ends of chains of generators: exceptions on their way through one, chains too deep, what was handed out.
import gc
import sys
import traceback
import warnings

warnings.simplefilter("ignore")


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


# What is thrown reaches the innermost; those between are frames all the same.


def path():
    frame, names = sys._getframe(1), []
    while frame is not None and frame.f_code.co_name != "<module>":
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def target():
    try:
        yield 1
    except KeyError:
        yield path()
    return "target ends"


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return "next", path()

    def throw(self, *args):
        return "throw", path(), len(args)

    def close(self):
        print("close", path())


def through(inner):
    mine = "through"
    result = yield from inner
    return result, mine


g = passing(through(through(target())))
print(next(g), g.throw(KeyError("k")), g.gi_running)
try:
    next(g)
except StopIteration as e:
    print(e.value)

g = passing(through(Iterator()))
print(next(g), g.throw(KeyError, "two"), next(g), g.throw(KeyError("one")))
g.close()

for wrong in ((1,), (KeyError("a"), "b"), (KeyError, "a", "b"), (int,)):
    g = passing(passing(target()))
    next(g)
    try:
        print(g.throw(*wrong))
    except TypeError as e:
        print(e, next(g, "over"))


class Picky(Exception):
    def __init__(self, value):
        super().__init__(value)


g = passing(passing(target()))
next(g)
try:
    g.throw(Picky)
except TypeError as e:
    print(type(e).__name__, next(g, "over"))


def swallows():
    try:
        yield 1
    except GeneratorExit:
        yield "ignored"


g = passing(passing(swallows()))
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "ended"


g = passing(passing(returns()))
next(g)
try:
    print(g.throw(GeneratorExit))
except GeneratorExit as e:
    print("out", repr(e))
