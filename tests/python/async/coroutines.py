# Coroutines, generators and types.coroutine by hand.
import types


def show(label, function, *args):
    try:
        result = function(*args)
        print(label, "->", repr(result))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error.args,
              "cause:", type(error.__cause__).__name__, "context:", type(error.__context__).__name__)


@types.coroutine
def pause(value):
    got = yield value
    return got


async def simple(n):
    a = await pause(n)
    b = await pause(n + 1)
    return a, b


c = simple(1)
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_frame is not None, c.__name__)
show("non-None", c.send, 1)
show("send", c.send, None)
print(c.cr_running, c.cr_suspended, type(c.cr_await).__name__)
show("send", c.send, "x")
show("send", c.send, "y")
show("send", c.send, None)
show("throw", c.throw, ValueError)
show("close", c.close)
print(c.cr_frame, c.cr_suspended)

c = simple(1)
w = c.__await__()
print(type(w).__name__, iter(w) is w)
show("next", next, w)
show("w.send", w.send, 5)
show("w.throw", w.throw, KeyError("k"))
show("w.next", next, w)

c = simple(1)
c.close()
show("closed", c.send, None)
c = simple(1)
show("throw unstarted", c.throw, ValueError("u"))
show("after", c.send, None)
c = simple(1)
c.send(None)
show("await running", simple2 := (lambda: None))


async def twice(c):
    return await c


c = simple(1)
d = twice(c)
d.send(None)
e = twice(c)
show("already awaited", e.send, None)
d.close()
show("inner closed", c.send, None)


async def reraise():
    try:
        await pause(1)
    except ValueError as e:
        raise KeyError("new") from e


c = reraise()
c.send(None)
show("throw", c.throw, ValueError("old"))


async def ignoring():
    try:
        await pause(1)
    except GeneratorExit:
        await pause(2)


c = ignoring()
c.send(None)
show("ignore", c.close)


async def stop():
    raise StopIteration("s")


show("stop", stop().send, None)


async def stopasync():
    raise StopAsyncIteration("s")


show("stopasync", stopasync().send, None)


class BadAwait:
    def __await__(self):
        return 5


class CoroAwait:
    def __await__(self):
        c.close()
        return twice_c


class Raises:
    def __await__(self):
        raise ValueError("in await")


async def await_(x):
    return await x

twice_c = twice(None)
for x in (3, BadAwait(), CoroAwait(), Raises(), None):
    show("await %s" % type(x).__name__, await_(x).send, None)
twice_c.close()

print("-- async with")


class Manager:
    def __init__(self, suppress=False):
        self.suppress = suppress

    async def __aenter__(self):
        print("  enter", await pause("enter"))
        return self

    async def __aexit__(self, t, v, tb):
        print("  exit", t and t.__name__, v, tb is not None, await pause("exit"))
        return self.suppress


def run(coro, value=None):
    n = 0
    while True:
        try:
            print("  yields", coro.send(value))
        except StopIteration as e:
            return e.value
        n += 1
        value = n


async def with_(m, raises=None):
    async with m as x:
        print("  body", x is m)
        if raises:
            raise raises
    return "after"


show("with", run, with_(Manager()))
show("with raise", run, with_(Manager(), ValueError("b")))
show("with suppress", run, with_(Manager(True), ValueError("b")))


class NoExit:
    async def __aenter__(self):
        pass


class BadEnter:
    def __aenter__(self):
        return 1

    def __aexit__(self, *a):
        return 2


class BadExit:
    async def __aenter__(self):
        return 1

    def __aexit__(self, *a):
        return 2


class SyncOnly:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


for m in (3, NoExit(), BadEnter(), BadExit(), SyncOnly()):
    show("bad %s" % type(m).__name__, run, with_(m))

print("-- generators")


def gen():
    try:
        x = yield 1
        print("  x", x)
        y = yield 2
        return y
    finally:
        print("  fin")


g = gen()
show("non-None", g.send, 3)
show("next", next, g)
show("send", g.send, "a")
show("end", g.send, "b")
show("end", g.send, "c")
show("throw", g.throw, ValueError("v"))
g = gen()
next(g)
show("throw", g.throw, ValueError("v"))
g = gen()
next(g)
show("throw class", g.throw, ValueError)
g = gen()
show("throw bad", g.throw, 3)
show("throw bad class", g.throw, int)
show("still", next, g)
show("close", g.close)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "value"


g = returns_on_close()
next(g)
show("close value", g.close)
show("close again", g.close)


def selfish():
    global me
    try:
        next(me)
    except ValueError as e:
        print("  ", e)
    yield 1


me = selfish()
show("self", next, me)
me.close()


class BadError(Exception):
    def __init__(self, a, b):
        pass


class NotError(Exception):
    def __new__(cls, *a):
        return 5


def catcher():
    while True:
        try:
            yield 1
        except Exception as e:
            print("  caught", type(e).__name__, e)


g = catcher()
next(g)
show("bad error", g.throw, BadError)
show("not error", g.throw, NotError)


class Thrower:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *args):
        print("  thrown", [a if isinstance(a, type) else type(a).__name__ for a in args])
        return "t"

    def close(self):
        print("  closed")


def delegate(it):
    r = yield from it
    print("  r", r)
    return r


g = delegate(Thrower())
next(g)
show("throw", g.throw, ValueError)
show("throw", g.throw, ValueError("x"))
show("close", g.close)
g = delegate(Thrower())
next(g)
show("throw exit", g.throw, GeneratorExit)


def sub():
    try:
        yield 1
    except ValueError:
        return "sub returned"
    except KeyError:
        yield "sub yielded"
        print("  gi_running inside", g.gi_running)


g = delegate(sub())
next(g)
print(g.gi_yieldfrom.__name__)
show("throw returns", g.throw, ValueError)
g = delegate(sub())
next(g)
show("throw yields", g.throw, KeyError)
show("end", next, g)
g = delegate(sub())
next(g)
show("throw passes", g.throw, TypeError("t"))


class CloseFails:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        raise RuntimeError("close failed")


g = delegate(CloseFails())
next(g)
show("close fails", g.close)
g = delegate(CloseFails())
next(g)
show("throw without throw", g.throw, ValueError("n"))

show("yield from int", next, delegate(3))
show("yield from coroutine", next, delegate(simple(1)))


def stop_in_gen():
    yield 1
    raise StopIteration("inner")


g = stop_in_gen()
next(g)
show("stop", next, g)
print([x for x in (i for i in range(3))], sum(i for i in range(4)))

print("-- wrapper")


class Like:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("like")
        return self.n

    def send(self, v):
        print("  send", v)
        return next(self)

    def throw(self, *a):
        raise a[0]

    def close(self):
        print("  close")


@types.coroutine
def like():
    return Like()


async def use():
    return await like()


show("wrapper", run, use())
print(isinstance(like(), types.GeneratorType), type(like()).__name__)


@types.coroutine
def plain():
    return simple(3)


c = plain()
print(type(c).__name__)
c.close()


async def handled():
    try:
        raise ValueError("outer")
    except ValueError:
        await pause(1)
        try:
            raise KeyError("k")
        except KeyError as e:
            print("  context", repr(e.__context__))
        raise


c = handled()
c.send(None)
try:
    raise OSError("driver")
except OSError:
    show("handled", c.send, None)

import sys


def excgen():
    print("  in", repr(sys.exception()))
    try:
        raise ValueError(1)
    except ValueError:
        yield
        print("  in", repr(sys.exception()))
        yield
    print("  in", repr(sys.exception()))
    yield


g = excgen()
next(g)
print(sys.exception())
try:
    raise KeyError(2)
except KeyError:
    next(g)
    print(repr(sys.exception()))
    next(g)
    print(repr(sys.exception()))
