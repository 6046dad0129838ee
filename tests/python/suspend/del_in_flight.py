# Finalizers and collections in the middle of things: sorts, generators, class bodies, comprehensions, handlers, dicts with user keys.
import gc, weakref
log = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
    def __hash__(self): gc.collect(); return self.n
    def __eq__(self, o): gc.collect(); return self.n == o.n
    def __lt__(self, o):
        D(100)
        gc.collect()
        return self.n < o.n
def flush(*a):
    for _ in range(2): gc.collect()
    print(*a, sorted(log))
    log.clear()
def sorting(): return [d.n for d in sorted([D(3), D(1), D(2)])]
flush(sorting())
def keys():
    d = {D(i % 2): i for i in range(4)}
    return sorted((k.n, v) for k, v in d.items())
flush(keys())
def gen():
    d = D(5)
    try:
        yield d.n
        d = None
        gc.collect()
        yield d
    finally: log.append('fin')
g = gen()
flush(next(g), next(g))
g.close()
flush('closed')
def handler():
    try: raise ValueError(D(6))
    except ValueError as e:
        gc.collect()
        kept = list(log)
    gc.collect()
    return kept
flush(handler())
class Body:
    tmp = D(7)
    del tmp
    gc.collect()
    seen = list(log)
flush(Body.seen)
def closure():
    d = D(9)
    def f(): return d.n
    return f
f = closure()
flush(f())
f = None
flush('closure gone')
def cycle():
    a = D(10)
    a.me = a
    a.f = lambda: a
    return weakref.ref(a)
r = cycle()
flush(r() is None)
def tb():
    d = D(11)
    1 / 0
def holder():
    try: tb()
    except ZeroDivisionError as e: return e
e = holder()
flush('traceback holds')
e.__traceback__ = None
flush('traceback gone')
def frames():
    import sys
    d = D(12)
    return sys._getframe()
fr = frames()
flush('frame holds', fr.f_locals['d'].n)
fr.clear()
flush('frame cleared', 'd' in fr.f_locals)
l = [D(i) for i in range(20, 23)]
it = iter(l)
next(it)
l = None
flush('iterator holds')
it = None
flush('iterator gone')
class Order:
    def __init__(self, *refs): self.refs = refs
    def __del__(self): log.append(('order', [x.n for x in self.refs]))
Order(D(30), D(31))
for _ in range(2): gc.collect()
print(sorted(log, key=str))
log.clear()
class InDel:
    def __del__(self):
        try: {}['missing']
        except KeyError as e: log.append(repr(e))
        log.append([x for x in sorted([2, 1], key=lambda v: -v)])
        log.append(sum(y for y in (i * i for i in range(4))))
        exec('log.append("exec")')
InDel()
for _ in range(2): gc.collect()
print(log)
log.clear()
m = map(lambda d: d.n, [D(40), D(41)])
flush(next(m))
del m
flush('map gone')
d = {}
d['self'] = d
d['d'] = D(50)
del d
flush('dict cycle')
print(gc.isenabled(), gc.get_count()[0] >= 0, gc.collect() >= 0, gc.disable(), gc.isenabled(), gc.enable())
