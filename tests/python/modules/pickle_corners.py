# pickle: persistent ids, reducers, hooks that run code, memo of cycles, protocol numbers, damaged data.
import copyreg
import io
import pickle
import pickletools

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class P:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __eq__(self, o):
        return type(o) is type(self) and vars(o) == vars(self)

    def __repr__(self):
        return f"P{sorted(vars(self))}"


class Enc(pickle.Pickler):
    def persistent_id(self, o):
        for i in range(2):
            pass
        return "pid:" + o.name if isinstance(o, P) and hasattr(o, "name") else None

    def reducer_override(self, o):
        if isinstance(o, complex):
            return complex, (o.imag, o.real)
        return NotImplemented


class Dec(pickle.Unpickler):
    def persistent_load(self, pid):
        return ("loaded", pid)

    def find_class(self, module, name):
        if name == "system":
            raise pickle.UnpicklingError("forbidden")
        return super().find_class(module, name)


def cycle(o, proto):
    f = io.BytesIO()
    Enc(f, proto).dump(o)
    f.seek(0)
    return Dec(f).load()


for proto in (0, 1, 2, 3, 4, 5):
    t(proto, cycle, [1, 2**70, -1, 1.5, "é\n\\", b"\xff", None, True, (1,), (), {1: [2]}, {3}, frozenset([4]), P(a=1), 1 + 2j, bytearray(b"x"), range(3), slice(1, 2), int, len, ...], proto)
t("pid", lambda: cycle([P(name="n"), P(name="n")], 4))
l = [1]
l.append(l)
d = {"l": l}
d["d"] = d
p = P(l=l, d=d)
p.me = (p, [p])
for proto in (0, 2, 5):
    q = pickle.loads(pickle.dumps(p, proto))
    print(q.me[0] is q, q.me[1][0] is q, q.l[1] is q.l, q.d["d"] is q.d, q.d["l"] is q.l)
t("shared", lambda: (lambda x: x[0] is x[1])(pickle.loads(pickle.dumps([s := "abc" * 5, s]))))
t("proto high", pickle.dumps, 1, 99)
t("proto neg", lambda: pickle.loads(pickle.dumps([1], -1)))
for data in (b"", b".", b"I5\n.", b"I01\n.", b"L5L\n.", b"N", b"x.", b"(lp0\nI1\naI2\na.", b"]q\x00(K\x01K\x02e.", b"\x80\x63.", b"cos\nsystem\n.", b"S'a'\n.", b"Vx\n.", b"K\x05K\x06.", b"g0\n.", b"h\x05.", b"0.", b"}(K\x01K\x02u.", b"F1.5\n.", b"(K\x01K\x02t.", b"\x88.", b"\x8c\x02hi.", b"cbuiltins\nnope\n.", b"cnope\nx\n.", b"X\x05\x00\x00\x00hi.", b"cbuiltins\nlen\n(](K\x01etR.", b"\x95\x03\x00\x00\x00\x00\x00\x00\x00K\x05.", b"Iabc\n."):
    try:
        print(data, "->", repr(Dec(io.BytesIO(data)).load()))
    except Exception as e:
        print(data, "!!", type(e).__name__)


class Ext:
    pass


class Slow:
    def __reduce__(self):
        return Slow.make, (1,), None, iter("ab"), iter([(1, 2)])

    @staticmethod
    def make(x):
        print("make", x)
        return Coll()


class Coll:
    def append(self, x):
        print("append", x)

    def __setitem__(self, k, v):
        print("set", k, v)


print(type(pickle.loads(pickle.dumps(Slow()))).__name__)
copyreg.add_extension("__main__", "Ext", 0x70)
print(len(pickle.dumps(Ext, 2)), pickle.loads(pickle.dumps(Ext, 2)) is Ext)
copyreg.remove_extension("__main__", "Ext", 0x70)
buffers = []
data = pickle.dumps([pickle.PickleBuffer(bytearray(b"big"))], 5, buffer_callback=buffers.append)
print(len(buffers), [bytes(b) for b in pickle.loads(data, buffers=buffers)])
t("no buffers", lambda: len(pickle.loads(data)))
f = io.BytesIO()
pk = pickle.Pickler(f)
shared = [1]
pk.dump(shared)
pk.dump(shared)
f.seek(0)
un = pickle.Unpickler(f)
print(un.load(), un.load())
for bad in (lambda: 0, iter("a"), (x for x in "a"), io, type("Local", (), {}), open("/dev/null"), memoryview(b"")):
    try:
        pickle.dumps(bad)
        print(type(bad).__name__, "pickled")
    except Exception as e:
        print(type(bad).__name__, type(e).__name__)
print(pickle.dumps({"a": (1, "b")}, 2), pickletools.optimize(pickle.dumps(["x", 1], 4)))
