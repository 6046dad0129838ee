# bytes and bytearray: constructors, search, methods, errors.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class B:
    def __init__(self, r):
        self.r = r

    def __bytes__(self):
        return self.r


class I:
    def __index__(self):
        return 3


def gen():
    yield 1
    yield I()
    yield 300


for arg in [3, I(), -1, 2**70, "a", [1, 2], (256,), [-1], ["x"], {65: 1}, range(3), B(b"x"), B("x"), None, 1.5, memoryview(b"ab"), bytearray(b"q"), True, [I()], gen(), object]:
    name = type(arg).__name__ + (" " + repr(arg) if isinstance(arg, (int, str, list, tuple, float)) and "object" not in repr(arg) else "")
    t(name, lambda: (bytes(arg)))
    if not hasattr(arg, "gi_code"):
        t(name, lambda: (bytearray(arg)))
for args in [("é", "latin-1"), ("é", "ascii"), ("é", "ascii", "replace"), (b"a", "ascii"), ("a", "nope"), ("a", None), (1, "ascii"), ("a", "ascii", "strict", 1)]:
    t(args, bytes, *args)
t("errors only", lambda: (bytes("a", errors="x")))
t("kw", lambda: bytes(source=b"x", encoding="a"))
for h in ["", "00ff", " 00 FF\n", "0", "0 0", "zz", "00 f", "0\u00e9", "\x0b41", b"41", 5]:
    t(h, bytes.fromhex, h)
print(bytes(range(5)).hex(), b"abcde".hex(":"), b"abcde".hex("-", 2), b"abcde".hex("-", -2), b"".hex(":"), b"ab".hex(":", 0), b"abc".hex(b"|", 1), b"abcd".hex(sep="x", bytes_per_sep=3))
for f in (lambda: b"a".hex("ab"), lambda: b"a".hex(""), lambda: b"ab".hex("é"), lambda: b"a".hex(1), lambda: b"abc".find("b"), lambda: b"abc".find(98), lambda: b"abc".find(256), lambda: b"abc".index(b"z"), lambda: 98 in b"abc", lambda: 300 in b"a", lambda: "a" in b"a", lambda: b"bc" in b"abc", lambda: None in b"a", lambda: b"abc".count(98), lambda: b"a".count(b""), lambda: b"a,b".split(b","), lambda: b"a b".split(), lambda: b"a".split(b""), lambda: b"a".split(","), lambda: b"a".join([b"x", bytearray(b"y"), memoryview(b"z")]), lambda: b"a".join(["x"]), lambda: b"".join([1]), lambda: b"".join([b"one"]) , lambda: b"a" + "b", lambda: b"a" + bytearray(b"b"), lambda: bytearray(b"a") + b"b", lambda: b"a" + memoryview(b"m"), lambda: b"a" * -1, lambda: b"ab" * I(), lambda: b"a" < "a", lambda: b"a" == "a", lambda: b"a" == bytearray(b"a"), lambda: b"a" < bytearray(b"b"), lambda: b"abc"[1], lambda: b"abc"[5], lambda: b"abc"["x"], lambda: b"abc"[::-2], lambda: b"a".decode("ascii", "x"), lambda: b"\xff".decode(), lambda: b"\xff".decode("ascii", "ignore"), lambda: b"x".decode(errors=1), lambda: b"a".translate(None, b"a"), lambda: b"abc".translate(bytes(range(1, 256)) + b"\0"), lambda: b"a".translate(b"short"), lambda: b"a".translate(1), lambda: bytes.maketrans(b"ab", b"xy")[97:99], lambda: bytes.maketrans(b"a", b"xy"), lambda: b"ab".replace(b"", b"-"), lambda: b"aXbX".replace(b"X", b"", 1), lambda: b"a".replace("a", b""), lambda: b"a".center(4, b"*"), lambda: b"a".center(4, b"**"), lambda: b"a".ljust(3, "x"), lambda: b"-1".zfill(4), lambda: b"\xe9A".upper(), lambda: b"hello world".title(), lambda: b"aB".swapcase(), lambda: b"\xe9".isalpha(), lambda: b"a\tb".expandtabs(2), lambda: b"a\nb\r\nc\x0b\x1cd".splitlines(), lambda: b"a b\x1cc\x85".split(), lambda: b" \x0b\x1ca".strip(), lambda: b"abc".startswith((b"x", b"ab")), lambda: b"abc".startswith("a"), lambda: b"abc".startswith((1,)), lambda: b"abc".removeprefix(bytearray(b"a")), lambda: b"abc".removesuffix("c"), lambda: b"a=b".partition(bytearray(b"=")), lambda: b"a".partition(b""), lambda: b"a".isascii() and not b"\x80".isascii(), lambda: repr(b"'\"\n\x00\xff\\"), lambda: repr(bytearray(b"'")), lambda: hash(bytearray(b"")), lambda: hash(b"a") == hash("a") or True, lambda: b"%b" % bytearray(b"x")):
    t("op", f)
