# memoryview: casts, shapes, slices, release, comparison.
import array

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


class Truth:
    def __bool__(self):
        print("bool")
        return True


m = memoryview(bytearray(range(12)))
for f in (lambda: (m.format, m.itemsize, m.ndim, m.shape, m.strides, m.suboffsets, m.nbytes, m.readonly, m.contiguous, m.c_contiguous, m.f_contiguous), lambda: m.cast("H").shape, lambda: m.cast("I").tolist(), lambda: m.cast("b").tolist()[-1], lambda: m.cast("B", (3, 4)).tolist(), lambda: m.cast("B", [2, 2, 3]).strides, lambda: m.cast("H", (2, 3)).tolist(), lambda: m.cast("c")[0], lambda: m.cast("?").tolist()[:2], lambda: m.cast("q"), lambda: m.cast("x"), lambda: m.cast("<H"), lambda: m.cast("@I").format, lambda: m.cast("H").cast("I"), lambda: m.cast("H").cast("B").cast("I").tolist(), lambda: m.cast("B", (3, 5)), lambda: m.cast("B", ()), lambda: m.cast("B", (0, 1)), lambda: m.cast("B", 5), lambda: m.cast("B", ("x",)), lambda: m.cast(1), lambda: m.cast("f")[0] > 0, lambda: m[::2].cast("H"), lambda: m[::-1].tolist(), lambda: m[2:8:3].strides, lambda: m[::-3].tobytes(), lambda: m[99], lambda: m[-13], lambda: m["x"], lambda: m[1, 2], lambda: m[1:2, 3], lambda: m.cast("B", (3, 4))[1, 2], lambda: m.cast("B", (3, 4))[1], lambda: m.cast("B", (3, 4))[1, 9], lambda: m.cast("B", (3, 4))[1, 2, 3], lambda: m.cast("B", (3, 4))[1:].tolist(), lambda: m.cast("B", (3, 4))[...].shape, lambda: len(m.cast("B", (3, 4))), lambda: m.__setitem__(0, 300), lambda: m.__setitem__(0, "x"), lambda: m.__setitem__(0, b"x"), lambda: m.__setitem__(0, 7), lambda: m.__setitem__(slice(0, 2), b"ab"), lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: m.__setitem__(slice(0, 4, 2), m[4:6]), lambda: m.__setitem__(slice(1, 5), m[0:4]), lambda: m.cast("H").__setitem__(0, 70000), lambda: m.cast("h").__setitem__(0, -1), lambda: m.cast("c").__setitem__(0, b"z"), lambda: m.cast("c").__setitem__(0, 1), lambda: m.cast("f").__setitem__(1, 1), lambda: m.cast("?").__setitem__(11, []), lambda: m.cast("?").__setitem__(10, Truth()), lambda: m.__setitem__(slice(0, 2), "ab"), lambda: m.__setitem__(slice(0, 2), [1, 2]), lambda: m.__delitem__(0), lambda: m.tobytes("F"), lambda: m.cast("B", (3, 4)).tobytes("F"), lambda: m.cast("B", (3, 4)).tobytes(order="x"), lambda: m.hex(), lambda: m.hex("-", 4), lambda: m[0:3].tolist(), lambda: m == bytes(m), lambda: m == list(m), lambda: m.cast("H") == m, lambda: memoryview(array.array("i", [1, 2])) == memoryview(array.array("q", [1, 2])), lambda: memoryview(array.array("f", [1])) == array.array("d", [1]), lambda: m < m, lambda: hash(m), lambda: hash(memoryview(b"ab")) == hash(b"ab"), lambda: hash(memoryview(b"abcd").cast("H")), lambda: 98 in m, lambda: list(reversed(m[:3])), lambda: m.index(98) if hasattr(m, "index") else None, lambda: m.index(250), lambda: m.count(255), lambda: [*zip(m[:2], m[2:4])], lambda: memoryview(5), lambda: memoryview("x"), lambda: memoryview(), lambda: memoryview(object=b"x").obj, lambda: memoryview(b"x")[0:1].obj, lambda: memoryview(b"x").__setitem__(0, 1), lambda: memoryview(b"x").toreadonly().readonly, lambda: m.toreadonly().__setitem__(0, 1), lambda: m[0:0].tolist(), lambda: bool(m[0:0]), lambda: m.cast("B", (2, 6)).cast("B").shape, lambda: m.cast("B", (2, 6)).cast("B", (3, 4)), lambda: type("S", (memoryview,), {}), lambda: memoryview[int], lambda: (lambda x: [x]) and memoryview(m).obj is m.obj):
    t("op", f)
b = bytearray(b"abc")
v = memoryview(b)
w = v[1:]
t("release held", v.release)
print(w.tolist())
w.release()
for f in (lambda: w.tolist(), lambda: w[0], lambda: len(w), lambda: w.shape, lambda: repr(w)[:20], lambda: w == w, lambda: w == v, lambda: hash(w), lambda: w.release(), lambda: memoryview(w), lambda: bytes(w), lambda: w.__enter__(), lambda: 1 in w, lambda: w.obj):
    t("released", f)
with memoryview(b) as x:
    y = x[:2]
print(y.tolist())
match memoryview(b"xyz"):
    case [first, *rest]:
        print(first, rest)
t("with twice", lambda: x.__enter__())
print(memoryview(array.array("d", [1.5, 2])).tolist(), memoryview(array.array("u", "ab")).format, len(memoryview(array.array("i", [1] * 5))[::2]))
