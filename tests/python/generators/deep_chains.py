# Deep chains of generators: their ends and errors come one after the other and cost no walk each.
import sys

sys.setrecursionlimit(100_000)


def deep(n):
    yield n
    if n:
        yield from deep(n - 1)
    return n


g = deep(20_000)
print(sum(g), next(g, "over"))


def fails(n):
    yield n
    if n:
        yield from fails(n - 1)
    raise LookupError("at the bottom")


g = fails(5_000)
seen = 0
try:
    for item in g:
        seen += 1
except LookupError as e:
    depth, at = 0, e.__traceback__
    while at is not None:
        depth, at = depth + 1, at.tb_next
    print(seen, e, depth)


def catches(n):
    try:
        yield n
        if n:
            yield from catches(n - 1)
        else:
            raise KeyError(n)
    except KeyError as e:
        if n % 3:
            raise
        yield f"caught {e} at {n}"
        raise KeyError(n) from None


out = []
try:
    for item in catches(30):
        out.append(item)
except KeyError as e:
    out.append(repr(e))
print(out[31:])


class Picky:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    @property
    def throw(self):
        raise ValueError("no throw here")


def inner():
    yield from Picky()


def between(log):
    try:
        yield from inner()
    except ValueError as e:
        log.append(str(e))
        yield "rescued"


log = []
g = between(log)
next(g)
print(g.throw(KeyError("x")), log, next(g, "over"))
