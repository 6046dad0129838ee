# Lists: construction, items and slices, methods, comparison, what user classes can do to them, complaints.


def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as e:
        print(source, "-> !", type(e).__name__, e)


def run(source):
    names = {}
    try:
        exec(source, globals(), names)
        print(source.replace("\n", "; "), "->", names.get("r"))
    except Exception as e:
        print(source.replace("\n", "; "), "-> !", type(e).__name__, e)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class BadIndex:
    def __index__(self):
        return "a"


class Seq:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]


class Len:
    def __iter__(self):
        return iter([1, 2])

    def __len__(self):
        print("len asked")
        return 2


class BadLen(Len):
    def __len__(self):
        return -1


class Same:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print("compare", self.name, "with", getattr(other, "name", other))
        return getattr(other, "name", None) == self.name

    __hash__ = None


class Sub(list):
    pass


for s in [
    "list()", "list('ab')", "list((1, 2))", "list(range(3))", "list({1: 2})", "list({1: 2}.items())", "list(x * x for x in range(4))", "list(Seq(1, 2))", "list(Len())",
    "list(BadLen())", "list(1)", "list(1, 2)", "list(a=1)", "Sub('ab')", "type(Sub('ab') * 2)", "type(Sub('ab')[:])", "type(Sub('ab') + [1])",
    "[1, 2, 3][1]", "[1, 2, 3][-1]", "[1, 2, 3][Index(1)]", "[1][True]", "[1][3]", "[1][-2]", "[1][10**30]", "[1].__getitem__('a')", "[1].__getitem__(1.0)", "[1][BadIndex()]",
    "[1, 2, 3, 4][1:3]", "[1, 2, 3, 4][::-1]", "[1, 2, 3, 4][::2]", "[1, 2, 3, 4][-100:100]", "[1, 2, 3, 4][3:0:-2]", "[1, 2, 3][10**30:]", "[1, 2, 3][-10**30:10**30]",
    "[1, 2][Index(1):]", "[1, 2][:BadIndex()]", "[1, 2]['a':]", "[1, 2][::0]", "[1, 2][::Index(0)]", "[1, 2, 3][None:None:None]",
    "[1] + [2]", "[1] + (2,)", "[1] + 2", "[1, 2] * 2", "2 * [1]", "[1] * -1", "[1] * Index(3)", "Index(2) * [1]", "[1] * 'a'", "[1] * 1.5", "[1] * 10**30", "[0] * True",
    "1 in [1, 2]", "3 in [1, 2]", "1.0 in [1]", "Same('a') in [Same('b'), Same('a')]", "[Same('a')].count(Same('a'))", "[1, 2, 1].count(1)",
    "[1, 2, 3].index(2)", "[1, 2, 1].index(1, 1)", "[1, 2].index(3)", "[1, 2, 3].index(3, 0, 2)", "[1, 2].index(1, -5, 5)", "[1].index(1, 'a')", "[1, 2].index(2, Index(1))", "[1, 2].index(2, -10**30, 10**30)",
    "[].index()", "[1].index(1, 0, 0)", "[1, 2] == [1, 2.0]", "[1] == (1,)", "[1, 2] != [1, 3]", "[1, 2] < [1, 3]", "[1, 2] < [1]", "[] < [1]", "[1] <= [1]", "[2] > [1, 5]", "[1] < ['a']", "[1] < (1,)",
    "[Same('a')] == [Same('a')]", "[Same('a'), 1] != [Same('a'), 1]", "[[1, [2]]] == [[1, [2.0]]]", "[None, 1] < [None, 2]", "[1, 'a'] < [1, 2]",
    "len([1, 2])", "bool([])", "bool([0])", "repr([1, 'a', [2.5, None]])", "str([])", "hash([])",
    "[].append()", "[].append(1, 2)", "[].append(a=1)", "[].extend(1)", "[].pop()", "[1].pop(1)", "[1].pop('a')", "[1, 2, 3].pop(0)", "[1, 2, 3].pop(-2)", "[1].insert('a', 1)",
    "[1].remove(2)", "[].copy(1)", "list.append(1, 2)", "list.append()", "[1, 2].copy()", "list(reversed([1, 2, 3]))", "[3, 1, 2].__reversed__().__length_hint__()",
    "list.__doc__.split()[0]", "[1, 2].__len__()", "[1].__contains__(1)", "[1].__add__([2])", "[1].__add__(2)", "[1].__mul__(2)", "[1].__rmul__(2)", "[1].__iadd__('ab')", "[1].__eq__(1)", "[1].__lt__([2])",
]:
    show(s)

for s in [
    "r = [1, 2, 3]\nr[1] = 9", "r = [1, 2, 3]\nr[-1] = 9", "r = [1]\nr[1] = 2", "r = [1]\nr['a'] = 2", "r = [1, 2]\nr[Index(0)] = 5", "r = [1, 2, 3]\ndel r[0]", "r = [1]\ndel r[1]", "r = [1]\ndel r['a']",
    "r = [1, 2, 3, 4, 5]\nr[1:3] = [9]", "r = [1, 2, 3]\nr[1:1] = 'ab'", "r = [1, 2, 3]\nr[5:] = [4]", "r = [1, 2, 3]\nr[2:1] = [7, 8]", "r = [1, 2, 3]\nr[:] = (x for x in 'xy')", "r = [1, 2, 3]\nr[::2] = [8, 9]",
    "r = [1, 2, 3]\nr[::2] = [8]", "r = [1, 2, 3]\nr[::2] = 1", "r = [1, 2, 3]\nr[0:2] = 1", "r = [1, 2, 3, 4, 5]\nr[::-2] = 'abc'", "r = [1, 2, 3]\nr[:] = r", "r = [1, 2, 3]\nr[1:2] = r", "r = [1, 2, 3, 4]\nr[Index(1):Index(2)] = Seq(7, 8)",
    "r = [1, 2, 3, 4, 5]\ndel r[::2]", "r = [1, 2, 3, 4, 5]\ndel r[1:3]", "r = [1, 2, 3, 4, 5]\ndel r[::-2]", "r = [1, 2, 3, 4, 5]\ndel r[3:1]", "r = [1, 2, 3]\ndel r[:]", "r = [1, 2, 3]\ndel r[::0]",
    "r = [1]\nr += 'ab'", "r = [1]\nr += 1", "r = [1]\nr += r", "r = [1, 2]\nr *= 2", "r = [1, 2]\nr *= 0", "r = [1]\nr *= 'a'", "r = [1]\nr *= Index(2)", "r = [1]\nr.extend(r)", "r = [1]\nr.extend(x for x in r if len(r) < 5)",
    "r = []\nr.insert(0, 1)\nr.insert(-5, 0)\nr.insert(9, 2)\nr.insert(1, 'm')", "r = [1, 2, 1]\nr.remove(1)", "r = [Same('a'), Same('b')]\nr.remove(Same('b'))\nr = len(r)", "r = [1, 2, 3]\nr.reverse()", "r = [1]\nr.clear()",
    "r = [1, 2]\nr.__init__('xy')", "r = []\nr.append(r)", "r = []\nr.append((r, {1: r}))", "a = []\nb = [a]\na.append(b)\nr = a, b", "r = [x for x in [1, 2, 3] if x != 2]",
    "r = [1, 2, 3]\nfor x in r:\n  if x < 10: r.append(x + 10)", "a = [1, 2, 3]\nr = []\nfor x in a:\n  r.append(x)\n  a.pop(0)", "it = iter([1, 2])\nr = [next(it), it.__length_hint__(), next(it), next(it, 'end'), next(it, 'end')]",
    "a = [1]\nit = iter(a)\nr = list(it)\na.append(2)\nr += list(it)", "it = iter([1, 2, 3])\nit.__setstate__(1)\nr = list(it)", "it = reversed([1, 2, 3])\nit.__setstate__(0)\nr = list(it)", "a, *b = [1, 2, 3]\nr = a, b", "a, b = [1]", "a, b = [1, 2, 3]",
]:
    run(s)


class Shrink:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False


target = [1, 2, 3]
target[1] = Shrink(target)
print(5 in target, target)
target = [1, 2, 3]
target[0] = Shrink(target)
try:
    print(target.index(2))
except ValueError as e:
    print(e)
print([Shrink([]), 1] == [2, 1])


class Loud(list):
    def __getitem__(self, i):
        print("getitem", i)
        return super().__getitem__(i)

    def __len__(self):
        return 7


loud = Loud([1, 2])
print(loud[0], len(loud), list(loud), [*loud], loud == [1, 2])
print([1, 2].__reduce_ex__(4)[1], list.__class_getitem__(int))
