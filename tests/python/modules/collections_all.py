from collections import deque, defaultdict, OrderedDict, Counter, namedtuple, ChainMap
import collections


def show(name, make):
    try:
        print(name, make())
    except Exception as e:
        print(name, type(e).__name__, e)


class Eq:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == getattr(other, "n", other)

    def __hash__(self):
        return hash(self.n)

    def __repr__(self):
        return f"Eq({self.n})"


d = deque("abc")
d.append("d")
d.appendleft("z")
show("deque", lambda: (d, len(d), d[0], d[-1], list(reversed(d))))
d.rotate(2)
show("rotate", lambda: d)
d.rotate(-1)
show("rotate", lambda: d)
show("pops", lambda: (d.pop(), d.popleft(), d))
show("index", lambda: (d.index("a"), d.count("a"), "b" in d, "q" in d))
show("index no", lambda: d.index("q"))
show("remove no", lambda: d.remove("q"))
show("empty", lambda: deque().pop())
show("range", lambda: d[9])
show("badindex", lambda: d["a"])
m = deque(range(10), maxlen=3)
show("maxlen", lambda: (m, m.maxlen, deque().maxlen))
m.appendleft(5)
show("maxlen left", lambda: m)
show("insert full", lambda: m.insert(1, 2))
show("maxlen bad", lambda: deque([], -1))
show("maxlen bad2", lambda: deque([], "x"))
e = deque([1, 2, 3])
e.insert(1, 9)
e.insert(-1, 8)
del e[0]
e[0] = 7
e.reverse()
e.extend(x for x in (4, 5))
e.extendleft([1, 2])
show("edits", lambda: (e, e + deque([1]), e * 2, 2 * deque([1]), e == deque(e), e < deque([99]), e.copy()))
e += [3]
e.extend(e)
show("self extend", lambda: e)
show("add list", lambda: e + [1])
r = deque([1])
r.append(r)
show("recursive", lambda: r)
show("eq objects", lambda: (deque([Eq(1), Eq(2)]).index(2), Eq(2) in deque([1, 2]), deque([Eq(1)]) == deque([1])))


def mutate():
    q = deque([1, 2, 3])
    for x in q:
        q.append(x)


show("mutated", mutate)

dd = defaultdict(list, {"a": [1]}, b=[2])
dd["c"].append(3)
show("defaultdict", lambda: (dd, dd.default_factory, dd.copy() == dd, dict(dd), dd.get("zz")))
show("missing", lambda: defaultdict()["x"])
show("bad factory", lambda: defaultdict(1))
dl = defaultdict(lambda: 5)
show("lambda", lambda: (dl["x"], dl[Eq(1)], dl[1], len(dl)))
show("or", lambda: (type(dd | {"q": 1}).__name__, sorted(dd | {"q": 1})))

od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
od.move_to_end("a")
show("od", lambda: (od, list(od), list(reversed(od))))
od.move_to_end("c", last=False)
show("od first", lambda: list(od.items()))
show("od popitem", lambda: (od.popitem(), od.popitem(last=False), od))
show("od empty", lambda: (OrderedDict(), OrderedDict().popitem()))
show("od eq", lambda: (OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(a=1) != {"a": 1}))
show("od key", lambda: od.move_to_end("zz"))
ode = OrderedDict([(Eq(1), 1), (Eq(2), 2)])
ode.move_to_end(Eq(1))
show("od py keys", lambda: ode)
show("od copy", lambda: (ode.copy(), type(ode | {}).__name__))
od.attribute = 1
show("od attr", lambda: od.attribute)


class MyOD(OrderedDict):
    def __missing__(self, key):
        return key * 2


show("od sub", lambda: (MyOD(a=1), MyOD()["ab"]))

c = Counter("abracadabra")
show("counter", lambda: (c.most_common(3), c["zz"], Counter(a=3) - Counter(a=1), Counter([Eq(1), 1, Eq(1)])[1], c.total()))
P = namedtuple("P", "x y", defaults=[5])
p = P(1)
show("namedtuple", lambda: (p, p.x, p._replace(x=3), P._fields, p._asdict(), P.x.__doc__, repr(P.x)))
show("nt set", lambda: setattr(p, "x", 1))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
show("chainmap", lambda: (cm["a"], cm["b"], len(cm), sorted(cm)))
