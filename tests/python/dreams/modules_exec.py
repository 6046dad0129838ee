# Dreams over modules, exec, globals, closures, exceptions and finalizers of with blocks.
import lucid
import sys
import types

m = types.ModuleType("made")
exec("x = 1\ndef f(): return x", m.__dict__)
with lucid.dream() as d:
    exec("x = 2\ny = 3", m.__dict__)
    d.wakeup(m.f())
print(d.value, m.f(), hasattr(m, "y"))

with lucid.dream() as d:
    sys.modules["made"] = m
    import made
    made.x = 10
    import colorsys
    d.wakeup((made.f(), colorsys.__name__))
print(d.value, "made" in sys.modules, "made" in globals(), m.x)

ns = {"lucid": lucid, "log": []}
exec("""
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    inc()
    with lucid.dream() as d:
        inc(); inc()
        log.append(n)
        d.wakeup(n)
    return n, d.value, inc()
result = outer()
""", ns)
print(ns["result"], ns["log"])


class CM:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, *exc):
        self.log.append(exc[0] and exc[0].__name__)


log = []
with CM(log):
    with lucid.dream() as d:
        with CM(log):
            d.wakeup(list(log))
        print("not reached")
print(d.value, log)

log = []
try:
    with lucid.dream():
        with CM(log):
            raise KeyError("out of both")
except KeyError as e:
    print(e, log, e.__traceback__ is not None)


def finals(log):
    try:
        with lucid.dream() as d:
            try:
                return log.append("returned") or "value"
            finally:
                log.append("finally")
    finally:
        log.append("outer finally")


log = []
print(finals(log), log)


def loops():
    out = []
    for i in range(5):
        with lucid.dream() as d:
            out.append(i)
            if i == 1:
                continue
            if i == 2:
                d.wakeup()
            if i == 3:
                break
    return out


print(loops())

# Recursion: a dream at each depth, every other one taken back.
def tree(n, log):
    with lucid.dream() as d:
        log.append(n)
        if n:
            tree(n - 1, log)
        if n % 2:
            d.wakeup()


log = []
tree(4, log)
print(log)

# Sets, dicts, bytearrays, nested lists.
s, dd, ba, ll = {1, 2}, {"a": {"b": [1]}}, bytearray(b"abc"), [[0] * 3 for _ in range(2)]
with lucid.dream() as d:
    s.add(3)
    s.discard(1)
    dd["a"]["b"].append(2)
    dd["c"] = dd
    ba[0:1] = b"zz"
    ba.extend(b"!")
    ll[0][1] = 5
    ll.reverse()
    ll.append(ll)
    d.wakeup((len(s), len(dd), bytes(ba), len(ll)))
print(d.value, s, dd, ba, ll)

# Errors about dreams.
for act in (lambda: lucid.dream(1), lambda: d.wakeup(), lambda: d.realize(), lambda: d.__enter__(), lambda: lucid.checkpoint().resume(1, 2)):
    try:
        act()
    except Exception as e:
        print(type(e).__name__, e)
