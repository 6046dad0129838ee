# Generators that run when a dream begins and are suspended when it is woken up stay where they are; their variables go back.
import lucid
from contextlib import contextmanager


def gen():
    n = 1
    d = lucid.dream()
    n = 2
    yield d
    yield n


g = gen()
d = next(g)
d.wakeup()
print(g.gi_running, g.gi_suspended, g.gi_frame.f_locals["n"])
print(next(g), list(g))


@contextmanager
def undoing():
    d = lucid.dream()
    yield d
    d.wakeup()


y = [1]
with undoing():
    y.append(2)
print(y)


@contextmanager
def dreaming():
    d = lucid.dream()
    yield d
    d.realize()


try:
    with dreaming() as d:
        y.append(3)
        d.wakeup()
except RuntimeError as e:
    print(e)
print(y)


def failing():
    with lucid.dream():
        raise KeyError("out of the dream")


import traceback

try:
    failing()
except KeyError as e:
    print([entry.name for entry in traceback.extract_tb(e.__traceback__)])


def ends():
    d = lucid.dream()
    yield d


g = ends()
d = next(g)
print(list(g))
d.wakeup()
print(list(g), g.gi_frame)
