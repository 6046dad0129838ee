import random

r = random.Random(42)
print([r.random() for _ in range(3)])
print([r.randint(1, 100) for _ in range(8)], r.getrandbits(1), r.getrandbits(64), r.getrandbits(100), r.getrandbits(0))
x = list(range(10))
r.shuffle(x)
print(x, r.choice("abc"), r.sample(range(100), 5), r.choices([1, 2, 3], k=4, weights=[1, 1, 8]))
print(r.gauss(0, 1), r.uniform(1, 2), r.expovariate(1.5), r.betavariate(1, 2), r.normalvariate())
state = r.getstate()
a = [r.random() for _ in range(700)]
r.setstate(state)
print(a == [r.random() for _ in range(700)], len(state[1]))
print(random.Random("text").random(), random.Random(b"bytes").random(), random.Random(-5).random(), random.Random(2**100).random())
for bad in (lambda: r.getrandbits(-1), lambda: r.setstate((3, (1,), None)), lambda: random.Random([])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
