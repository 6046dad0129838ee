import string, struct, copy, textwrap, operator, random, base64, hashlib, pprint, datetime, fractions, uuid
print(string.Template('$a ${b} $$').substitute(a=1, b=2), string.capwords('ab cd'), string.Formatter().format('{0} {x!r:>5}', 1, x='q'))
print(struct.pack('<HiB', 1, -2, 3), struct.unpack('>I', b'\0\0\1\0'), struct.calcsize('@llh'), list(struct.iter_unpack('B', b'ab')))
class N:
    def __init__(self, v): self.v = v; self.me = self
    def __deepcopy__(self, memo): return N(copy.deepcopy(self.v, memo))
a = [1, [2, 3], {'k': (4, [5])}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
print(b, c, copy.deepcopy(N([1])).v)
l = [1]; l.append(l)
m = copy.deepcopy(l)
print(m[1] is m)
print(textwrap.fill('the quick brown fox jumps', 10), textwrap.dedent('  a\n  b'), operator.itemgetter(1, 0)('xy'), operator.attrgetter('real')(5), operator.methodcaller('upper')('q'))
r = random.Random(42)
print(r.random(), r.randint(1, 100), r.choice('abc'), r.sample(range(10), 3), r.gauss(0, 1))
x = [1, 2, 3, 4]; r.shuffle(x); print(x)
print(base64.b64encode(b'hello'), hashlib.sha256(b'x').hexdigest()[:16], hashlib.md5(b'').hexdigest())
pprint.pprint({'b': [1] * 30, 'a': {'x': 1}})
print(datetime.date(2024, 2, 29) + datetime.timedelta(days=366), datetime.datetime(2020, 1, 2, 3, 4, 5).isoformat(), fractions.Fraction(3, 6) + 1)
