# Waking up where the program stands: variables, cells, native frames and generators that run.
import dreams


def locals_and_cells():
    a = 1
    b = [a]
    total = 0

    def add(n):
        nonlocal total
        total += n

    d = dreams.dream()
    a = 2
    b.append(2)
    c = 3
    add(5)
    d.wakeup()
    print(a, b, total)
    try:
        print(c)
    except UnboundLocalError as e:
        print(e)
    c = 4
    return a, b, c, total


print(locals_and_cells())


def helper():
    return dreams.dream()


def opened_by_a_helper():
    x = 1
    d = helper()
    x = 2
    d.wakeup()
    return x


print(opened_by_a_helper())


def sorting():
    calls = []
    d = None

    def key(n):
        nonlocal d
        calls.append(n)
        if n == 5:
            d = dreams.dream()
        if n == 1:
            d.wakeup()
        return -n

    return sorted([3, 5, 2, 1, 4], key=key), calls


print(sorting())


def gen():
    x = 1
    d = yield "ready"
    x = 2
    d.wakeup()
    yield x
    yield "end"


g = gen()
print(next(g))
d = dreams.dream()
print(g.send(d))
print(next(g))


def recurse(n, d):
    if n:
        return recurse(n - 1, d)
    d.wakeup(n)
    return "deep"


depth = "before"
d = dreams.dream()
depth = "inside"
print(recurse(50, d), depth)
