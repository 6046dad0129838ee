# `with`: an exception wakes the dream up and goes on its way; leaving realizes; d.wakeup() leaves at once.
import lucid

x = 1
log = []
with lucid.dream() as d:
    x = 2
    log.append("kept")
print(x, log, d.status)

with lucid.dream() as d:
    x = 3
    log.append("lost")
    try:
        d.wakeup({"x": x, "log": log})
    finally:
        print("never seen: it did not happen")
    x = 4
print(x, log, d.value, d.status)


class Boom(Exception):
    pass


try:
    with lucid.dream() as d:
        x = 5
        details = [log]
        details.append(x)
        raise Boom("bang", details)
except Boom as e:
    print("caught", e.args, x, "details" in globals(), e.__traceback__.tb_lineno)


def f(n):
    found = []
    with lucid.dream() as d:
        for i in range(n):
            found.append(i)
            if i == 3:
                d.wakeup(found)
    return found, d.value, d.status


print(f(3), f(9))


def g():
    with lucid.dream():
        return_me = [1]
        return return_me


print(g())

# Nested.
with lucid.dream() as outer:
    x = "outer"
    with lucid.dream() as inner:
        x = "inner"
        inner.wakeup()
    print(x)
    with lucid.dream() as a, lucid.dream() as b:
        x = "both"
    print(x, a.status, b.status)
    with lucid.dream() as kept:
        x = "kept inside"
    outer.wakeup(x)
print(x, outer.value)
try:
    with outer:
        pass
except RuntimeError as e:
    print(e)


# In a generator, across its suspensions.
def walk():
    seen = []
    with lucid.dream() as d:
        for i in range(4):
            seen.append(i)
            yield i
            if i == 2:
                d.wakeup(i)
    yield seen, d.value


for item in walk():
    print(item)
