# Text to int and back: bases, underscores, digits of other scripts, the limit of digits.
import sys

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


for text in ["10", " 10 ", "\t-10\n", "+ 10", "1_000", "1__0", "_1", "1_", "0x1f", "0X_1F", "0b_1", "0o", "0x", "٣٤", "1٣", "²", "", " ", "1\0", "0_0", "00", "010", "--1", "1e3", "1.0"]:
    t(ascii(text), int, text)
for base in (0, 2, 3, 16, 36, 1, 37, -1, 2**70, "10", 1.0, True):
    t("base %r" % (base,), int, "11", base)
for text, base in [("0x1f", 0), ("0x1f", 16), ("1f", 16), ("0b11", 16), ("010", 0), ("000", 0), ("0_8", 0), ("0o17", 8), ("zz", 36), ("2", 2), (b"ff", 16), (bytearray(b"12"), 10), (12, 10), (None, 10), ("9", 8)]:
    t((text, base), int, text, base)
t("no text with base", lambda: int(base=10))
t("kw", lambda: int(x=1))
t("kw text", lambda: int("z", base=36))
t("bytes", int, b"12")
t("bad bytes", int, b"1\xff")
t("memoryview", int, memoryview(b"12"))
t("list", int, [])
big = 10 ** 5000
t("limit str", str, big)
t("limit repr", lambda: f"{big}")
t("limit d", lambda: "%d" % big)
t("limit int", int, "1" * 4301)
t("at limit", lambda: len(str(int("1" * 4300))))
t("spaces count not", lambda: int(" " * 5000 + "7"))
t("underscores", lambda: int("1_" * 3000 + "1"))
t("hex has none", lambda: (len(hex(big)), len(bin(big)), len(oct(big)), int("f" * 5000, 16) % 1000))
t("base 3", lambda: int("1" * 5000, 3))
print(sys.get_int_max_str_digits())
t("low", sys.set_int_max_str_digits, 100)
t("neg", sys.set_int_max_str_digits, -1)
t("type", sys.set_int_max_str_digits, "x")
sys.set_int_max_str_digits(0)
text = str(big)
print(len(text), text[:3], int(text) == big, hash(text) == hash(str(big)))
sys.set_int_max_str_digits(640)
t("640", str, 10**640)
t("float", lambda: (int(1e22), int(-0.9), int(1e300) % 97))
for v in (float("inf"), float("nan"), 1j, "nan"):
    t(v, int, v)
t("repr", lambda: [f(-255) for f in (hex, oct, bin, str, repr)] + [f"{-255:#_x}", f"{2**40:_b}", f"{-5:=+8}", f"{65:c}", f"{1234567:,}"])
for spec in (".2", "s", ",_", "_,", ",x", "_n", "+c", "#c", "08.3", "z", "=^5", "\u00e9<5", "99999999999999999999", ".99999999999999999999d", "n", "%", "#o", "e"):
    t(ascii(spec), format, 42, spec)
t("chr range", format, 0x110000, "c")
