# An object that comes to life again in its finalizer can be weakly referenced as before.
import gc
import weakref

kept = []


class Phoenix:
    def __del__(self):
        kept.append(self)


def make():
    bird = Phoenix()
    return weakref.ref(bird)


old = make()
for _ in range(5):
    gc.collect()
    if kept:
        break
print(len(kept))
again = weakref.ref(kept[0])
print(again() is kept[0], weakref.ref(kept[0]) is again)
many = [weakref.ref(kept[0], lambda r: None) for _ in range(10)]
print(all(r() is kept[0] for r in many), weakref.getweakrefcount(kept[0]) > 10)


class Slotted:
    __slots__ = ("a", "__weakref__")


for thing in (Slotted(), Slotted, make, print, {1}.__class__, frozenset(), (n for n in ())):
    ref = weakref.ref(thing)
    print(ref() is thing, weakref.ref(thing) is ref)
