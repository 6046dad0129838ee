# Iterators of users in every consumer: unpacking, comparison, slices, joins, zips, sums, dicts, and errors half way.
log = []
class It:
    def __init__(self, n, fail=None, hint=None): self.n, self.fail, self.i, self.hint = n, fail, 0, hint
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i == self.fail: raise KeyError(f'fail {self.i}')
        if self.i > self.n: raise StopIteration
        return self.i
    def __length_hint__(self):
        log.append('hint')
        if isinstance(self.hint, Exception): raise self.hint
        return self.hint if self.hint is not None else NotImplemented
def show(name, f):
    try: r = f()
    except BaseException as e: r = f'{type(e).__name__}: {e}'
    print(name, r, log)
    log.clear()
import itertools, collections, functools, operator, heapq, bisect
consumers = {'list': list, 'tuple': tuple, 'set': set, 'sorted': sorted, 'sum': sum, 'max': max, 'min': min, 'any': any, 'all': all, 'dict': lambda i: dict((x, x) for x in i), 'dict2': dict, 'join': lambda i: ''.join(map(str, i)), 'joinbad': lambda i: ''.join(i), 'bytes': bytes, 'bytearray': bytearray, 'star': lambda i: [*i, *'z'], 'call': lambda i: (lambda *a: a)(*i), 'unpack': lambda i: (lambda: [(a, b) for a, b in [i]])(), 'rest': lambda i: [(a, r) for a, *r in [i]], 'in': lambda i: 2 in i, 'extend': lambda i: (l := [0], l.extend(i), l)[2], 'iadd': lambda i: operator.iadd([0], i), 'slice': lambda i: (l := [1, 2, 3], operator.setitem(l, slice(1, 2), i), l)[2], 'extslice': lambda i: (l := [1, 2, 3, 4], operator.setitem(l, slice(None, None, 2), i), l)[2], 'zip': lambda i: list(zip(i, 'abc')), 'enumerate': lambda i: list(enumerate(i, 5)), 'deque': lambda i: collections.deque(i, 2), 'counter': collections.Counter, 'chain': lambda i: list(itertools.chain(i, i)), 'islice': lambda i: list(itertools.islice(i, 1, None)), 'accumulate': lambda i: list(itertools.accumulate(i)), 'reduce': lambda i: functools.reduce(operator.add, i), 'groupby': lambda i: [(k, list(g)) for k, g in itertools.groupby(i, lambda x: x > 1)], 'product': lambda i: list(itertools.product(i, repeat=2)), 'combos': lambda i: list(itertools.combinations(i, 2)), 'perm': lambda i: len(list(itertools.permutations(i))), 'batched': lambda i: list(itertools.batched(i, 2)), 'pairwise': lambda i: list(itertools.pairwise(i)), 'cycle': lambda i: list(itertools.islice(itertools.cycle(i), 5)), 'starmap': lambda i: list(itertools.starmap(pow, ((x, 2) for x in i))), 'tee': lambda i: [list(t) for t in itertools.tee(i)], 'compress': lambda i: list(itertools.compress('abcd', i)), 'takewhile': lambda i: list(itertools.takewhile(lambda x: x < 2, i)), 'ziplong': lambda i: list(itertools.zip_longest(i, 'x')), 'fromkeys': dict.fromkeys, 'update': lambda i: {1}.union(i), 'isdisjoint': lambda i: {9}.isdisjoint(i), 'issub': lambda i: {1, 99}.issubset(i), 'heap': lambda i: heapq.nsmallest(2, i), 'memo': lambda i: memoryview(bytes(i)).tolist(), 'frozen': lambda i: len(frozenset(i)), 'filter': lambda i: list(filter(lambda x: x % 2, i)), 'map': lambda i: list(map(str, i)), 'rev': lambda i: list(reversed(list(i))), 'print': lambda i: print(*i, end=' '), 'writelines': lambda i: __import__('io').StringIO().writelines(map(str, i)), 'exgroup': lambda i: ExceptionGroup('g', [ValueError(x) for x in i]).exceptions, 'forelse': lambda i: [x for x in i if x > 5] or 'none'}
for name, c in consumers.items():
    show(name, lambda: c(It(2)))
    show(name, lambda: c(It(3, fail=3)))
for h in (5, 0, -1, 'x', 1.5, TypeError('hint te'), ValueError('hint ve'), 1 << 70):
    show(f'hint {h!r}', lambda: list(It(2, hint=h)))
    show(f'ext {h!r}', lambda: [].extend(It(2, hint=h)))
class Reset:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0: raise StopIteration(self.n)
        return self.n
r = Reset()
print(list(r), list(r), next(r), list(r), next(r, 'd'), next(r, 'd'))
it = iter([1, 2, 3])
for x in it:
    log.append(x)
    for y in it:
        log.append(y * 10)
        break
show('shared', lambda: list(it))
l = [1, 2, 3]
for x in l:
    if x < 3: l.append(x + 10)
    if len(l) > 6: break
print(l)
l = [1, 2, 3, 4]
for x in l: l.remove(x)
print(l)
it = iter(l)
l.clear()
print(list(it), operator.length_hint(it), list(it))
for x in (rev := reversed([1, 2, 3])):
    if x == 2: break
print(list(rev), rev.__length_hint__())
print(list(iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4)), next(iter(int, 1)), iter(range(3)).__reduce__()[1])
for f in (lambda: iter(3), lambda: iter(int), lambda: iter(3, 4), lambda: next(3), lambda: next([]), lambda: next(iter([]), 1, 2), lambda: iter(), lambda: reversed({1}), lambda: reversed(iter([])), lambda: enumerate(3), lambda: enumerate([], 'x'), lambda: zip(1, 2), lambda: list(zip([1], [2], strict=1)), lambda: range(3).__iter__().__next__()): show('bad', f)
