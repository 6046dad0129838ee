"""Writes template.jsonl: python3.14 make_template.py > template.jsonl [scale]. Percent formats and str.format markup."""
import _string
import json
import random
import struct
import sys

random.seed(20251011)
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 0.4


def out(*row):
    print(json.dumps(row, separators=(",", ":")))


def codes(s):
    return list(map(ord, s)) if isinstance(s, str) else list(s)


def tried(f):
    try:
        return f()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def show(x):
    return x if isinstance(x, str) else x.decode("latin-1")


def argument():
    k = random.randrange(8)
    if k < 3:
        return random.choice([0, 1, -1, 5, 65, 255, -255, 12345, 0x1F40D, 10**20, -98765432109876543210])
    if k < 5:
        return random.choice([0.0, -0.0, 1.5, -2.25, 1e10, 1e-10, float("inf"), float("-inf"), float("nan"), 123.456])
    return random.choice(["", "a", "hello", "h\u00e9", "\U0001f40d", "x'y"])


def wire(a):
    if isinstance(a, int):
        return ["int", str(a)]
    if isinstance(a, float):
        return ["float", struct.pack(">d", a).hex()]
    return ["str", codes(a)]


def conversion(final="dddiuoxXeEfFgGcsrasrb%q\u20ac"):
    r = random.random
    s = "%"
    if r() < 0.1:
        s += random.choice(["(k)", "(k)", "(a(b)c)", "()", "(k", "(\u00e9)"])
    if r() < 0.4:
        s += "".join(random.choice("-+ #0") for _ in range(random.randrange(1, 3)))
    if r() < 0.35:
        s += random.choice(["5", "12", "1", "*"])
    if r() < 0.35:
        s += "." + random.choice(["", "0", "3", "10", "*"])
    if r() < 0.1:
        s += random.choice("hlLh") * random.choice([1, 1, 1, 2])
    if r() < 0.97:
        s += random.choice(final)
    return s


for _ in range(int(700 * SCALE)):
    f = random.choice(["", "x", "100%%", "\u00e9 ", "a%%b"]) + conversion() + random.choice(["", "", "|", "%%", conversion()])
    n = random.choice([1, 1, 1, 2, 3, 0])
    args = tuple(argument() for _ in range(n))
    if random.random() < 0.15 or "(" in f and random.random() < 0.7:
        value = argument()
        d = {k: value for k in ("k", "a(b)c", "", "\u00e9")}
        out("percent", codes(f), {"map": wire(value)}, show(tried(lambda: f % d)))
    else:
        out("percent", codes(f), [wire(a) for a in args], show(tried(lambda: f % args)))
for _ in range(int(250 * SCALE)):
    f = (random.choice(["", "x", "100%%", "a%%b"]) + conversion("dddiuoxXeEfFgGcsbsb%q\n\u00ff\u00ff") + random.choice(["", "", "|", "%%"])).encode("latin-1")
    args = [argument() for _ in range(random.choice([1, 1, 1, 2, 3, 0]))]
    real = tuple(a.encode() if isinstance(a, str) else a for a in args)
    out("percent_bytes", codes(f), [wire(a) for a in args], show(tried(lambda: f % real)))

PIECES = ["{", "}", "{{", "}}", "{}", "{0}", "{1}", "{a}", "{:>5}", "{0!r}", "{!s:^6}", "{:{}}", "{a:{0}}", "{0:{1}.{2}}", "!", ":", "[", "]", ".", "x", "\u00e9", "{a.b}", "{0[x]}", "{!x}", "{!}", "{:{:{}}}",
          "{0.}", "{0[]}", "{0[a]b}", "{0[}", "{[}]}", "{9}", "{b}", "{!r", "{!", "{:", "{a", "{!rx}", "{!\u20ac}", "{a!r:>{0}}", "{99999999999999999999}", "{0[99999999999999999999]}", "{\u0661}", "{-1}", "{ 0}", "{0 }", "{00}", "{a[0]}", "{:{{}}}", "{:}}", "{:{0}}{}"]
KW = {"a": 7}
for i in range(int(600 * SCALE)):
    s = "".join(random.choice(PIECES) for _ in range(random.choice([1, 1, 2, 3, 4])))
    if i < len(PIECES):
        s = PIECES[i]
    if i % 5 == 4:
        s = "".join(random.choice("{}{}!:[].0a rs") for _ in range(random.randrange(1, 9)))
    def parsed():
        return [[lit, name, spec, conv] for lit, name, spec, conv in _string.formatter_parser(s)]
    out("markup", codes(s), tried(parsed))
    result = tried(lambda: s.format(4, 10, 3, **KW))
    if result.startswith(("AttributeError", "TypeError")):
        result = "LOOKUP"
    out("format", codes(s), result)
for _ in range(int(200 * SCALE)):
    s = "".join(random.choice(["a", "0", ".", "[", "]", "b", "12", ".x", "[y]", "[3]", "99999999999999999999", "\u0662"]) for _ in range(random.randrange(6)))
    def split():
        first, rest = _string.formatter_field_name_split(s)
        return [str(first) if isinstance(first, int) else "'" + first, [["attr" if is_attr else "item", str(n) if isinstance(n, int) else "'" + n] for is_attr, n in rest]]
    out("name", codes(s), tried(split))
