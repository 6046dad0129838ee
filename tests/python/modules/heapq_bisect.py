import bisect
import heapq


class N:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"N{self.n}"


data = [5, 3, 8, 1, 9, 2, 7]
h = data[:]
heapq.heapify(h)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), h)
heapq.heappush(h, 4)
print(h, [heapq.heappop(h) for _ in range(len(h))])
o = [N(n) for n in data]
heapq.heapify(o)
heapq.heappush(o, N(4))
print(o, heapq.heappop(o), heapq.heappushpop(o, N(0)), heapq.heapreplace(o, N(6)), o)
m = data[:]
heapq.heapify_max(m)
heapq.heappush_max(m, 6)
print(m, heapq.heappop_max(m), heapq.heappushpop_max(m, 3), heapq.heapreplace_max(m, 0), m)
print(heapq.nsmallest(3, data), heapq.nlargest(3, data, key=lambda x: -x), list(heapq.merge([1, 4], [2, 3])))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heapify((1,)), lambda: heapq.heapreplace([], 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
s = [1, 3, 3, 5]
print(bisect.bisect(s, 3), bisect.bisect_left(s, 3), bisect.bisect(s, 9), bisect.bisect(s, 3, 0, 2), bisect.bisect([N(1), N(2)], N(2)))
bisect.insort(s, 4)
bisect.insort_left(s, 3)
print(s, bisect.bisect_left([(1, "b"), (2, "a")], 2, key=lambda t: t[0]))
k = [(3, "x"), (1, "y")]
bisect.insort(k, (2, "z"), key=lambda t: -t[0])
print(k)
for bad in (lambda: bisect.bisect([], 1, -1), lambda: bisect.bisect([1], "a"), lambda: bisect.bisect(5, 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
