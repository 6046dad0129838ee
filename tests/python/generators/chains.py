# Chains of generators that delegate: results, sends, throws and closes reach the right one, and those between count as running.
import sys


def leaf(name, log):
    try:
        got = yield f"{name} 1"
        log.append(got)
        got = yield f"{name} 2"
        log.append(got)
    except KeyError as e:
        log.append(("leaf", repr(e)))
        yield f"{name} caught"
    finally:
        log.append("leaf ends")
    return f"{name} result"


def middle(name, log):
    a = yield from leaf(name + "a", log)
    log.append(a)
    yield f"{name} between"
    try:
        b = yield from leaf(name + "b", log)
    except ValueError as e:
        log.append(("middle", repr(e)))
        b = "rescued"
    return a, b


def outer(log):
    first = yield from middle("x", log)
    log.append(first)
    second = yield from middle("y", log)
    return first, second


def run(sends):
    log = []
    g = outer(log)
    out = [next(g)]
    try:
        for s in sends:
            out.append(g.throw(s) if isinstance(s, Exception) else g.send(s))
    except StopIteration as e:
        out.append(e.value)
    except Exception as e:
        out.append(repr(e))
    print(out)
    print(log)
    return g


run(range(20))
run([1, KeyError("k"), 2, 3, 4, 5, 6, 7, 8, 9, 10])
run([1, 2, 3, ValueError("v"), 5, 6, 7, 8, 9, 10])
run([1, 2, ValueError("ends it"), 4])
g = run([1, 2])
print(g.close(), next(g, "over"))


# Frames of a chain, seen from the innermost.
def names(frame):
    while frame is not None:
        yield frame.f_code.co_name, frame.f_lineno
        frame = frame.f_back


def inner_looks(seen):
    variable = "inner"
    yield 1
    seen.append([name for name, _ in names(sys._getframe())][2:4])
    seen.append([sys._getframe(n).f_code.co_name for n in range(4)])
    yield 2
    frame = sys._getframe(2)
    seen.append((frame.f_code.co_name, sorted(frame.f_locals)))
    frame.f_locals["label"] = "changed"
    yield variable


def between(seen):
    label = "between"
    yield from inner_looks(seen)
    seen.append(label)


def top(seen):
    mark = "top"
    result = yield from between(seen)
    return mark, result


seen = []
for item in top(seen):
    print(item)
for entry in seen:
    print(entry)
seen = []
t = top(seen)
print([sys._getframe(0).f_code.co_name, next(t), t.send(None), t.gi_frame.f_back, next(t)])
print(t.gi_yieldfrom.gi_yieldfrom.gi_code.co_name, t.gi_frame.f_lineno)


# Those between count as running while the innermost runs.
def self_aware(holder):
    yield "begin"
    for g in holder:
        print(g.gi_code.co_name, g.gi_running, g.gi_suspended, g.gi_yieldfrom)
        for act in (lambda: next(g), lambda: g.send(None), lambda: g.throw(KeyError), g.close, g.gi_frame.clear):
            try:
                print("no error", act())
            except (ValueError, RuntimeError) as e:
                print(type(e).__name__, e)
    yield "end"


def passing(inner):
    return (yield from inner)


holder = []
a = self_aware(holder)
b = passing(a)
c = passing(b)
d = passing(c)
holder += [b, c, d]
print(next(d), [g.gi_running for g in holder], [g.gi_suspended for g in holder])
print(next(d), [g.gi_running for g in holder], [g.gi_suspended for g in holder])
print(list(d))


# Two that wait for the same one, and one in the middle that is resumed by somebody else.
def shared():
    for i in range(6):
        yield i
    return "shared ends"


s = shared()
one, two = passing(s), passing(passing(s))
print(next(one), next(two), next(one), next(two))
try:
    while True:
        print(next(one))
except StopIteration as e:
    print("one", e.value)
try:
    next(two)
except StopIteration as e:
    print("two", e.value)

inner = shared()
mid = passing(inner)
out = passing(mid)
print(next(out), next(mid), next(inner), next(out), next(out))
print(list(mid), list(out), list(inner))


def reenters():
    yield 1
    try:
        yield next(crossing)
    except ValueError as e:
        yield str(e)


common = reenters()
crossing = passing(common)
other = passing(passing(common))
print(next(other), next(crossing), list(other))


# An exception that is being handled by one in the middle.
def handled():
    yield repr(sys.exception())
    yield repr(sys.exception())
    try:
        raise KeyError("inner")
    except KeyError:
        yield repr(sys.exception()), repr(sys.exception().__context__)
    yield repr(sys.exception())


def handling():
    try:
        raise ValueError("middle")
    except ValueError:
        yield from handled()
        yield from handled()
    yield repr(sys.exception())


print(list(passing(passing(handling()))))
try:
    raise OSError("outside")
except OSError:
    for item in passing(passing(handled())):
        print(item, repr(sys.exception()))
print(sys.exception())


# Deep, as trees are walked.
class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def build(values):
    if not values:
        return None
    n = len(values) // 2
    return Tree(build(values[:n]), values[n], build(values[n + 1:]))


print(list(build(range(40))))
it = iter(build(range(20)))
print([next(it) for _ in range(7)], sum(it))
