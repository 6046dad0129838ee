# Generators whose variables a wakeup unbinds while they wait: their code looks before it reads them, however they go on.
import lucid


def yields_later():
    d = lucid.dream()
    X = 1
    d.wakeup()
    yield "woken"
    try:
        X()
    except UnboundLocalError as e:
        yield str(e)
    try:
        yield [X]
    except UnboundLocalError as e:
        yield str(e)
    X, Y = "bound", "again"
    yield X, Y


for item in yields_later():
    print(item)


def leaf(d):
    yield "leaf begins"
    d.wakeup()
    yield "leaf woke up"


def middle():
    kept = "kept"
    d = lucid.dream()
    X = 5
    kept = "changed"
    yield from leaf(d)
    try:
        print(X)
    except UnboundLocalError as e:
        yield kept, str(e)


def outer():
    yield from middle()


for item in outer():
    print(item)


def rests(box):
    box.append(lucid.dream())
    X = 5
    yield "rests"
    try:
        print(X)
    except UnboundLocalError as e:
        yield str(e)


box = []
g = rests(box)
print(next(g), len(box))
box[0].wakeup() if box else None
print(list(g))


async def waits(d):
    class Once:
        def __await__(self):
            yield "awaited"

    await Once()
    d.wakeup()
    await Once()


async def main():
    d = lucid.dream()
    X = 5
    await waits(d)
    try:
        print(X)
    except UnboundLocalError as e:
        return str(e)


async def around():
    return await main()


c = around()
print(c.send(None), c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
