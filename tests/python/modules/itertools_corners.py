# itertools: bad arguments, exhausted inputs, inputs that raise, sharing.
import itertools
from itertools import *

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




def g(*items):
    for i in items:
        if isinstance(i, Exception):
            raise i
        print("<", i, ">", sep="", end=" ")
        yield i


t("count", lambda: [next(c) for c in [count(2.5, -0.5)] for _ in "abc"])
t("count big", lambda: (lambda c: (next(c), next(c), repr(c)))(count(2**63 - 1)))
t("count bad", lambda: count("a"))
t("count step", lambda: (repr(count(1, 0)), repr(count(1.5)), repr(count(step=2)), list(islice(count(True), 3))))
t("cycle", lambda: list(islice(cycle(g(1, 2)), 5)))
t("cycle none", lambda: list(cycle([])))
t("cycle raise", lambda: list(cycle(g(1, KeyError("k")))))
t("repeat", lambda: (list(repeat("x", 2)), list(repeat(1, -5)), repr(repeat([], 3)), repeat(1, 4).__length_hint__()))
t("repeat hint", lambda: repeat(1).__length_hint__())
t("repeat bad", lambda: repeat(1, "x"))
t("repeat kw", lambda: list(repeat(object="a", times=2)))
for args in ((3,), (1, 3), (0, None), (1, None, 2), (2, 1), (-1,), (0, 5, 0), ("a",), (0, 2, -1), (0, 2**70), (None,), (None, 2), (), (1, 2, 3, 4)):
    t(("islice", args), lambda: list(islice(g(*range(5)), *args)))
it = iter(range(10))
print(list(islice(it, 2)), list(islice(it, 0)), next(it), list(islice(it, 1, 6, 3)), next(it))
t("chain", lambda: list(chain(g(1), [2], 5)))
t("chain from", lambda: list(chain.from_iterable(g([1], "ab", 7))))
t("chain[]", lambda: (chain[int], list(chain()), list(chain.from_iterable({1: 2}.items()))))
t("accumulate", lambda: (list(accumulate(g(1, 2, 3))), list(accumulate("abc")), list(accumulate([], initial=5)), list(accumulate([1, 2], lambda a, b: a * b, initial=10)), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], None))))
t("accumulate bad", lambda: list(accumulate(["a", 1])))
t("accumulate func", lambda: list(accumulate([1, 2], 5)))
t("batched", lambda: (list(batched("abcde", 2)), list(batched([], 2)), list(batched("abcd", n=2, strict=True))))
t("batched strict", lambda: list(batched(g(1, 2, 3), 2, strict=True)))
t("batched 0", lambda: batched("a", 0))
t("compress", lambda: (list(compress(g(1, 2, 3), [1, 0, "x", 1])), list(compress("abc", [])), list(compress(data="ab", selectors=[0, 1]))))
t("dropwhile", lambda: (list(dropwhile(lambda x: x < 2, g(1, 2, 0))), list(takewhile(lambda x: x < 2, g(1, 2, 0))), list(filterfalse(None, [0, 1, ""]))))
t("takewhile raise", lambda: list(takewhile(lambda x: 1 // x, [1, 0])))
tw = takewhile(bool, iter([1, 0, 1]))
print(list(tw), list(tw))
t("groupby", lambda: [(k, list(v)) for k, v in groupby("aabBb", str.lower)])
gb = groupby(g(1, 1, 2, 2))
k1, g1 = next(gb)
k2, g2 = next(gb)
print(list(g1), next(g2), list(g2), next(gb, "end"))
t("groupby key", lambda: list(groupby([1, 2], 5)))
t("groupby eq", lambda: list(groupby([type("E", (), {"__eq__": lambda s, o: 1 // 0})() for _ in "ab"])))
t("pairwise", lambda: (list(pairwise(g(1, 2, 3))), list(pairwise("a")), list(pairwise([]))))
t("pairwise bad", lambda: pairwise(5))
a, b = tee(g(1, 2, 3))
print(next(a), next(a), next(b), list(a), list(b))
t("tee", lambda: (len(tee([], 0)), tee([1], 3)[2] is not None, [list(x) for x in tee("ab", 3)]))
t("tee neg", lambda: tee([], -1))
t("tee bad", lambda: tee(5))
c, d = tee(iter([1, 2, 3]))
next(c)
e, = tee(c, 1)
print(list(e), list(d), list(c))


def evil():
    yield 1
    yield next(x)


x, y = tee(evil())
t("tee reenter", lambda: list(x))
t("starmap", lambda: (list(starmap(pow, [(2, 3), [3, 2]])), list(starmap(lambda *a: a, ["ab", ()]))))
t("starmap bad", lambda: list(starmap(pow, [5])))
t("zip_longest", lambda: (list(zip_longest("ab", [1], fillvalue="-")), list(zip_longest()), list(zip_longest([], "a"))))
t("zip_longest raise", lambda: list(zip_longest("ab", g(1, KeyError("z")))))
t("zip_longest kw", lambda: zip_longest("a", fill=1))
t("product", lambda: (list(product("ab", [1, 2])), list(product()), list(product("ab", repeat=0)), list(product([], "a")), list(product(range(2), repeat=2))))
t("product neg", lambda: product("a", repeat=-1))
t("product kw", lambda: product("a", times=1))
t("perms", lambda: (list(permutations("abc", 2)), list(permutations("ab", 3)), list(permutations("")), len(list(permutations(range(5)))), list(combinations("abcd", 3)), list(combinations("a", 2)), list(combinations_with_replacement("ab", 2)), list(combinations("ab", 0))))
t("perms neg", lambda: permutations("ab", -1))
t("perms type", lambda: permutations("ab", "x"))
t("comb neg", lambda: combinations("ab", -1))
t("reduce", lambda: hasattr(count(), "__copy__") or hasattr(chain(), "__setstate__"))
gen = g(1)
t("self iterate", lambda: next(chain.from_iterable(iter([gen, gen]))))
