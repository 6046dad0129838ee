"""Writes escape.jsonl: python3.14 make_escape.py > escape.jsonl [scale]. Escapes, and the text of complex numbers."""
import codecs
import json
import random
import struct
import sys
import warnings

warnings.simplefilter("ignore")
random.seed(20251012)
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 0.4


def out(*row):
    print(json.dumps(row, separators=(",", ":")))


PIECES = [b"a", b"\\", b"x", b"4", b"1", b"\\x", b"\\u", b"\\U", b"0", b"00", b"g", b"\\N", b"{", b"}", b"\\n", b"\\\n", b"\xe9", b"\\'", b"\\777", b"\\8", b"\\q", b"\\U0010ffff", b"\\U00110000", b"\\ud800", b"\\t\\r\\a\\b\\f\\v\\\\\\\"", b"\n", b"{}", b"\\x4"]
for _ in range(int(300 * SCALE)):
    b = b"".join(random.choice(PIECES) for _ in range(random.randrange(1, 6)))
    if b"\\N{" in b and b"}" in b[b.index(b"\\N{"):] and b"\\N{}" not in b:
        continue
    errors = []

    def handler(e):
        errors.append([e.start, e.end, e.reason])
        return "?", e.end

    codecs.register_error("note", handler)
    s = b.decode("unicode_escape", "note")
    out("unicode", list(b), list(map(ord, s)), errors)
    try:
        answer = list(codecs.escape_decode(b)[0])
    except ValueError as e:
        answer = str(e)
    out("bytes", list(b), answer)
for _ in range(int(60 * SCALE)):
    s = "".join(random.choice("a\\\n\t\r\x00\x7f\x80\u20ac\U0001f40d'\"\ud800") for _ in range(random.randrange(8)))
    out("encode", list(map(ord, s)), s.encode("unicode_escape").decode())
PARTS = ["1", "+", "-", "j", "J", "1.5", "e5", "(", ")", " ", "inf", "nan", "_", "0", ".", "\u0661", "\u2003", "2j", "+3j", "-nanj", "infinityj"]
for i in range(int(400 * SCALE)):
    s = "".join(random.choice(PARTS) for _ in range(random.randrange(6)))
    if i % 3 == 0:
        s = random.choice(["", "(", " ", "( "]) + random.choice(["1", "-1.5", "+inf", "1e5", "1_0"]) + random.choice(["", "+", "-2", "+1e-3", "-inf", "+nan"]) + random.choice(["j", "J", "", " j"]) + random.choice(["", ")", " ) "])
    try:
        z = complex(s)
        answer = struct.pack(">d", z.real).hex() + struct.pack(">d", z.imag).hex()
    except ValueError as e:
        answer = str(e)
    out("complex", list(map(ord, s)), answer)
