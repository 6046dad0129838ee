# __del__ and weak callbacks, at a collection: resurrection, errors that cannot be raised, cycles, order within one object.
import gc, sys, weakref
log = []
class D:
    def __init__(self, name): self.name = name
    def __del__(self):
        total = 0
        for i in range(3): total += i
        log.append(f'del {self.name} {total}')
def settle():
    for _ in range(3): gc.collect()
    print(sorted(log))
    log.clear()
d = D('one')
del d
settle()
def make():
    a, b = D('cycle a'), D('cycle b')
    a.o, b.o = b, a
make()
settle()
class Phoenix(D):
    saved = []
    def __del__(self):
        super().__del__()
        Phoenix.saved.append(self)
Phoenix('p')
settle()
print(Phoenix.saved[0].name)
Phoenix.saved.clear()
settle()
hooked = []
def hook(u):
    hooked.append((u.exc_type.__name__, str(u.exc_value), u.err_msg.split(' at ')[0], getattr(u.object, '__qualname__', None)))
sys.unraisablehook = hook
class Bad(D):
    def __del__(self): raise ValueError('from ' + self.name)
Bad('bad')
settle()
print(hooked)
hooked.clear()
w = D('weakly')
r = weakref.ref(w, lambda ref: log.append(f'gone {ref() is None}'))
print(r().name)
del w
settle()
print(r())
w = D('bad callback')
r = weakref.ref(w, lambda ref: 1 / 0)
del w
settle()
print([h[:2] for h in hooked])
hooked.clear()
fin = weakref.finalize(D('fin'), log.append, 'finalized')
settle()
print(fin.alive, fin())
k = D('kept')
fin = weakref.finalize(k, lambda x, y=1: x + y, 5, y=6)
print(fin.alive, fin.peek()[2:], fin(), fin.alive, fin())
class Spawns:
    def __del__(self):
        log.append('spawn')
        D('spawned')
Spawns()
settle()
class Own:
    def __init__(self):
        self.child = D('child')
        self.items = [D(f'item {i}') for i in range(3)]
o = Own()
o = None
settle()
class Slot:
    __slots__ = ('v', '__weakref__')
    def __del__(self): log.append(f'slot {self.v}')
s = Slot()
s.v = 3
del s
settle()
wd = weakref.WeakValueDictionary()
wd['x'] = k
wd['y'] = D('wv')
settle()
print(list(wd), 'x' in wd, len(wd))
ws = weakref.WeakSet([k])
ws.add(D('ws'))
settle()
print([v.name for v in ws])
for bad in (1, 'a', None, (1, ), Slot.v):
    try: print(type(weakref.ref(bad)).__name__)
    except TypeError as e: print(e)
D.__del__ = None
