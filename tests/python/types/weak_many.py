# Many weak references to one object: each is its own, plain ones are shared, all go when the object goes.
import gc
import weakref


class Thing:
    pass


def called(ref):
    gone.append(ref)


thing, gone = Thing(), []
refs = [weakref.ref(thing, called) for _ in range(3000)]
print(len(set(map(id, refs))), weakref.getweakrefcount(thing), all(r() is thing for r in refs))
plain = weakref.ref(thing)
print(all(weakref.ref(thing) is plain for _ in range(3000)), weakref.getweakrefcount(thing))
del refs[10:]
for _ in range(3):
    gc.collect()
print(weakref.getweakrefcount(thing))
del plain
for _ in range(3):
    gc.collect()
again = weakref.ref(thing)
print(again is weakref.ref(thing), again() is thing)
del thing
for _ in range(3):
    gc.collect()
print(len(gone), again(), [r() for r in refs[:2]])
