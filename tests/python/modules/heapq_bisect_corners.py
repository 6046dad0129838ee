# heapq and bisect with keys and comparisons that run code, fail or change the list.
import bisect
import heapq

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class V:
    def __init__(self, n, act=None):
        self.n, self.act = n, act

    def __lt__(self, o):
        for i in range(2):
            pass
        if self.act:
            self.act()
        return self.n < o.n

    def __repr__(self):
        return f"V{self.n}"


def heap(*ns):
    h = [V(n) for n in ns]
    heapq.heapify(h)
    return h


h = heap(5, 3, 8, 1, 9, 2)
print(h, heapq.heappop(h), heapq.heappushpop(h, V(0)), heapq.heapreplace(h, V(7)), h, [heapq.heappop(h) for _ in range(len(h))])
m = [3, 1, 2, 9, 4]
heapq.heapify_max(m)
print(m, heapq.heappop_max(m), heapq.heappush_max(m, 10), heapq.heappushpop_max(m, 5), heapq.heapreplace_max(m, 6), m)
for f in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappushpop([], 1), lambda: heapq.heapify(5), lambda: heapq.heapify((1,)), lambda: heapq.heappush([1], "a"), lambda: heapq.heapify([1, "a"]), lambda: heapq.heappush((), 1), lambda: heapq.heappop_max([]), lambda: heapq.heapify([1j, 2j]), lambda: heapq.nlargest(2, [3, 1, 2]), lambda: heapq.nlargest(0, [1]), lambda: heapq.nlargest(-1, [1]), lambda: heapq.nlargest(9, "bca"), lambda: heapq.nsmallest(1, []), lambda: heapq.nsmallest(1, [3, 1]), lambda: heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), lambda: heapq.nlargest(2, [(1, "b"), (1, "a")], key=lambda p: p[0]), lambda: heapq.nsmallest(2, [1, "a", 3]), lambda: heapq.nlargest("x", [1]), lambda: heapq.nsmallest(2, 5), lambda: list(heapq.merge([1, 4], [2, 3], [])), lambda: list(heapq.merge([4, 1], [3, 2], reverse=True)), lambda: list(heapq.merge(["a", "ccc"], ["bb"], key=len)), lambda: list(heapq.merge([1], ["a"])), lambda: list(heapq.merge([1], 5)), lambda: list(heapq.merge()), lambda: [x for x in heapq.merge((i for i in (1, 3)), iter([2]))]):
    t("heap", f)
for g in ("heappush", "heappop", "heapify", "heapreplace", "heappushpop"):
    z = [V(1), V(2), V(3)]
    z[1].act = z[2].act = z.clear
    t("changed by " + g, lambda: getattr(heapq, g)(z, *([V(0, z.clear)] if g in ("heappush", "heapreplace", "heappushpop") else [])))
e = [V(1), V(2, lambda: 1 // 0), V(3), V(0)]
t("raises", heapq.heapify, e)
a = [1, 3, 3, 5]
for f in (lambda: [bisect.bisect_left(a, x) for x in (0, 3, 4, 9)], lambda: [bisect.bisect(a, x) for x in (0, 3, 4, 9)], lambda: bisect.bisect_left(a, 3, 2), lambda: bisect.bisect_left(a, 3, 0, 1), lambda: bisect.bisect(a, 3, -1), lambda: bisect.bisect(a, 3, 5, 2), lambda: bisect.bisect(a, 3, 0, 99), lambda: bisect.bisect(a, 3, hi=None), lambda: bisect.bisect(a, "x"), lambda: bisect.bisect(5, 1), lambda: bisect.bisect("ace", "d"), lambda: bisect.bisect(range(0, 10**9, 7), 10**8), lambda: bisect.bisect(a, 4, key=lambda v: v + 1), lambda: bisect.bisect(a, 4, key=5), lambda: bisect.bisect(["a", "bb"], 1, key=len), lambda: bisect.bisect([V(1), V(3)], V(2)), lambda: bisect.bisect_right([V(1), V(3)], V(3)), lambda: bisect.bisect([V(1, lambda: 1 // 0)], V(0, lambda: 1 // 0)), lambda: bisect.insort((), 1), lambda: bisect.bisect(a, 3, "x"), lambda: bisect.bisect(a), lambda: bisect.bisect(a=a, x=3, lo=1, hi=4), lambda: bisect.bisect({1: 2}, 1), lambda: bisect.bisect({}, 1), lambda: bisect.bisect([], 1, key=lambda v: 1 // 0), lambda: bisect.bisect(type("S", (), {"__len__": lambda s: 8, "__getitem__": lambda s, i: i * i})(), 30), lambda: bisect.bisect([float("nan"), 1], 0)):
    t("bisect", f)
b = []
for x in (5, 1, 3, 3.0, 2):
    bisect.insort(b, x)
    bisect.insort_left(b, -x, key=None)
print(b)
c = ["ccc"]
bisect.insort(c, "a", key=len)
bisect.insort_left(c, "zzz", key=len)


class L(list):
    def insert(self, i, x):
        print("insert", i, x)
        super().insert(i, x)


d = L([1, 5])
bisect.insort(d, 3)
print(c, d)
