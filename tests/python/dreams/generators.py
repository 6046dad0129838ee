# Dreams over generators: what a generator had reached is taken back with everything else.
import lucid


def count(log):
    try:
        for i in range(10):
            log.append(i)
            got = yield i
            if got:
                log.append(got)
    finally:
        log.append("end")


log = []
g = count(log)
next(g)
with lucid.dream() as d:
    next(g)
    g.send("sent")
    d.wakeup(list(log))
print(log, d.value, next(g))

# Closing a generator is taken back too.
with lucid.dream() as d:
    g.close()
    d.wakeup(list(log))
print(d.value, log, next(g))

# So is its exhaustion, and an exception in it.
with lucid.dream() as d:
    rest = list(g)
    d.wakeup(rest)
print(d.value, next(g))
try:
    with lucid.dream():
        g.throw(KeyError("k"))
except KeyError as e:
    print("caught", e, log)
print(next(g), log)


# yield from: every generator of the chain goes back.
def outer(log):
    result = yield from inner(log)
    yield ("result", result)


def inner(log):
    for i in range(3):
        log.append(i)
        yield i
    return "done"


log = []
g = outer(log)
next(g)
with lucid.dream() as d:
    d.wakeup(list(g))
print(d.value, log)
print(list(g), log)


# A dream in a generator that is open while the generator waits belongs to the program, not to the generator.
def dreamer():
    x = 1
    with lucid.dream() as d:
        x = 2
        yield x
        d.wakeup(x)
    yield x, d.value


it = dreamer()
seen = [next(it)]
after = "set while dreaming"
seen.append("seen while dreaming")
try:
    result = next(it)
except StopIteration:
    result = "stopped"
print(result)
print(seen, after)

# A comprehension half done, a sort half done, a map half done.
steps = []


def key(x):
    steps.append(x)
    if len(steps) == 2:
        with lucid.dream() as d:
            steps.append("dreamt")
            data.append(99)
            d.wakeup(len(steps))
        steps.append(d.value)
    return -x


data = [1, 2, 3]
print(sorted(data, key=key), steps, data)
steps.clear()
print([key(x) for x in data if x != 2], list(map(key, data)), steps)

# Iterators of built-in types.
its = [iter([1, 2, 3]), iter({"a": 1, "b": 2}), iter("xyz"), iter(range(5)), enumerate("ab"), zip([1, 2], "ab"), map(str, [1, 2]), reversed([1, 2])]
with lucid.dream() as d:
    d.wakeup([next(i) for i in its])
print(d.value == [next(i) for i in its], [next(i) for i in its])
