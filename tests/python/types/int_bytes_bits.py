# Bytes and bits of ints, and methods that look at a ratio.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


for n in (0, 1, -1, 255, 256, -128, -129, 2**63, -2**63, 2**64 - 1):
    print(n, n.bit_length(), n.bit_count(), ~n, n >> 3, n << 65 >> 64, n & 0xFF, n | 0x100, n ^ -1, n >> 1000)
for n, size, order, signed in [(1, 2, "big", False), (-1, 2, "little", True), (256, 1, "big", False), (128, 1, "big", True), (-128, 1, "big", True), (-129, 1, "big", True), (-1, 1, "big", False), (0, 0, "big", False), (1, 0, "big", False), (-1, 0, "big", True), (1, -1, "big", False), (1, 1, "middle", False), (2**100, 13, "little", False)]:
    t((n, size, order, signed), lambda: n.to_bytes(size, order, signed=signed))
t("default", lambda: (5).to_bytes())
t("positional", lambda: (5).to_bytes(1, "big", True))
t("bool", lambda: True.to_bytes(2))
for data, order, signed in [(b"", "big", False), (b"\xff", "big", True), (b"\xff\x00", "little", True), ([1, 2, 3], "big", False), ((256,), "big", False), ([-1], "big", False), ("ab", "big", False), (5, "big", False), (b"\x80" + bytes(20), "big", True), (range(3), "little", False), (iter([1, "x"]), "big", False)]:
    t((data if not hasattr(data, "__next__") else "iterator", order, signed), lambda: int.from_bytes(data, order, signed=signed))


class I(int):
    def __init__(self, *a, **k):
        print("init", a, k)

    def __new__(cls, *a, **k):
        print("new", a, k)
        return super().__new__(cls, *a, **k)


class B:
    def __init__(self, r):
        self.r = r

    def __bytes__(self):
        return self.r


t("subclass from_bytes", lambda: type(I.from_bytes(b"\x07")).__name__)
t("bool from_bytes", lambda: (bool.from_bytes(b"\x02"), bool.from_bytes(b"")))
t("__bytes__", lambda: int.from_bytes(B(b"\x01\x02")))
t("bad __bytes__", lambda: int.from_bytes(B(3)))
t("ratio", lambda: ((7).as_integer_ratio(), True.as_integer_ratio(), (-3).numerator, True.denominator, (5).conjugate(), True.real, True.imag, (3).is_integer()))
t("shift neg", lambda: 1 << -1)
t("rshift neg", lambda: 1 >> -1)
t("shift zero", lambda: (0 << 2**70, 0 >> 2**70, 5 >> 2**70, -5 >> 2**70))
t("shift huge", lambda: 1 << 2**70)
t("shift float", lambda: 1 << 1.0)
t("float op", lambda: 1.0 & 1)
t("bool ops", lambda: [True & True, True | 0, True ^ True, False ^ True, True + True, -True])
t("inv", lambda: [~5, ~(2**64), +True, abs(-2**63), -(-2**63)])
for a, b in [(7, -2), (-7, 2), (-2**64, 3), (2**64, -2**32), (5, 2**70), (-5, 2**70)]:
    print(a, b, divmod(a, b), a // b, a % b, (a // b) * b + a % b == a)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(2**70, 0), lambda: 1 / 0, lambda: 0 ** -1, lambda: 2**70 / 0, lambda: 10**400 / 1, lambda: 10**400 / 10**399, lambda: 1 / 10**400, lambda: 10**400 * 1.0, lambda: 1.5 < 10**400):
    t("op", f)
for args in [(2, 10, 1000), (2, -1, 7), (2, -1, 4), (2, 3, 0), (2, 3, -5), (-2, 3, 5), (0, 0, 1), (0, 0), (2, -2), (3, 10**20, 10**9 + 7), (2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), (True, True, True), ("a", 1, 2)]:
    t(args, pow, *args)
