# __reduce_ex__, __reduce__, __getstate__, __setstate__, __getnewargs__ and what copy and pickle make of them.
import copy
import copyreg
import pickle

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Plain:
    def __init__(self):
        self.a = [1]


class Slots:
    __slots__ = ("x", "y", "__weakref__")


class Both(Slots):
    def __init__(self):
        self.x, self.z = 1, 2


class New:
    def __new__(cls, *args, **kw):
        print("new", args, kw)
        return super().__new__(cls)

    def __getnewargs_ex__(self):
        return (1, 2), {"k": 3}


class NewArgs(New):
    __getnewargs_ex__ = None

    def __getnewargs__(self):
        return ("n",)


class State:
    def __getstate__(self):
        for i in range(2):
            pass
        return self.state

    def __setstate__(self, s):
        print("setstate", s)
        self.state = s


class Red:
    r = None

    def __reduce__(self):
        return self.r


class L(list):
    def append(self, x):
        print("append", x)
        super().append(x)

    def extend(self, xs):
        xs = list(xs)
        print("extend", xs)
        super().extend(xs)


class D(dict):
    def __setitem__(self, k, v):
        print("setitem", k, v)
        super().__setitem__(k, v)


def shape(x):
    return [getattr(p, "__name__", p) if not hasattr(p, "__next__") else list(p) for p in x] if isinstance(x, tuple) else x


s = Slots()
s.x = 1
b = Both()
lst, dct = L([1, 2]), D({1: 2})
lst.attr = "q"
for o in (Plain(), s, b, lst, dct, 5, "s", None, len, int, [1], 1.5, {1}, object(), NotImplemented, ..., slice(1)):
    for p in (1, 2, 4):
        t((type(o).__name__, p), lambda: [q if not hasattr(q, "a") and "object at" not in repr(q) else "obj" for q in [shape(o.__reduce_ex__(p))]])
print(object().__getstate__(), Plain().__getstate__(), s.__getstate__(), b.__getstate__(), Slots().__getstate__())
for o in (lst, dct, b, s):
    for f in (copy.copy, copy.deepcopy, lambda q: pickle.loads(pickle.dumps(q)), lambda q: pickle.loads(pickle.dumps(q, 5))):
        r = f(o)
        print(type(r).__name__, r if isinstance(r, (list, dict)) else r.x, getattr(r, "attr", None), getattr(r, "z", None), hasattr(r, "y"))
t("new ex", lambda: type(copy.copy(New(5))).__name__)
t("newargs", lambda: type(copy.deepcopy(NewArgs(5))).__name__)
for st in ({"a": 1}, None, 0, (), [1], (None, {"q": 1}), "s"):
    x = State()
    x.state = st
    t("state %r" % (st,), lambda: vars(copy.copy(x)))
for r in ("Plain", "nope", (list,), (list, ([1],)), (list, (), None, iter([1, 2])), (dict, (), None, None, iter([(1, 2)])), (Plain, (), {"zz": 1}), (Plain, (), 5), (list, 5), (5, ()), (), (1, 2, 3, 4, 5, 6, 7), None, 5, (list, (), None, 5), (Plain, (), (None, {"sl": 1})), (Plain, (), None, None, None, lambda o, st: print("setter"))):
    Red.r = r
    t("copy %s" % (type(r).__name__,), lambda: type(copy.copy(Red())).__name__)
    if not isinstance(r, (str, int)) and r not in ((Plain, (), 5), (list, (), None, 5)):
        t("pickle", lambda: type(pickle.loads(pickle.dumps(Red()))).__name__)


class Dc:
    def __deepcopy__(self, memo):
        print("deep", type(memo).__name__)
        return copy.deepcopy([self.v], memo)

    def __copy__(self):
        return "shallow"

    def __replace__(self, **kw):
        return kw


d = Dc()
d.v = [1]
d.v.append(d.v)
r = copy.deepcopy([d, d])
print(copy.copy(d), r[0] is r[1], r[0][0][1] is r[0][0], copy.replace(d, a=1))
t("replace", lambda: copy.replace(5, a=1))
t("locked", lambda: copy.copy(iter("ab")).__next__())
t("generator", lambda: copy.copy(x for x in ()))
t("module", lambda: copy.deepcopy(copy))
t("local", lambda: pickle.dumps(type("Loc", (), {})()))
copyreg.pickle(Plain, lambda p: (str, ("registered",)))
print(copy.copy(Plain()), pickle.loads(pickle.dumps(Plain())))
