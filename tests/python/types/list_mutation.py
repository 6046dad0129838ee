# Lists that change under their own operations; sort with users' comparisons; bounds.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Evil:
    def __init__(self, act, answer=False):
        self.act, self.answer = act, answer

    def __eq__(self, other):
        self.act()
        return self.answer

    def __lt__(self, other):
        self.act()
        return False

    def __repr__(self):
        return "E"

    def __index__(self):
        self.act()
        return 1


l = []
l[:] = [1, Evil(l.clear), 3]
t("in", lambda: 5 in l)
l[:] = [1, Evil(l.clear), 3]
t("index", lambda: l.index(3))
l[:] = [1, Evil(l.clear), 3, 3]
t("count", lambda: l.count(3))
l[:] = [1, Evil(l.clear, True), 3]
t("remove", lambda: l.remove(7))
l[:] = [1, Evil(lambda: l.insert(0, 9), True), 3]
t("remove moved", lambda: (l.remove(7), l))
l[:] = [Evil(l.clear), 1]
t("eq", lambda: (l == [0, 1], l))
l[:] = [Evil(lambda: l.append(1)), 1]
t("lt", lambda: (l < [0, 1], len(l)))
l[:] = [3, Evil(lambda: l.append(1)), 1]
t("sort", lambda: l.sort())
print(len(l))
l[:] = [3, 2, 1]
t("sort key sees", lambda: l.sort(key=lambda x: (print(l), x)[1]))
t("sort key changes", lambda: l.sort(key=lambda x: l.append(x) or x))
print(l)
l[:] = [3, 2, 1]
t("sort error", lambda: l.sort(key=lambda x: 1 // (x - 1)))
print(l)
t("sort mixed", lambda: [1, "a", None].sort())
t("sort none", lambda: sorted([None, 1]))
t("sort kw", lambda: [].sort(lambda x: x))
t("sort bad", lambda: [].sort(cmp=1))
l[:] = range(10)
t("slice step", lambda: l.__setitem__(slice(None, None, 3), [1, 2]))
t("slice non iterable", lambda: l.__setitem__(slice(1, 2), 5))
t("slice step non iterable", lambda: l.__setitem__(slice(1, 9, 2), 5))
l[5:2] = "ab"
print(l)
l[::-1] = l
print(l)
l[2:4] = l
print(l)
del l[-1:-20:-3]
print(l)
l[Evil(l.clear):] = [1]
print(l)
l[:] = [1, 2, 3]
t("item index", lambda: l.__setitem__(Evil(l.clear), 1))
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop("x"), lambda: [].remove(1), lambda: [].index(1), lambda: [1, 2].index(1, 1), lambda: [1, 2, 1].index(1, -1), lambda: [1].index(1, None), lambda: [1].index(1, 2**70), lambda: [1][2], lambda: [1]["a"], lambda: [1][1.0], lambda: [1][None:"x"], lambda: [1][::0], lambda: [1].insert(2**70, 1), lambda: [1].insert(), lambda: [] + (), lambda: [] * 1.5, lambda: [1].extend(5), lambda: [].__iadd__(5), lambda: [1] < (1,), lambda: [1] < [1, 2], lambda: [1, "a"] < [1, 2], lambda: [[1], [2]] < [[1], [1, 5]], lambda: list(1), lambda: list(x=1), lambda: list(1, 2), lambda: hash([]), lambda: [1].__setitem__(5, 1), lambda: [1].__delitem__(5), lambda: [1, 2, 3][2**70:], lambda: [1, 2, 3][-2**70:2**70:2**65], lambda: [1] * 2**70, lambda: [1].copy(1), lambda: [].reverse(1)):
    t("op", f)
a = [1]
a += a
a.extend(a)
a *= 2
a += (x for x in a[:1])
a[len(a):] = "z"
print(a, [1, 2].__iadd__("cd"), [].__imul__(5), [[]] * 2)
r = [1]
r.append(r)
r.append((r, {1: r}))
print(r, r[1] is r, repr([r]))
t("recursive eq", lambda: r == r)


def grow():
    for x in (1, 2):
        a.append(x)
        yield x


t("extend from itself", lambda: (a.clear(), a.extend(grow()), a))
t("slice from itself", lambda: (a.__setitem__(slice(0, 1), grow()), a))
b = [1, 2, 3, 4]
for x in b:
    b.remove(x)
print(b)
print(sorted("bca", reverse=True), sorted([(1, "b"), (0, "c"), (1, "a")], key=lambda p: p[0], reverse=True), sorted({3: 1, 1: 2}), sorted([0.0, -0.0, False]), sorted([3, 1.5, True, 10**20]))
