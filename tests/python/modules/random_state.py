import random
r = random.Random(42)
print([r.random() for _ in range(3)], r.randint(1, 100), r.choice("abc"), r.sample(range(20), 4), r.getrandbits(70))
s = r.getstate()
a = [r.gauss(0, 1), r.uniform(1, 2), r.shuffle(l := list(range(6))) or l]
r.setstate(s)
b = [r.gauss(0, 1), r.uniform(1, 2), r.shuffle(l := list(range(6))) or l]
print(a == b, a)
print(r.choices([1, 2, 3], weights=[1, 5, 1], k=5), r.triangular(0, 1), r.betavariate(1, 2), r.expovariate(1), r.paretovariate(2), r.binomialvariate(10, 0.5))
for seed in (0, -5, "text", b"bytes", 10**30):
    print(seed, random.Random(seed).random())
class R(random.Random):
    def random(self): return 0.5
    def getrandbits(self, k): return (1 << k) - 1 >> 1
x = R()
print(x.uniform(0, 10), x.randrange(10), x.choice([1, 2, 3]))
class Weights:
    def __len__(self): return 2
    def __getitem__(self, i): return ("a", "b")[i]
print(random.Random(1).choice(Weights()))
random.seed(7); p = random.random(); random.seed(7); print(p == random.random(), random.Random(3).randbytes(4))
import pickle
q = pickle.loads(pickle.dumps(r)); print(q.random() == r.random())
try: r.sample([1], 2)
except ValueError as e: print(e)
try: r.randrange(0)
except ValueError as e: print(e)
