# Weak references and proxies: callbacks, dead referents, collections that shrink, finalizers in order.
import gc
import weakref


def settle():
    # What was in use a moment ago may need more than one look of a collector that does not count references.
    for _ in range(3):
        gc.collect()


def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


class C:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"C{self.n}"

    def __eq__(self, o):
        return isinstance(o, C) and self.n == o.n

    def __hash__(self):
        for i in range(2):
            pass
        return self.n

    def __call__(self, *a):
        return self.n, a

    def __add__(self, o):
        return self.n + getattr(o, "n", o)

    def __getitem__(self, k):
        return [self.n, k]

    def __len__(self):
        return self.n

    def m(self):
        return self


a = C(1)
r, p = weakref.ref(a), weakref.proxy(a)
print(r() is a, r is weakref.ref(a), p.n, p + 1, 1 if p else 0, p[5], p(2), len(p), p == a, p.m() is a, type(p).__name__, hash(r) == hash(a), r == weakref.ref(a))
p.x = 5
print(a.x, isinstance(p, C), p.__class__, r.__callback__, weakref.ref(a, print).__callback__)
for f in (lambda: weakref.ref(5), lambda: weakref.ref("s"), lambda: weakref.ref([]), lambda: weakref.ref(None), lambda: weakref.ref(), lambda: weakref.ref(a, 1, 2), lambda: weakref.ref(a, x=1), lambda: r(1), lambda: r < r, lambda: hash(p), lambda: p.zz, lambda: weakref.proxy(5), lambda: setattr(r, "x", 1), lambda: setattr(r, "__callback__", 1), lambda: weakref.ref(type("S", (), {"__slots__": ()})()), lambda: weakref.ref(len) is not None, lambda: weakref.ref({1}) is not None, lambda: weakref.ref(C)() is C, lambda: weakref.WeakMethod(a.m)() == a.m, lambda: weakref.WeakMethod(len), lambda: p < 1, lambda: p.__add__(2), lambda: str(p), lambda: bytes(p) if False else -p, lambda: p @ 1, lambda: weakref.ref[int]):
    t("op", f)
dead = []
refs = [weakref.ref(a, lambda w, i=i: dead.append((i, w() is None))) for i in range(3)]
bad = weakref.ref(a, None)
h = hash(refs[0])
del a
settle()
print(sorted(dead), r(), bad(), hash(r) == 1, r == r, r == weakref.ref(C) or "other")
for f in (lambda: p.n, lambda: p + 1, lambda: len(p), lambda: bool(p), lambda: p == 1, lambda: setattr(p, "x", 1), lambda: p(), lambda: str(p), lambda: p[0], lambda: hash(bad), lambda: hash(r) == 1):
    t("dead", f)
vd, kd, ws = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()
keep = [C(i) for i in range(4)]
for c in keep:
    vd[c.n] = kd[c] = c if False else c
    kd[c] = c.n * 10
    ws.add(c)
print(len(vd), len(kd), len(ws), vd[2], kd[C(2)], C(3) in ws, sorted(vd), sorted(kd.values()), vd.get(9), vd.setdefault(0, keep[1]))
it = iter(ws)
first = next(it)
keep.clear()
c = None
settle()
print(len(ws), len(vd), [type(x).__name__ for x in (first,)], len(list(it)))
del first
settle()
print(len(ws), len(kd), len(vd), list(vd.items()), bool(ws))
for f in (lambda: vd[2], lambda: vd.__setitem__(1, 5), lambda: kd.__setitem__(5, 1), lambda: ws.add(5), lambda: ws.pop(), lambda: vd.popitem(), lambda: kd.pop(C(1), "d"), lambda: 5 in ws, lambda: ws | {1}):
    t("empty", f)
o = C(7)
fin = weakref.finalize(o, lambda *a, **k: print("finalized", a, k) or "ret", 1, k=2)
print(fin.alive, fin.peek()[2:], fin.detach()[2:], fin.alive, fin())
fin = weakref.finalize(o, print, "called")
print(fin(), fin.alive, fin())
second = weakref.finalize(o, print, "collected")
second.atexit = False
del o
settle()
print(second.alive, second.peek(), second.detach())
t("finalize bad", lambda: weakref.finalize(5, print))
t("finalize few", lambda: weakref.finalize())
