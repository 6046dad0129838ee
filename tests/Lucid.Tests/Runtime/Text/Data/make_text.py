"""Writes text.jsonl: python3.14 make_text.py > text.jsonl [scale]. Texts travel as lists of code points, bytes as lists of values."""
import hashlib
import json
import random
import sys
import unicodedata as u

random.seed(20251010)
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 0.4


def out(*row):
    print(json.dumps(row, separators=(",", ":")))


def enc(x):
    if isinstance(x, str):
        return [ord(c) for c in x]
    if isinstance(x, (bytes, bytearray)):
        return list(x)
    if isinstance(x, (list, tuple)):
        return [enc(i) for i in x]
    return x


def digest(f):
    h = hashlib.sha256()
    for code in range(0x110000):
        h.update((f(chr(code)) + "\n").encode())
    return h.hexdigest()


def codes(s):
    return " ".join(f"{ord(c):x}" for c in s)


ALL = range(0x110000)
PROPERTIES = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isprintable", "isidentifier"]
for name in PROPERTIES:
    out("all", name, digest(lambda c: str(int(getattr(c, name)()))))
out("all", "xid_continue", digest(lambda c: str(int(("a" + c).isidentifier()))))
for name in ["upper", "lower", "title", "casefold", "swapcase", "capitalize"]:
    out("all", name, digest(lambda c: codes(getattr(c, name)())))
for form in ["NFC", "NFD", "NFKC", "NFKD"]:
    out("all", form, digest(lambda c: codes(u.normalize(form, c))))
out("all", "repr", digest(lambda c: codes(repr(c))))
out("all", "ascii", digest(ascii))
out("all", "category", digest(u.category))
out("all", "bidirectional", digest(u.bidirectional))
out("all", "east_asian_width", digest(u.east_asian_width))
out("all", "combining", digest(lambda c: str(u.combining(c))))
out("all", "decimal", digest(lambda c: str(u.decimal(c, -1))))
out("all", "digit", digest(lambda c: str(u.digit(c, -1))))
out("all", "numeric", digest(lambda c: repr(float(u.numeric(c, -1)))))
out("all", "mirrored", digest(lambda c: str(u.mirrored(c))))
out("all", "decomposition", digest(lambda c: "" if "\uac00" <= c <= "\ud7a3" else u.decomposition(c)))
out("all", "splitlines", digest(lambda c: str(len(("a" + c + "b").splitlines()))))

POOLS = ["abcXYZ 12'\"\\\t\n", "abAB", "ab", "a\u03a3\u03c3\u0345\u0301.\u00b7'b \u00adA", "\u00df\ufb03\u0149\u01c5\u01c6\u0130\u0131\u1e9eaA\u02b0\u2160\u24d0 ", "e\u0301\u0323\u0327\u00e9\u1ea5o\u0308\u0328\u1100\u1161\u11a8\uac00\uac01\u0344\u212b\ufb1d\uf900\u0b47\u0b56\u00bd",
         "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f \x85\xa0\u2028\u2029\u3000ab", "\U0001f40d\U00010400\U00010428\ud800\udc00xY\U0001d15e\U0001d16d\U000110ab\U00011099\U000110ba\u200b", "+-0 ab", "\x00\x7f\x80\xff\u0100\u0378\ue000\ufeff'\"", "_a1\u00aa\u0660\u00b7\u2118\u309b"]
UNARY = ["upper", "lower", "title", "casefold", "swapcase", "capitalize"]


def text(pool=None, most=12):
    pool = pool or random.choice(POOLS)
    return "".join(random.choice(pool) for _ in range(random.randrange(most)))


for _ in range(int(160 * SCALE)):
    s = text()
    out("case", enc(s), [enc(getattr(s, name)()) for name in UNARY])
    out("is", enc(s), [getattr(s, name)() for name in PROPERTIES])
    out("normal", enc(s), [enc(u.normalize(form, s)) for form in ("NFC", "NFD", "NFKC", "NFKD")], [u.is_normalized(form, s) for form in ("NFC", "NFD", "NFKC", "NFKD")])
    out("repr", enc(s), enc(repr(s)), enc(ascii(s)))
for _ in range(int(60 * SCALE)):
    b = bytes(random.choice(b"aZ09 \t\n\r\x0b\x0c'\"\\\x00\x7f\x80\xffbC") for _ in range(random.randrange(8)))
    out("bytes", enc(b), repr(b), [enc(getattr(b, n)()) for n in ("upper", "lower", "title", "swapcase", "capitalize")],
        [getattr(b, n)() for n in ("isalpha", "isalnum", "isdigit", "isspace", "islower", "isupper", "istitle")])
for i in range(int(400 * SCALE)):
    pool = random.choice(POOLS)
    s, n, r = text(pool), text(pool, 3), text(pool, 4)
    kind = "str"
    if i % 4 == 0:
        s, n, r = (x.encode("utf-8", "surrogatepass") for x in (s, n, r))
        kind = "bytes"
    a, b = random.randrange(-4, 14), random.choice([random.randrange(-4, 14), 2**31 - 1])
    m = random.choice([-1, -1, 0, 1, 2, 3])
    out("search", kind, enc(s), enc(n), enc(r), a, b, m, [s.find(n, a, b), s.rfind(n, a, b), s.count(n, a, b), s.startswith(n, a, b), s.endswith(n, a, b)], enc(s.replace(n, r, m)),
        enc(s.split(n, m)) if n else 0, enc(s.rsplit(n, m)) if n else 0)
    w = random.randrange(-1, 16)
    out("layout", kind, enc(s), enc(n), m, w, enc(s.split(None, m)), enc(s.rsplit(None, m)), enc(s.splitlines()), enc(s.splitlines(True)),
        [enc(s.strip()), enc(s.lstrip()), enc(s.rstrip()), enc(s.strip(n)), enc(s.lstrip(n)), enc(s.rstrip(n))],
        [enc(s.expandtabs(w)), enc(s.zfill(w)), enc(s.center(w)), enc(s.ljust(w)), enc(s.rjust(w))])
