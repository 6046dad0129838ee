"""Writes format.jsonl: python3.14 make_format.py > format.jsonl [scale]."""
import json
import random
import struct
import sys

random.seed(20251009)
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 0.4


def bits(x):
    return struct.pack(">d", x).hex()


def out(kind, values, spec, value):
    try:
        answer = format(value, spec)
    except Exception as e:
        answer = f"{type(e).__name__}: {e}"
    print(json.dumps([kind, values, spec, answer], separators=(",", ":")))


def spec(types):
    r = random.random
    s = ""
    if r() < 0.4:
        s += random.choice(["", "", "*", "0", "\u00e9", "\U0001f40d", "<", " "]) + random.choice("<>=^")
    if r() < 0.25:
        s += random.choice("+- ")
    if r() < 0.08:
        s += "z"
    if r() < 0.15:
        s += "#"
    if r() < 0.25:
        s += "0"
    if r() < 0.5:
        s += str(random.choice([1, 2, 5, 8, 10, 12, 13, 14, 15, 16, 20, 30]))
    if r() < 0.3:
        s += random.choice([",", "_", ",", "_", ",_", "_,", ",,"])
    if r() < 0.35:
        s += "." + random.choice(["", "0", "1", "2", "3", "4", "6", "10", "17"])
        if r() < 0.3:
            s += random.choice([",", "_", ",", "_", ",_", "_,"])
    if r() < 0.75:
        s += random.choice(types)
    if r() < 0.03:
        s += random.choice(["x", " ", "\u0661", "!", "\t"])
    if r() < 0.02:
        s = random.choice(["\u0661\u0662", "\u00e9", "\x01", "10.\u0662f", "s", "..", "<<<", "=", "^5"])
    return s


def real():
    k = random.randrange(6)
    if k == 0:
        return random.choice([0.0, -0.0, 0.5, -0.001, 1e16, 1e15, float("inf"), float("-inf"), float("nan"), 123456.789, 1e100, 9.999999])
    if k == 1:
        return random.randrange(-10**9, 10**9) / 10 ** random.randrange(10)
    return random.gauss(0, 1) * 10.0 ** random.randrange(-8, 20)


for _ in range(int(500 * SCALE)):
    n = random.choice([0, 1, -1, 255, -255, 1234567, -1234, 65, 0x1F40D, 0x110000, random.randrange(-10**12, 10**12), random.getrandbits(90), -random.getrandbits(90), 10**330])
    s = spec("bcdoxXnddeEfFgG%%srq")
    if "c" not in s or abs(n) < 2**31 or abs(n) >= 2**63:  # where a C long has 64 bits or 32 does not show
        out("int", str(n), s, n)
for _ in range(int(700 * SCALE)):
    x = real()
    out("float", bits(x), spec("eEfFgGn%%ffeegdsr"), x)
for _ in range(int(400 * SCALE)):
    x, y = real(), real()
    out("complex", [bits(x), bits(y)], spec("eEfFgGn%fegds"), complex(x, y))
for _ in range(int(300 * SCALE)):
    t = random.choice(["", "a", "hello", "h\u00e9llo", "\U0001f40dx\U0001f40d", "a\U0001f40dbc\U0001f40d", "longer text than the width"])
    out("str", t, spec("sssssd"), t)
