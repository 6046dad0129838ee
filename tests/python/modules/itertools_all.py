from itertools import *
import operator


def show(name, make):
    try:
        print(name, make())
    except Exception as e:
        print(name, type(e).__name__, e)


class Items:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        for item in self.items:
            yield item


gen = lambda *a: (x for x in a)
show("accumulate", lambda: list(accumulate([1, 2, 3, 4])))
show("accumulate mul", lambda: list(accumulate(gen(1, 2, 3, 4), operator.mul, initial=10)))
show("accumulate py", lambda: list(accumulate([3, 1, 2], lambda a, b: max(a, b))))
show("batched", lambda: list(batched("ABCDEFG", 3)))
show("batched strict", lambda: list(batched(gen(1, 2, 3), 2, strict=True)))
show("batched 0", lambda: batched([], 0))
show("chain", lambda: list(chain([1], Items(2, 3), "ab", gen())))
show("chain kw", lambda: chain(a=1))
show("from_iterable", lambda: list(chain.from_iterable(gen([1, 2], Items(3)))))
show("chain bad", lambda: list(chain([1], 2)))
show("combinations", lambda: list(combinations("ABCD", 2)))
show("combinations 0", lambda: list(combinations([], 0)))
show("combinations -1", lambda: combinations([], -1))
show("cwr", lambda: list(combinations_with_replacement("ABC", 2)))
show("permutations", lambda: list(permutations("ABC", 2)))
show("permutations none", lambda: list(permutations(range(3))))
show("permutations x", lambda: permutations("ABC", "x"))
show("product", lambda: list(product("AB", gen(1, 2))))
show("product repeat", lambda: list(product([0, 1], repeat=3)))
show("product none", lambda: list(product()))
show("product empty", lambda: list(product([1], [])))
show("product neg", lambda: product([1], repeat=-1))
show("compress", lambda: list(compress("ABCDEF", gen(1, 0, 1, 0, 1, 1))))
show("count", lambda: list(islice(count(2.5, 0.5), 3)))
show("count repr", lambda: (count(5), count(1, 2), count(1.5)))
show("count bad", lambda: count("a"))
big = count(2 ** 63 - 2)
show("count big", lambda: [next(big), next(big), next(big)])
show("cycle", lambda: list(islice(cycle(gen(1, 2, 3)), 7)))
show("cycle empty", lambda: list(cycle([])))
show("dropwhile", lambda: list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
show("takewhile", lambda: list(takewhile(lambda x: x < 3, gen(1, 2, 3, 1))))
show("filterfalse", lambda: (list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", 2]))))
show("groupby", lambda: [(k, list(g)) for k, g in groupby("AAABBCA")])
show("groupby key", lambda: [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
groups = groupby("aabb")
first = next(groups)
second = next(groups)
show("groupby stale", lambda: (list(first[1]), list(second[1])))
show("islice", lambda: (list(islice("ABCDEFG", 2)), list(islice(gen(*"ABCDEFG"), 2, None, 2)), list(islice("ABC", 0))))
show("islice bad", lambda: islice([], -1))
show("islice bad2", lambda: islice([], 1, -1))
show("islice bad3", lambda: islice([], 1, 2, 0))
show("islice few", lambda: islice([]))
show("pairwise", lambda: (list(pairwise("ABCD")), list(pairwise(gen(1)))))
show("repeat", lambda: (list(repeat(1, 3)), repeat(2), repeat("a", 2), repeat(1, times=-1).__length_hint__()))
show("repeat hint", lambda: repeat(1).__length_hint__())
show("starmap", lambda: (list(starmap(pow, [(2, 3), [3, 2]])), list(starmap(lambda a, b: a + b, gen((1, 2), "ab")))))
a, b, c = tee(gen(1, 2, 3), 3)
show("tee", lambda: (next(a), next(a), list(b), list(a), list(c)))
show("tee 0", lambda: tee([], 0))
show("tee -1", lambda: tee([], -1))
show("zip_longest", lambda: (list(zip_longest("AB", gen(1, 2, 3), fillvalue="-")), list(zip_longest()), list(zip_longest([1], []))))
show("zip_longest bad", lambda: zip_longest([], x=1))


class Mine(chain):
    pass


show("subclass", lambda: list(Mine([1], [2])))


def boom():
    yield 1
    raise KeyError("boom")


show("error", lambda: list(chain(boom(), [2])))
show("error tee", lambda: list(tee(boom())[1]))
