"""What a write costs: a list item, an attribute and a dict value, with no dream open and inside one."""
import time
import lucid


class Box:
    pass


def writes(n):
    items, box, table = [0] * 100, Box(), {}
    box.x = 0
    for i in range(n):
        items[i % 100] = i
        box.x = i
        table[i % 100] = i


def reads(n):
    items, box, table = [0] * 100, Box(), dict.fromkeys(range(100), 0)
    box.x = 0
    for i in range(n):
        items[i % 100]
        box.x
        table[i % 100]


def timed(function, n):
    began = time.perf_counter()
    function(n)
    return (time.perf_counter() - began) / n * 1e9


N = 300_000
for _ in range(5):
    writes(N)
    reads(N)
print(f"no dream: three writes {timed(writes, N):.0f} ns, three reads {timed(reads, N):.0f} ns")
with lucid.dream() as d:
    print(f"in a dream: three writes {timed(writes, N):.0f} ns, three reads {timed(reads, N):.0f} ns")
