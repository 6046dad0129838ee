# Dreams that begin and end in the innermost of a chain of generators.
import lucid


def inner(log):
    n = 1
    yield "first"
    with lucid.dream() as d:
        n = 2
        log.append("in the dream")
        yield "dreaming"
        n = 3
        yield "still"
        d.wakeup(n)
    log.append(("awake", n, d.value))
    yield "second"


def middle(log):
    label = "old"
    yield from inner(log)
    yield label


def outer(log):
    count = 0
    while count < 2:
        yield from middle(log)
        count += 1


try:
    log = []
    print(list(outer(log)), log)
except Exception as e:
    print(type(e).__name__, e)


def counts(limit, log):
    i = 0
    while i < limit:
        got = yield i
        log.append(got)
        i += 1
    return log


def passes(limit, log):
    total = yield from counts(limit, log)
    total = yield from counts(limit, total)
    return total


def around(limit, log):
    return (yield from passes(limit, log))


log = []
g = around(3, log)
print(next(g), g.send("a"))
with lucid.dream() as d:
    print(g.send("dreamt"), g.send("and more"), g.send("even more"), log)
    d.wakeup()
print(log, g.send("b"), g.send("c"), g.gi_yieldfrom.gi_yieldfrom.gi_code.co_name, log)
d = lucid.dream()
print(g.send("kept"))
d.realize()
try:
    g.send("last")
    g.send("no")
except StopIteration as e:
    print(e.value)


# A dream opened inside, woken up from inside another generator of the chain.
def opens(box):
    yield 1
    box.append(lucid.dream())
    box.append("changed")
    yield 2
    box.append("more")
    return "opened"


def goes_on(box):
    local = "before"
    yield (yield from opens(box))
    local = "after"
    d = box[0]
    yield local
    d.wakeup()
    yield local


box = []
for item in (lambda g: (yield from g))(goes_on(box)):
    print(item, len(box))
