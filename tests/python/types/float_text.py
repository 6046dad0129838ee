# The repr of floats, text to floats, hexadecimal floats.
import sys

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


for v in (0.0, -0.0, 1.0, 0.1, 1 / 3, 1e15, 1e16, 123456789012345680.0, 1e17, 1e-4, 1e-5, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 9007199254740993.0, 1e22, 1e23, 0.1 + 0.2, 2**0.5, 100.0, -1e-7):
    print(v, repr(v), v.hex(), v.is_integer(), str(v) == repr(v), float.fromhex(v.hex()) == v, format(v), format(v, ".3"), format(v, "g"))
for text in ["1", " 1.5\n", "1_0.0_1", "1__0", "_1", "1_.0", "1e5", "1e_5", "1E+05", ".5", "5.", ".", "e5", "inf", "-Infinity", "+nan", "-NaN", "infin", "0x1p3", "١.٥", "1e400", "-1e400", "1e-400", "1" * 400, "1.5.2", "", "1 2", "nan(1)", "1\0", "\ud800", "1e99999999999999999999", "0." + "0" * 400 + "1", "9007199254740992.5", "4.35", "2.4703282292062327208e-324", "2.4703282292062328e-324"]:
    t(ascii(text[:30]), float, text)
for v in (b"1.5", bytearray(b"2"), memoryview(b"3"), b"\xff", None, [], 1j, 10**400, True, "\u00b2"):
    t(v if not isinstance(v, (memoryview, int)) or v is True else type(v).__name__, float, v)
for text in ["0x1p3", "1p3", "0x.8", "0x1.8p-1", "-0X1P+2", "  0x10  ", "inf", "-inf", "nan", "Infinity", "0x", "", "0x1p", "0x1.p1.", "1.999999999999999p0", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p0", "0x1p-1075", "0x1.8p-1075", "0x1p1024", "0x1.fffffffffffff8p1023", "0x1p99999999999999999", "0x0p99999999999999999", "0x1p-99999999999999999", "g", "0x1_0", "1\0"]:
    t(ascii(text), float.fromhex, text)
t("fromhex int", float.fromhex, 1)


class F(float):
    def __new__(cls, v):
        print("F", v)
        return super().__new__(cls, v)


t("sub fromhex", lambda: type(F.fromhex("0x1p1")).__name__)
t("from_number", lambda: (float.from_number(3), F.from_number(2.5), type(F.from_number(1)).__name__))
t("from_number str", float.from_number, "3")
t("sub", lambda: (F("1e3") + 1, type(F(1) + 1).__name__, F(2).hex()))
for v in (0.5, -0.75, 1e300, 5e-324, 0.1, 3.0, -0.0, float("inf"), float("nan")):
    t(v, lambda: v.as_integer_ratio())
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info[5], float.__getformat__("double"))
t("getformat", float.__getformat__, "int")
