# __del__ and the callbacks of weak references, whatever comes between an object's end and the collector's noticing it.
import gc
import weakref


class Node:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        ended.append(self.number)


def ring(number):
    node = Node(number)
    node.me = node


def same(value, other=1):
    return value


ended = []
for i in range(40):
    ring(i)
    gc.collect()
    same(same(same(i)))
    assert len(ended) == i + 1, (i, ended)
print(ended)


class Plain:
    pass


def watched(number):
    o = Plain()
    o.me = o
    return weakref.ref(o, lambda ref: told.append((number, ref() is None)))


told = []
refs = []
for i in range(10):
    refs.append(watched(i))
    gc.collect()
    same(same(i))
gc.collect()
print(told == [(i, True) for i in range(10)], [ref() for ref in refs] == [None] * 10)


class Phoenix:
    def __del__(self):
        ashes.append(self)


ashes = []
bird = Phoenix()
del bird
gc.collect()
print(len(ashes), type(ashes[0]).__name__)
ashes.clear()
gc.collect()
print(len(ashes))


class Broken:
    def __del__(self):
        raise ValueError("no")


import sys

sys.unraisablehook = lambda info: print(info.exc_type.__name__, info.exc_value, info.err_msg.partition(" <")[0], info.object)
broken = Broken()
del broken
gc.collect()
print("end")
