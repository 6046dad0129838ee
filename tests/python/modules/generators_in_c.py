# Generators and their exceptions under built-in functions.
def gen(n, log):
    try:
        for i in range(n):
            got = yield i
            if got: log.append(got)
    except GeneratorExit: log.append("exit"); raise
    finally: log.append("fin")
log = []
print(sum(gen(4, log)), max(gen(3, log)), list(gen(2, log)), tuple(gen(1, log)), sorted(gen(3, log), reverse=True), log.count("fin"))
log = []; g = gen(5, log)
print(next(g), 3 in g, log); g.close(); print(log)
def outer(log):
    r = yield from inner(log)
    log.append(r)
    return "done"
def inner(log):
    try: x = yield 1
    except KeyError as e: log.append(("caught", str(e))); x = "k"
    yield x
    return "ret"
log = []; o = outer(log)
print(next(o), o.throw(KeyError("q")))
try: next(o)
except StopIteration as s: print(s.value, log)
print("".join(c for c in "abc"), ",".join(map(str, (i * i for i in range(3)))), dict((k, v) for k, v in zip("ab", gen(2, []))), set(i % 2 for i in range(4)), bytes(i for i in (1, 2)))
def raising():
    yield 1
    raise ValueError("mid")
for f in (list, sum, sorted, dict.fromkeys, "".join, max, any, tuple, set, bytes):
    try: print(f.__name__, f(raising()))
    except (ValueError, TypeError) as e: print(f.__name__, type(e).__name__, e)
def stop():
    yield 1
    raise StopIteration("inner")
try: list(stop())
except RuntimeError as e: print(e)
a = [1]; a.extend(x for x in a if len(a) < 4); print(a)
l = [0]; l += (i for i in range(3)); l[1:2] = (c for c in "xy"); print(l)
print(*(i for i in range(3)), sep="-"); print([*gen(2, [])], (lambda *a, **k: (a, k))(*gen(2, []), **dict(z=1)))
x, *y = gen(3, []); print(x, y)
def two(): yield 1; yield 2; yield 3
try: a, b = two()
except ValueError as e: print(e)
import itertools
e = enumerate(two()); print(next(e), list(itertools.islice(e, 1)), list(e))
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", a[0] and a[0].__name__); return True
def ctxgen():
    with Ctx(): yield 1; yield 2
c = ctxgen(); next(c); c.close(); print(list(c))
