"""Writes float.jsonl: python3.14 make_float.py > float.jsonl [count]. A double travels as the hex of its bits."""
import json
import random
import struct
import sys

random.seed(20251007)
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 0.4


def bits(x):
    return struct.pack(">d", x).hex()


def out(*row):
    print(json.dumps(row, separators=(",", ":")))


def some():
    k = random.randrange(9)
    if k == 0:
        return struct.unpack(">d", random.randbytes(8))[0]
    if k == 1:
        return random.choice([0.0, -0.0, float("inf"), float("-inf"), float("nan"), 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308,
                              0.5, 1.5, 2.5, 0.125, 1e16, 1e15, 1e17, 123456789012345680.0, 9.995, 99.95, 1e22, 1e23, 1e-5, 1e-4, 0.3, 9.5, 0.05])
    if k == 2:
        return random.choice([1, -1]) * 2.0 ** random.randrange(-1074, 1024)
    if k == 3:
        return random.randrange(-10**6, 10**6) / 10 ** random.randrange(8)
    if k == 4:
        return random.randrange(-10**5, 10**5) / 2 ** random.randrange(12)
    if k == 5:
        return float(random.randrange(-10**18, 10**18))
    if k == 6:
        return 10.0 ** random.randrange(-30, 30) * random.choice([1, 9.99999, 0.99995, 1.5])
    if k == 7:
        return random.uniform(-1000, 1000)
    return random.gauss(0, 1) * 10.0 ** random.randrange(-320, 308)


P = 2**61 - 1


def hash64(x):
    """The documented hash of numbers on a 64-bit machine, whatever machine this is."""
    if isinstance(x, complex):
        h = (hash64(x.real) + 1000003 * hash64(x.imag)) % 2**64
        h = h - 2**64 if h >= 2**63 else h
    elif x in (float("inf"), float("-inf")):
        h = 314159 if x > 0 else -314159
    else:
        n, d = abs(x).as_integer_ratio()
        h = n * pow(d, -1, P) % P
        h = -h if x < 0 else h
    return -2 if h == -1 else h


def tried(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for _ in range(int(110 * SCALE)):
    x = some()
    out("repr", bits(x), repr(x))
    out("hex", bits(x), x.hex())
    if x == x:
        out("hash", bits(x), hash64(x))
        y = some()
        if y == y:
            out("complex_hash", bits(x), bits(y), hash64(complex(x, y)))
            if y:
                z = tried(lambda: divmod(x, y))
                out("divmod", bits(x), bits(y), bits(z[0]), bits(z[1]))
    out("complex_repr", bits(x), bits(some_y := some()), repr(complex(x, some_y)))
    r = tried(x.as_integer_ratio)
    out("ratio", bits(x), r if isinstance(r, str) else [str(r[0]), str(r[1])])
    out("is_integer", bits(x), x.is_integer())
    i = tried(lambda: int(x))
    out("int", bits(x), str(i))
    i = tried(lambda: round(x))
    if isinstance(i, int):
        out("round0", bits(x), str(i))
for _ in range(int(350 * SCALE)):
    x, n = some(), random.choice([0, 1, 2, 3, 5, 10, 15, 17, 20, 22, 25, 100, 307, 308, 320, 323, 324, -1, -2, -5, -10, -22, -300, -307, -308, -309, -400])
    r = tried(lambda: round(x, n))
    out("round", bits(x), n, r if isinstance(r, str) else bits(r))
for _ in range(int(900 * SCALE)):
    x, code = some(), random.choice("eEfFgGeEfFgG%")
    p = random.choice([0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 16, 17, 18, 20, 25, 40] + ([100] * 3 + [350, 1100] if random.random() < 0.02 else []))
    flags = random.choice(["", "", "#", "+", "z", "z#", "+z#"])
    sign = "+" if "+" in flags else ""
    if code == "%":
        continue
    out("format", bits(x), code, p, flags, format(x, f"{sign}{'z' if 'z' in flags else ''}{'#' if '#' in flags else ''}.{p}{code}"))
    # no code with a precision: 'g' with ".0" added
    out("format", bits(x), ".", p, flags, format(x, f"{sign}{'z' if 'z' in flags else ''}{'#' if '#' in flags else ''}.{p}"))

texts = ["", " ", "1", " 1.5 ", "\t\n\x0b\x0c\r1\r", "\x1c1", "1\x1f", "\xa01\u2003", "\x1c1\u2003", "\x851", "1_000.0_1", "_1", "1_", "1__0", "1_.0", "1._0", "1e_5", "1e1_0",
         "1_e5", "inf", "-INF", "+Infinity", "nan", "-nan", "+nan", "infin", "infinity_", "nan()", "1e", "e1", ".", "1.", ".1", "-.1", "+1.e5", "--1", "+-1",
         "1e400", "-1e400", "1e-400", "0x10", "1 2", "\u0661\u0662.\u0665", "\u0661_\u0662", "\U0001d7d9\U0001d7da", "\u00b2", "1\x00", "1e99999999999999999999", "1e-99999999999999999999",
         "0e99999999999999999999", "0." + "0" * 400 + "1e401", "1" + "0" * 400 + "e-400", "9" * 400, "1" * 310, "0." + "1" * 900, "179769313486231580793e289", "179769313486231570000e289",
         "2.4703282292062327208e-324", "2.4703282292062328e-324", "4.9e-324", "9007199254740993", "9007199254740993." + "0" * 900 + "1", "9007199254740993." + "0" * 900,
         "1" + "0" * 20000, "0." + "0" * 20000 + "1e20001", "1D5", "1f", "\u0967e\u0968", "\u200b1", "1\u3000", "\ud800", "1e+", "1e+5", "1E-5", "\uff11\uff0e\uff15", "\uff11.\uff15", "infı"]
for t in texts:
    r = tried(lambda: float(t))
    out("parse", list(map(ord, t)), None if isinstance(r, str) else bits(r))
for _ in range(int(150 * SCALE)):
    n = random.choice([5, 17, 20, 40, 400])
    t = "".join(random.choice("0123456789") for _ in range(n))
    k = random.randrange(n)
    t = random.choice(["", "-"]) + t[:k] + "." + t[k:] + "e" + str(random.randrange(-330, 320))
    out("parse", list(map(ord, t)), bits(float(t)))
for _ in range(int(60 * SCALE)):
    # halfway between two doubles, exactly and a bit off
    m, e = random.randrange(2**52, 2**53), random.randrange(-1074, 900)
    v = (2 * m + 1)
    t = str(v << (e - 1)) if e > 0 else str(v * 5 ** (1 - e)) + "e" + str(e - 1)
    out("parse", list(map(ord, t)), bits(float(t)))
hexes = ["0x1p0", "1", "0x.8", "0x1.8p1", "-0X1.8P+1", "  0x1p-2 ", "0x", "", "p1", "0x1p", "0x1.p1", "0x.p1", "0x1.8.0", "inf", "-Infinity", "nan", "0x1p1024", "0x1p1023", "0x1.fffffffffffff7p1023",
         "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7ffffffffffffp1023", "0x0.0000000000001p-1022", "0x0.00000000000008p-1022", "0x0.000000000000080000000000000000000001p-1022", "0x0.00000000000018p-1022", "0x1p-1074", "0x1p-1075", "0x1.1p-1075", "0x1p-1076",
         "0x0p99999999999999999999", "0x1p99999999999999999", "0x1p-9999999999999999", "0x1_0", "0x1p1.0", "1.0", "a", "0x10000000000000000000000000000000000001", "0x1.00000000000008", "0x1.000000000000080000000000000000000001", "0x1.00000000000018", "\u0661", "- 1", "+0x1", "0x1.ffffffffffffffffp0", "1e5", "0x1p+-1"]
for t in hexes:
    r = tried(lambda: float.fromhex(t))
    out("fromhex", t, r if isinstance(r, str) else bits(r))
for _ in range(int(60 * SCALE)):
    t = "0x" + "".join(random.choice("0123456789abcdef") for _ in range(random.randrange(1, 20))) + "." + "".join(random.choice("0078f") for _ in range(random.randrange(20))) + f"p{random.randrange(-1110, 1030)}"
    r = tried(lambda: float.fromhex(t))
    out("fromhex", t, r if isinstance(r, str) else bits(r))
for _ in range(int(80 * SCALE)):
    n = random.choice([0, 1, -1, -2, 2**61 - 1, 2**61 - 2, 2**61, 2**62, 1 - 2**61, -2**61, 2**63, -2**63, 2**63 - 1, random.randrange(-2**64, 2**64), random.randrange(-2**300, 2**300)])
    out("int_hash", str(n), hash64(n))
