# checkpoint() returns again each time it is resumed.
import lucid

seen = []
k = lucid.checkpoint()
n = k.answer or 0
seen.append(n)
if n < 3:
    k.resume(n + 1)
print(n, seen, k.count)
k.drop()
try:
    k.resume()
except RuntimeError as e:
    print(e)

trail = []


def choose(options):
    """Gives one of the options: the first that does not lead to fail()."""
    k = lucid.checkpoint()
    i = k.answer or 0
    if i == len(options):
        k.drop()
        fail()
    trail.append((k, i))
    return options[i]


def fail():
    k, i = trail.pop()
    k.resume(i + 1)


def queens(n):
    columns = []
    for row in range(n):
        column = choose(range(n))
        for other, c in enumerate(columns):
            if c == column or abs(c - column) == row - other:
                fail()
        columns.append(column)
    return columns


print(queens(8))


def pythagoras(limit):
    a = choose(range(1, limit))
    b = choose(range(a, limit))
    c = choose(range(b, limit))
    if a * a + b * b != c * c:
        fail()
    return a, b, c


print(pythagoras(12))


# Generators and half-done loops go back too.
def count():
    for i in range(10):
        yield i


g = count()
next(g)
k = lucid.checkpoint()
got = [next(g) for _ in range(2)]
if k.count < 2:
    k.resume(got)
print(got, k.answer, next(g))
