# random with seeds: every distribution, state, bad arguments, subclasses that give the bits.
import random

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


R = random.Random
for seed in (0, 1, -1, 2**100, "text", b"bytes", bytearray(b"ba"), None is None, ""):
    r = R(seed)
    print(repr(seed), r.random(), r.getrandbits(70), r.randrange(10**6))
for seed in ([], (1,), {}, 1j, object):
    t(type(seed).__name__, R, seed)
r = R(42)
for f in (lambda: r.randint(1, 6), lambda: r.randint(6, 1), lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.randrange(1, 10, 3), lambda: r.randrange(10, 1, -3), lambda: r.randrange(1, 2, 0), lambda: r.randrange(1.5), lambda: r.randrange("x"), lambda: r.randrange(2**80), lambda: r.choice("abc"), lambda: r.choice([]), lambda: r.choice({1: 2}), lambda: r.choice({1}), lambda: r.choices("ab", k=4), lambda: r.choices("ab", [1, 3], k=3), lambda: r.choices("ab", cum_weights=[1, 4], k=3), lambda: r.choices("ab", [1], k=3), lambda: r.choices("ab", [0, 0]), lambda: r.choices("ab", [1, 1], cum_weights=[1, 2]), lambda: r.choices([], k=1), lambda: r.choices("ab", [1, float("inf")]), lambda: r.choices("ab", 5), lambda: r.sample(range(10**9), 3), lambda: r.sample("abc", 4), lambda: r.sample("abc", -1), lambda: r.sample({1, 2}, 1), lambda: r.sample("ab", 3, counts=[2, 2]), lambda: r.sample("ab", 1, counts=[1]), lambda: r.sample("ab", 1, counts=[0, 0]), lambda: r.sample("ab", 1, counts=[1.5, 1]), lambda: (lambda l: (r.shuffle(l), l))([1, 2, 3, 4]), lambda: r.shuffle("abc"), lambda: r.uniform(1, 2), lambda: r.triangular(0, 10, 5), lambda: r.triangular(1, 1), lambda: r.betavariate(1, 2), lambda: r.expovariate(2), lambda: r.expovariate(0), lambda: r.gammavariate(2, 3), lambda: r.gammavariate(0.5, 1), lambda: r.gammavariate(1, 1), lambda: r.gammavariate(0, 1), lambda: r.gauss(), lambda: r.gauss(1, 2), lambda: r.lognormvariate(), lambda: r.normalvariate(5, 1), lambda: r.vonmisesvariate(0, 4), lambda: r.vonmisesvariate(0, 0), lambda: r.paretovariate(3), lambda: r.weibullvariate(1, 2), lambda: r.binomialvariate(10, 0.3), lambda: r.binomialvariate(100, 0.5), lambda: r.binomialvariate(-1), lambda: r.binomialvariate(5, 1.5), lambda: r.randbytes(5), lambda: r.randbytes(-1), lambda: r.getrandbits(0), lambda: r.getrandbits(-1), lambda: r.getrandbits(1.5), lambda: r.getrandbits(2**70) if False else r.getrandbits(129)):
    t("op", f)
s = r.getstate()
a = [r.random(), r.gauss(0, 1)]
r.setstate(s)
print(a == [r.random(), r.gauss(0, 1)], s[0], len(s[1]), s[2] is None or type(s[2]).__name__)
for bad in ((1, 2, 3), (9, (), None), (3, (1, 2), None), (3, tuple(range(625)), None), (3, (-1,) * 625, None), (3, ("x",) * 625, None), 5, (3, s[1][:-1] + (700,), None)):
    try:
        r.setstate(bad)
        print("state set")
    except Exception as e:
        print(type(e).__name__)


class Bits(R):
    n = 0

    def getrandbits(self, k):
        for i in range(2):
            pass
        self.n += 1
        return (1 << k) - 1 if self.n % 3 else 0


class Rand(R):
    def random(self):
        return 0.75


b, c = Bits(1), Rand(1)
print(b.randrange(6), b.choice("abcdef"), b.n, c.randrange(8), c.choice("abcd"), c.uniform(0, 4), c.sample(range(4), 2), c.getrandbits(3) < 8)
t("pickle", lambda: __import__("pickle").loads(__import__("pickle").dumps(R(7))).random() == R(7).random())
t("copy", lambda: __import__("copy").copy(R(7)).random() == R(7).random())
t("system", lambda: random.SystemRandom().getstate())
t("system bits", lambda: 0 <= random.SystemRandom().random() < 1)
t("reduce", lambda: R(1).__reduce__()[0] is R)
random.seed(5)
x = [random.random(), random.randint(1, 9), random.choice("xyz")]
random.seed(5, version=1)
print(x, random.random(), R(5).random())
random.seed("a", version=1)
print(random.random())
