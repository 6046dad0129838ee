# struct with objects that have to be asked for their numbers.
import struct
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class F:
    def __float__(self): return 1.5
class B:
    def __bool__(self): return False
print(struct.pack("<bhiq", I(1), 2, I(3), I(-4)), struct.pack(">Hf?d", 513, F(), B(), F()))
print(struct.unpack("<bhiq", struct.pack("<bhiq", 1, -2, 3, -4)), struct.unpack("!4sx3p?", b"abcd\0\x02xy\x01"))
for a in [("b", 128), ("B", -1), ("<h", I(40000)), (">q", 2**63), ("c", b"ab"), ("i", "a"), ("f", "a"), ("s", "a"), ("<f", 1e39), ("e", 1e6), ("i",), ("i", 1, 2), ("Z", 1), ("3", 1), ("<n", 1), ("?", 1, 2)]:
    try: print(a, struct.pack(*a))
    except (struct.error, OverflowError) as e: print(a[0], type(e).__name__, e)
buf = bytearray(8)
struct.pack_into("<hh", buf, 2, 1, I(2))
print(buf, struct.unpack_from("<h", buf, 4), struct.unpack_from("<h", buf, -4), struct.calcsize("@bi"), struct.calcsize("<bi"))
for f, *a in [(struct.unpack, "i", b"123"), (struct.unpack_from, "i", buf, 5), (struct.unpack_from, "i", buf, -3), (struct.pack_into, "i", buf, 5, 1), (struct.pack_into, "i", buf), (struct.pack_into, "i", b"1234", 0, 1)]:
    try: f(*a)
    except (struct.error, TypeError) as e: print(e)
s = struct.Struct("<hb")
print(s.size, s.format, s, s.pack(1, 2), s.unpack(b"\1\0\2"), list(s.iter_unpack(b"\1\0\2\3\0\4")), [x for x, in struct.iter_unpack("B", b"abc")])
class Bad:
    def __index__(self): raise ZeroDivisionError("index")
try: struct.pack("ii", 1, Bad())
except ZeroDivisionError as e: print(e)
print(struct.unpack("<e", struct.pack("<e", 0.1)), struct.pack("<2h", *map(I, (5, 6))), struct.unpack(">3s", b"abc"), struct.pack("5s", b"ab"))
