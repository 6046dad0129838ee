# heapq and bisect with items that compare by Python.
import heapq, bisect
count = [0]
class P:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        count[0] += 1
        return self.n < o.n
    def __repr__(self): return str(self.n)
h = [P(i) for i in (5, 3, 8, 1, 9, 2)]
heapq.heapify(h)
print(h, count[0] > 0)
heapq.heappush(h, P(0))
print([heapq.heappop(h) for _ in range(4)], heapq.heappushpop(h, P(7)), heapq.heapreplace(h, P(4)), h)
print(heapq.nsmallest(2, [P(4), P(1), P(3)]), heapq.nlargest(2, [5, 1, 9], key=lambda x: -x), list(heapq.merge([1, 4], [2, 3], key=lambda x: x)))
l = [P(1), P(3), P(5)]
print(bisect.bisect_left(l, P(3)), bisect.bisect_right(l, P(3)))
bisect.insort(l, P(4))
print(l, bisect.bisect([1, 5, 9], 25, key=lambda x: x * x))
r = [(-1, "a"), (-3, "c")]
bisect.insort_left(r, (-2, "b"), key=lambda t: -t[0])
print(r)
class B:
    def __lt__(self, o): raise ValueError("no order")
try: heapq.heapify([B(), B()])
except ValueError as e: print(e)
try: heapq.heappop([])
except IndexError as e: print(e)
m = [3, 1, 2]
heapq.heapify_max(m)
print(heapq.heappop_max(m), m)
class Shrink:
    def __init__(self, l): self.l = l
    def __lt__(self, o):
        self.l.clear()
        return False
q = []
q += [Shrink(q), Shrink(q), Shrink(q)]
try: heapq.heappush(q, Shrink(q))
except RuntimeError as e: print(e)
