# Async generators driven by hand: every state of asend, athrow, aclose and anext.


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


def show(label, function, *args):
    try:
        result = function(*args)
        print(label, "->", repr(result))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error.args,
              "cause:", type(error.__cause__).__name__, "context:", type(error.__context__).__name__)


def run(awaitable, sends=()):
    """Drives an awaitable to its end, telling what it hands on."""
    it = awaitable.__await__()
    sends = list(sends)
    value = None
    while True:
        try:
            handed = it.send(value)
        except StopIteration as end:
            return end.value
        print("  handed", handed)
        value = sends.pop(0) if sends else None


async def simple():
    print("  started")
    got = yield 1
    print("  got", got)
    got = yield 2
    print("  got", got)


g = simple()
show("anext", run, g.__anext__())
show("asend", run, g.asend("x"))
show("asend end", run, g.asend("y"))
show("after end", run, g.asend("z"))
show("aclose after end", run, g.aclose())
show("athrow after end", run, g.athrow(ValueError("late")))

g = simple()
show("non-None first", run, g.asend(5))
show("then", run, g.asend(None))
print(g.ag_running, g.ag_suspended, g.ag_await, g.ag_code.co_name, g.__name__, g.__qualname__)


async def awaiting():
    try:
        x = await Pause("p1")
        print("  x", x)
        y = yield x
        print("  y", y)
        z = await Pause("p2")
        yield z
    except KeyError as e:
        print("  caught", e)
        yield "recovered"
    finally:
        print("  finally")
        await Pause("p3")
        print("  finally done")


g = awaiting()
show("first", run, g.asend(None), ["a"])
show("second", run, g.asend("b"), ["c"])
show("close", run, g.aclose(), ["d"])
show("reuse", run, g.asend(None))

g = awaiting()
a = g.asend(None)
print(a.send(None), g.ag_running, g.ag_suspended, type(g.ag_await).__name__)
b = g.asend(None)
show("running asend", b.send, None)
show("running asend again", b.send, None)
show("running athrow", g.athrow(ValueError).send, None)
show("running aclose", g.aclose().send, None)
show("throw into", a.throw, KeyError("k"))
show("reuse closed", a.send, None)
show("reuse throw", a.throw, ValueError)
show("reuse close", a.close)
show("next", run, g.asend(None))
show("next", run, g.asend(None))

print("-- athrow")
g = awaiting()
show("unstarted athrow", run, g.athrow(ValueError("early")))
show("after", run, g.asend(None))
g = awaiting()
show("first", run, g.asend(None), ["a"])
show("athrow caught", run, g.athrow(KeyError("k2")))
show("athrow not caught", run, g.athrow(ValueError("v")))
show("after", run, g.asend(None))
g = awaiting()
show("first", run, g.asend(None), ["a"])
show("athrow class", run, g.athrow(ValueError))
show("athrow int", run, simple().athrow(3))
show("athrow inst+val", run, simple().athrow(ValueError(1), 2))
g = simple()
t = g.athrow(ValueError("once"))
show("non-None to athrow", t.send, 5)
show("athrow", t.send, None)
show("athrow again", t.send, None)
show("athrow close", t.close)


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
run(g.asend(None))
show("ignored exit", run, g.aclose())


async def stubborn_await():
    try:
        yield 1
    finally:
        await Pause("in close")
        yield 3


g = stubborn_await()
run(g.asend(None))
show("ignored exit later", run, g.aclose())
show("closed", run, g.asend(None))

print("-- close unstarted")
g = simple()
show("aclose", run, g.aclose())
show("asend", run, g.asend(None))
show("aclose twice", run, g.aclose())
c = g.aclose()
show("aclose send", c.send, None)
show("aclose reuse", c.send, None)
show("aclose reuse throw", c.throw, ValueError)

print("-- raising")


async def raises(what):
    yield 1
    raise what


for what in [StopIteration(3), StopAsyncIteration(4), ValueError(5), GeneratorExit(6)]:
    g = raises(what)
    run(g.asend(None))
    show(type(what).__name__, run, g.asend(None))
    show("  after", run, g.asend(None))
    show("  close", run, g.aclose())


async def await_in_close():
    try:
        await Pause("wait")
        yield 1
    except GeneratorExit:
        print("  exit seen")
        raise
    finally:
        print("  cleaned")


print("-- closing awaitables")
g = await_in_close()
a = g.asend(None)
print(a.send(None))
show("asend.close", a.close)
show("asend after close", run, g.asend(None))
g = await_in_close()
a = g.asend(None)
show("fresh close", a.close)
show("fresh close again", a.close)
g = await_in_close()
a = g.asend(None)
show("fresh throw", a.throw, ValueError("f"))

print("-- nested awaits get the exception of aclose")


class Inner:
    def __await__(self):
        try:
            yield "inner"
        except BaseException as e:
            print("  inner got", type(e).__name__)
            raise


async def outer():
    try:
        yield 1
    finally:
        await Inner()


g = outer()
run(g.asend(None))
c = g.aclose()
print(c.send(None))
show("throw into aclose", c.throw, ValueError("w"))
g = outer()
run(g.asend(None))
c = g.aclose()
print(c.send(None))
show("close of aclose", c.close)

print("-- loops and comprehensions")


async def count(n):
    for i in range(n):
        await Pause(("tick", i))
        yield i


async def main():
    async for i in count(3):
        print("  item", i)
    else:
        print("  else")
    print("  list", [i async for i in count(2)])
    print("  dict", {i: i * i async for i in count(2)})
    print("  set", {i async for i in count(2) if i})
    print("  nested", [(i, j) async for i in count(2) async for j in count(i + 1)])
    gen = (i * 10 async for i in count(3))
    print("  genexp", [x async for x in gen], type(gen).__name__)
    async for i in count(5):
        if i == 1:
            break
    it = aiter(count(2))
    print("  anext", await anext(it), await anext(it, "d"), await anext(it, "d"))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print("  stop", e.args)
    return "done"


show("main", run, main())

print("-- anext with default by hand")


class Iter:
    def __init__(self, awaitables):
        self.awaitables = awaitables

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.awaitables.pop(0)


async def value(v):
    await Pause("v")
    return v


async def ends():
    await Pause("e")
    raise StopAsyncIteration


async def fails():
    raise ValueError("f")


show("value", run, anext(Iter([value(1)]), "default"))
show("ends", run, anext(Iter([ends()]), "default"))
show("fails", run, anext(Iter([fails()]), "default"))
show("ends plain", run, anext(Iter([ends()])))
show("not awaitable", run, anext(Iter([3]), "default"))
a = anext(Iter([value(1)]), "default")
print(a.send(None))
show("throw", a.throw, StopAsyncIteration)
c = value(2)
a = anext(Iter([c]), "default")
print(a.send(None))
show("close", a.close)
show("after close", a.send, None)
show("no anext", anext, 3)
show("no aiter", aiter, 3)


class Bad:
    def __aiter__(self):
        return 5


show("bad aiter", aiter, Bad())


async def bad_for(o):
    async for x in o:
        pass


show("for int", run, bad_for(3))
show("for bad", run, bad_for(Bad()))
show("for bad anext", run, bad_for(Iter([3])))

print("-- hooks")
import sys

seen = []
old = sys.get_asyncgen_hooks()
print(old.firstiter, old.finalizer)
sys.set_asyncgen_hooks(firstiter=lambda g: seen.append(("first", g.__name__)))
g = simple()
a = g.asend(None)
print(seen)
a2 = g.asend(None)
print(seen)
a.close()
a2.close()
sys.set_asyncgen_hooks(*old)
show("bad hook", sys.set_asyncgen_hooks, 3)

print("-- types")
g = simple()
s = g.asend(None)
t = g.athrow(ValueError)
c = g.aclose()
for o in (g, s, t, c, anext(g, 1)):
    print(type(o).__name__, o.__aiter__() is o if hasattr(o, "__aiter__") else (iter(o) is o, o.__await__() is o))
for o in (s, t, c):
    o.close()
for f in (lambda: type(g)(), lambda: type(s)(), lambda: g.asend(), lambda: g.athrow(), lambda: g.aclose(1), lambda: iter(g), lambda: next(g)):
    show("use", f)
def yf():
    yield from simple()
show("yield from", next, yf())
async def aw():
    await simple()
show("await", run, aw())
g.__name__ = "renamed"
g.__qualname__ = "q.renamed"
print(g.__name__, g.__qualname__, repr(g).split(" at ")[0])
show("name", setattr, g, "__name__", 3)
