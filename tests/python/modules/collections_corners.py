# deque, Counter, OrderedDict, ChainMap, defaultdict, namedtuple, UserDict: corners and errors.
from collections import *

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


d = deque("abc", 3)
for f in (lambda: d.append("x"), lambda: d.appendleft("y"), lambda: d.extend("12"), lambda: d.extendleft("34"), lambda: d.insert(1, 5), lambda: d.rotate(1), lambda: d.rotate(-7), lambda: d.rotate("x"), lambda: d.remove("zz"), lambda: d.index("zz"), lambda: d.count("3"), lambda: d[5], lambda: d["a"], lambda: d[0:1], lambda: d.__setitem__(9, 1), lambda: d.pop(), lambda: d.popleft(), lambda: deque().pop(), lambda: deque().popleft(), lambda: deque(maxlen=-1), lambda: deque(maxlen="x"), lambda: deque(5), lambda: d.maxlen, lambda: setattr(d, "maxlen", 5), lambda: deque([1]) + [2], lambda: deque([1], 5) + deque([2]), lambda: deque([1, 2]) * 2, lambda: deque([1, 2], 3) * 5, lambda: 2 * deque("a"), lambda: deque([1]) < deque([1, 2]), lambda: deque([1]) == [1], lambda: deque([1]).__iadd__("ab"), lambda: deque("abc").reverse(), lambda: hash(d), lambda: deque("abcabc").index("a", 1), lambda: deque("abc").index("a", 1, 2), lambda: d.copy().maxlen, lambda: repr(deque([deque()], 2)), lambda: deque("ab").insert(5, "z"), lambda: deque("ab", 2).insert(0, "z"), lambda: deque("abc").__delitem__(1), lambda: d.__reduce__()[:3], lambda: deque[int], lambda: 1 in deque([[1], 1]), lambda: [*reversed(deque("ab"))], lambda: deque("ab").clear()):
    t("deque", f)
q = deque([1, 2, 3])
t("mutate", lambda: [q.append(x) for x in q])
t("mutate pop", lambda: [q.popleft() for x in q])
q = deque([1])
q.append(q)
print(q)
t("remove mutates", lambda: (lambda z: z.remove(1))(deque([type("E", (), {"__eq__": lambda s, o: zz.clear() or True})()]) if not globals().update(zz=deque()) else 0))
c = Counter("abracadabra")
print(c.most_common(2), c["zz"], c.total(), sorted(c.elements())[:3], c - Counter(a=3, q=1), c & Counter(a=1, b=9), c | Counter(a=9), +Counter(a=-1, b=1), -Counter(a=-1, b=1), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=0) < Counter(), c.subtract("aab"), c["a"], c.update({"a": 10}), c["a"])
for f in (lambda: Counter(5), lambda: Counter.fromkeys("ab"), lambda: Counter(a="x").update(a=1), lambda: Counter(a="x").most_common(), lambda: Counter(a=1) + {"a": 1}, lambda: Counter(a=1) + 5, lambda: Counter("ab", b=5), lambda: Counter(None), lambda: Counter(a=1, b=-1).total(), lambda: Counter("ab").most_common(-1), lambda: repr(Counter(a=1.5, b=2)), lambda: Counter(a="x", b=1), lambda: Counter(a=1) < [1], lambda: Counter.__add__(Counter(a=1), Counter(a=-1)), lambda: list(Counter(a=-1, b=2).elements()), lambda: Counter(a=1).__delitem__("zz"), lambda: Counter(1, 2), lambda: Counter({1: 2}).copy()):
    t("counter", f)
o = OrderedDict(a=1, b=2, c=3)
for f in (lambda: o.move_to_end("a"), lambda: o.move_to_end("c", last=False), lambda: o.move_to_end("zz"), lambda: o.popitem(last=False), lambda: OrderedDict().popitem(), lambda: o.pop("zz"), lambda: o.pop("zz", 5), lambda: o == OrderedDict(a=1, b=2), lambda: o == OrderedDict(b=2, a=1), lambda: o == {"a": 1, "b": 2}, lambda: list(reversed(o)), lambda: o | {"z": 1}, lambda: {"z": 1} | o, lambda: repr(o), lambda: OrderedDict(1, 2), lambda: o.setdefault("k"), lambda: OrderedDict.fromkeys("ab", 0), lambda: list(reversed(o.items())), lambda: o.copy() == o, lambda: o.__reduce__()[:2], lambda: [o.popitem() for k in o], lambda: [o.__setitem__(k + "x", 1) for k in o]):
    t("ordered", f)
dd = defaultdict(list, {"a": [1]}, b=[2])
dd["c"].append(3)
print(dd, dd.get("zz"), dd.default_factory is list, dd | {"x": 1}, dd.copy() == dd)
for f in (lambda: defaultdict(5), lambda: defaultdict(None)["k"], lambda: defaultdict(lambda: 1 // 0)["k"], lambda: defaultdict(int).__missing__("q"), lambda: setattr(dd, "default_factory", 5) or dd["new"], lambda: defaultdict(), lambda: defaultdict(int, 5), lambda: repr(defaultdict(defaultdict)), lambda: {"a": 1} | defaultdict(int, b=2), lambda: (lambda r: (r.__setitem__("r", r), repr(r).count("...")))(defaultdict(int))):
    t("default", f)
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
for f in (lambda: (m["a"], m["b"], len(m), list(m), dict(m)), lambda: m["zz"], lambda: m.__delitem__("b"), lambda: m.pop("b"), lambda: m.popitem(), lambda: m.popitem(), lambda: m.new_child({"n": 1})["n"], lambda: m.parents, lambda: m | {"q": 1}, lambda: {"q": 1} | m, lambda: repr(m), lambda: m.get("a"), lambda: "a" in m, lambda: bool(ChainMap()), lambda: ChainMap.fromkeys("ab"), lambda: type("C", (ChainMap,), {"__missing__": lambda s, k: k * 2})()["zz"]):
    t("chain", f)
P = namedtuple("P", "x y z", defaults=(3,))
for f in (lambda: P(1), lambda: P(1, 2), lambda: P(1, 2, 3, 4), lambda: P(x=1, y=2, w=3), lambda: P._make([1, 2]), lambda: P._make([1]), lambda: P(1, 2)._asdict(), lambda: P(1, 2)._replace(q=1), lambda: setattr(P(1, 2), "x", 5), lambda: P.x.__get__(P(7, 8)), lambda: repr(P.x), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "def"), lambda: namedtuple("Q", "_a"), lambda: namedtuple("Q", "1a"), lambda: namedtuple("1Q", "a"), lambda: namedtuple("Q", "a def a _b", rename=True)._fields, lambda: namedtuple("Q", "a", defaults=(1, 2)), lambda: namedtuple("Q", 5), lambda: namedtuple("Q", ["a", 5]), lambda: P.__doc__, lambda: P._field_defaults, lambda: P(1, 2) == (1, 2, 3), lambda: P.__new__.__defaults__, lambda: P(*"abc") + ("d",), lambda: P.__match_args__, lambda: namedtuple("Q", "a, b", module="mod").__module__, lambda: P(1, 2).__getnewargs__()):
    t("named", f)
u = UserDict(a=1)
u.data["b"] = 2
print(u, "b" in u, UserList([1, 2])[::-1] + [3], UserString("ab") + 5 if False else UserString("ab") * 2, UserString("x") == "x", hash(UserString("x")) == hash("x"), UserList("ab") < ["b"], u | {"c": 3})
