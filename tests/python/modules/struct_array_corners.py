# struct and array: formats, alignment, limits of numbers, errors, growing while viewed.
import array
import struct
from array import array as A

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


for fmt, args in [("<bBhHiIqQ", (-1, 1, -2, 2, -3, 3, -4, 4)), (">hhl", (1, 2, 3)), ("=bi", (1, 2)), ("@bi", (1, 2)), ("!H", (65535,)), ("<e", (1.5,)), ("<f", (0.1,)), ("<d", (0.1,)), ("<?", ([],)), ("<c", (b"x",)), ("<5s", (b"ab",)), ("<2s", (b"abc",)), ("<5p", (b"abcdef",)), ("<0s", (b"x",)), ("<x2xb", (1,)), ("<3h", (1, 2, 3)), ("<b", (128,)), ("<B", (-1,)), ("<H", (65536,)), ("<q", (2**63,)), ("<Q", (-1,)), ("<h", (1.5,)), ("<h", ("x",)), ("<f", (1e40,)), ("<e", (70000.0,)), ("<f", ("x",)), ("<s", ("x",)), ("<c", (b"xy",)), ("<c", (5,)), ("<h", ()), ("<h", (1, 2)), ("<z", (1,)), ("5", ()), ("<2", ()), ("h<", (1,)), ("", ()), (" < h h", (1, 2)), ("<n", (1,)), ("<P", (5,)), ("<99999999999999999999h", ()), ("<F", (1j,)), ("<D", (1 + 2j,)), ("<h", (True,)), ("é", ()), (b"<h", (1,)), ("\0", ())]:
    t((fmt, args), struct.pack, fmt, *args)
for fmt, data in [("<h", b"\x01\x02"), ("<h", b"\x01"), ("<hh", b"\x01\x02\x03\x04\x05"), ("<5p", b"\x09abcd"), ("<3s", b"abc"), ("<?", b"\x07"), ("<e", b"\x00\x7c"), (">d", bytes(8)), ("<2c", b"ab"), ("<x", b"a"), ("<h", "ab"), ("<h", memoryview(b"ab")), ("<bxh", b"\x01\x00\x02\x00"), ("<0h", b"")]:
    t((fmt, type(data).__name__), struct.unpack, fmt, data)
for f in (lambda: struct.calcsize("@bq"), lambda: struct.calcsize("<bq"), lambda: struct.calcsize("bhb0i"), lambda: struct.unpack_from("<h", b"abcd", 1), lambda: struct.unpack_from("<h", b"abcd", 3), lambda: struct.unpack_from("<h", b"abcd", -2), lambda: struct.unpack_from("<h", b"abcd", -9), lambda: struct.unpack_from("<h", b"abcd", -1), lambda: struct.pack_into("<h", bytearray(2), 1, 5), lambda: struct.pack_into("<h", b"ab", 0, 5), lambda: struct.pack_into("<h", bytearray(4), -2, 5), lambda: struct.pack_into("<h", bytearray(4), 9, 5), lambda: struct.pack_into("<h", bytearray(4)), lambda: list(struct.iter_unpack("<h", b"abcd")), lambda: struct.iter_unpack("<h", b"abc"), lambda: struct.iter_unpack("", b""), lambda: struct.Struct("<hb").size, lambda: struct.Struct("<hb").format, lambda: struct.Struct(5), lambda: struct.Struct("<h").unpack(b"x"), lambda: repr(struct.Struct("<h")), lambda: struct.Struct("<h").pack("a"), lambda: struct.pack(), lambda: next(struct.iter_unpack("<bb", b"\1\2\3\4")), lambda: struct.iter_unpack("<h", b"abcd").__length_hint__()):
    t("struct", f)
a = A("h", [1, 2, 3])
for f in (lambda: A("z"), lambda: A("ab"), lambda: A(5), lambda: A(), lambda: A("b", [128]), lambda: A("B", [-1]), lambda: A("i", ["x"]), lambda: A("i", [1.5]), lambda: A("d", ["x"]), lambda: A("u", "héé"), lambda: A("w", "a\U0001f600"), lambda: A("i", "ab"), lambda: A("u", 5), lambda: A("i", b"\1\0\0\0\2\0\0\0"), lambda: A("i", b"abc"), lambda: A("i", A("b", [1, 2])), lambda: A("u", A("b")), lambda: A("q", [2**63]), lambda: A("f", [1e40]), lambda: A("Q", [2**64 - 1]), lambda: a.append(40000), lambda: a.append("x"), lambda: a.extend(A("i")), lambda: a.extend([4, 99999]), lambda: a, lambda: a.insert(0, 7), lambda: a.pop(99), lambda: A("h").pop(), lambda: a.remove(99), lambda: a.index(99), lambda: a.index(2, 1, 2), lambda: a.count(2), lambda: a[99], lambda: a["x"], lambda: a.__setitem__(0, "x"), lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.__setitem__(slice(0, 1), A("h", [9, 8])), lambda: a.__setitem__(slice(0, 2), A("i")), lambda: a[::-1], lambda: a.__delitem__(slice(0, 2)), lambda: a + A("h", [1]), lambda: a + [1], lambda: a + A("i"), lambda: a * 2, lambda: a * -1, lambda: a.__iadd__([1]), lambda: a.__imul__(2), lambda: a == A("i", a), lambda: a < A("d", [100.0]), lambda: a == [1], lambda: hash(a), lambda: a.tobytes(), lambda: a.tolist(), lambda: a.frombytes(b"abc"), lambda: a.frombytes("ab"), lambda: a.fromlist([1, "x"]), lambda: a.fromlist((1,)), lambda: a.byteswap() or a, lambda: a.buffer_info()[1], lambda: a.itemsize, lambda: a.typecode, lambda: a.tounicode(), lambda: A("u", "ab").tounicode(), lambda: A("u").fromunicode("x"), lambda: a.fromunicode("x"), lambda: a.__reduce_ex__(2)[1], lambda: A("b", [1]).__reduce_ex__(3)[1][1:3], lambda: repr(A("u", "a'b")), lambda: repr(A("d", [1.5, float("inf")])), lambda: array.typecodes, lambda: A[int], lambda: 2 in A("d", [2.0]), lambda: a.clear() or a, lambda: [x for x in A("b", b"ab")], lambda: A("I", (x for x in (1, -1)))):
    t("array", f)
b = A("b", [1, 2])
m = memoryview(b)
for f in (lambda: b.append(1), lambda: b.pop(), lambda: b.extend([1]), lambda: b.__setitem__(0, 5), lambda: b.frombytes(b"x"), lambda: m.tolist()):
    t("viewed", f)
m.release()
b.append(3)
g = A("i", [1])
t("grows itself", lambda: [g.append(x) for x in g if len(g) < 5] and g)
class Sub(A):
    def __new__(cls, *args):
        return super().__new__(cls, "i", args)
print(b, Sub(1, 2), type(Sub(1) + Sub(2)).__name__, type(Sub(1)[:]).__name__, A("B", b"xy") == bytearray(b"xy"))
