"""Writes int.jsonl: python3.14 make_int.py > int.jsonl [scale]."""
import json
import math
import random
import struct
import sys

random.seed(20251008)
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 0.4
sys.set_int_max_str_digits(0)


def out(*row):
    print(json.dumps(row, separators=(",", ":")))


def bits(x):
    return struct.pack(">d", x).hex()


def tried(f, show=str):
    try:
        return show(f())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def some(big=400):
    k = random.randrange(7)
    if k == 0:
        return random.randrange(-20, 20)
    if k == 1:
        return random.choice([1, -1]) * (2 ** random.choice([31, 32, 52, 53, 54, 62, 63, 64, 65, 127, 128, 200, 1023, 1024]) + random.randrange(-2, 3))
    if k == 2:
        return random.randrange(-2**64, 2**64)
    if k == 3:
        return random.randrange(-10**6, 10**6)
    if k == 4:
        return random.choice([1, -1]) * 10 ** random.randrange(40)
    return random.choice([1, -1]) * random.getrandbits(random.randrange(1, big))


texts = ["", " ", "0", "00", "0_0", "007", "0x1F", "0X_1f", "0x", "0x_", "0b101", "0B_1", "0b2", "0o17", "0o8", "0O_7", "-0x10", "+0b1", "- 1", "--1", " 12\t\n", "\x1c1", "\xa012\u2003",
         "1_000", "_1", "1_", "1__0", "z", "Z", "10", "0_x1", "0x__1", "1 2", "\u0661\u0662", "\U0001d7d9", "\u00b2", "\uff11_\uff12", "9" * 30, "-" + "9" * 19, "9223372036854775807", "9223372036854775808", "-9223372036854775808",
         "-9223372036854775809", "0b", "b1", "0b1", "1.0", "1e5", "\x00", "1\x00", "0" * 30 + "1", "00_1", "0_7", "0__0", "0_", "+", "-", "\ud800", "x1", "0xg", "\u0660x1", "\u0660\u0660"]
for t in texts:
    for base in (10, 0, 2, 8, 16, 36):
        out("parse", list(map(ord, t)), base, tried(lambda: int(t, base)).split(":")[0])
for base in (1, 37, -1, 2, 0):
    out("parse", [49], base, tried(lambda: int("1", base)).split(":")[0])
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
for _ in range(int(60 * SCALE)):
    base = random.randrange(2, 37)
    usable = [c for c in DIGITS if int(c, 36) < base]
    t = "".join(random.choice(usable) for _ in range(random.choice([3, 10, 20, 50, 200])))
    out("parse", list(map(ord, t)), base, str(int(t, base)))
for n in [0, 1, -1, 10**2399, 10**2400 - 1, 10**2400, -10**4799 - 7, 10**4800 + 3, 10**9600 - 1, 7**9000, -3**20000][:6 + 5 * (SCALE > 1)]:
    out("bases", str(n), hex(n), oct(n) if n < 10**100 else "", bin(n) if n < 10**100 else "")
for _ in range(int(40 * SCALE)):
    n = some()
    out("bases", str(n), hex(n), oct(n), bin(n))
sys.set_int_max_str_digits(700)
for n in [640, 641, 699, 700, 701, 800]:
    out("limit", n, tried(lambda: int("0" + "1" * (n - 1)), lambda x: "ok"), tried(lambda: str(10 ** (n - 1)), lambda x: "ok"))
sys.set_int_max_str_digits(0)
for _ in range(int(120 * SCALE)):
    a, b = some(), some()
    out("divmod", str(a), str(b), tried(lambda: " ".join(map(str, divmod(a, b)))))
    out("truediv", str(a), str(b), tried(lambda: a / b, bits))
    out("gcd", str(a), str(b), str(math.gcd(a, b)), str(math.lcm(a, b)))
    out("arith", str(a), str(b), str(a + b), str(a - b), str(a * b))
for _ in range(int(60 * SCALE)):
    a, b = random.getrandbits(random.randrange(1, 2200)), random.getrandbits(random.randrange(1, 2200)) + 1
    out("truediv", str(a), str(-b), tried(lambda: a / -b, bits))
    q = random.randrange(2**53, 2**54) | 1
    s = random.randrange(1, 300)
    a, b = q * s << random.randrange(900), s << random.randrange(1100)
    out("truediv", str(a), str(b), tried(lambda: a / b, bits))
for _ in range(int(100 * SCALE)):
    a = some(400)
    if random.random() < 0.4:
        a = ((random.getrandbits(53) | 2**53) * 2 + 1 << random.randrange(970)) + random.choice([0, 0, 1, -1])
    out("float", str(a), tried(lambda: float(a), bits))
    x = random.choice([float("inf"), float("-inf"), 0.5, -0.5, 2.0**63, -2.0**63, 2.0**53, 1e300, random.gauss(0, 1e10), float(a) if abs(a) < 2**1023 else 0.0,
                       math.nextafter(float(a), 0) if abs(a) < 2**1023 else 1.5, (float(a) if abs(a) < 2**52 else 0) + 0.5])
    out("compare", str(a), bits(x), (a > x) - (a < x))
for _ in range(int(80 * SCALE)):
    a, e, m = some(200), random.choice([random.randrange(50), some(80), -1, -2, -7]), some(100)
    out("modpow", str(a), str(e), str(m), tried(lambda: pow(a, e, m)))
    a, e = some(100), random.randrange(40)
    out("pow", str(a), e, str(a ** e))
for _ in range(int(80 * SCALE)):
    a, n = some(), random.choice([0, 1, 5, 31, 32, 33, 62, 63, 64, 65, 100, 500])
    out("shift", str(a), n, str(a << n), str(a >> n))
    out("bits", str(a), a.bit_length(), a.bit_count())
    out("isqrt", str(abs(a)), str(math.isqrt(abs(a))))
    d = random.randrange(30)
    out("round", str(a), d, str(round(a, -d)))
    n, order, signed = random.choice([0, 1, 2, 4, 8, 9, 16, 50]), random.choice(["big", "little"]), random.random() < 0.5
    out("to_bytes", str(a), n, order, signed, tried(lambda: a.to_bytes(n, order, signed=signed), bytes.hex))
    b = random.randbytes(random.randrange(20))
    out("from_bytes", b.hex(), order, signed, str(int.from_bytes(b, order, signed=signed)))
for a in [0, -1, 1, 127, 128, 255, 256, -127, -128, -129, -255, -256, -257, 32767, 32768, -32768, -32769]:
    for n in (0, 1, 2):
        for signed in (True, False):
            out("to_bytes", str(a), n, "big", signed, tried(lambda: a.to_bytes(n, "big", signed=signed), bytes.hex))
for a in [15, 25, 35, -15, -25, -35, 5, -5, 6, 4, 50, 51, 49, 150, 250]:
    for d in range(4):
        out("round", str(a), d, str(round(a, -d)))
for a in [0, 1, 3, 2**52 - 1, 2**64 - 1, (2**32 - 1) ** 2, (2**32) ** 2 - 1, 2**64, (10**30) ** 2, (10**30) ** 2 - 1]:
    out("isqrt", str(a), str(math.isqrt(a)))
