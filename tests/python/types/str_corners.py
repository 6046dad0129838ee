# Methods of str where the corners are.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


print("ß".upper(), "ŉ".upper(), "ﬁ".title(), "ǆ".title(), "ǆ".upper(), "İ".lower() == "i̇", "ΑΣ".lower(), "ΑΣΑ".lower(), "Σ".lower(), "ß".casefold(), "ſ".casefold(), "ᾳ".upper(), "ᾼ".lower(), "ΌΣΟΣ".swapcase(), "ŉx".capitalize(), "ﬃ".capitalize(), "hELLO wORLD's".title(), "l'été 3rd".title(), "x_y-z".title())
for s in ["", "a", "A", "aA", "1", "a1", "Ab Cd", "AB", "ǅ", "ǅa", "²", "½", "٣", "a b", " ", "\x1c", "\x85", "\xa0", "\u200b", "é", "e\u0301", "_a", "9a", "℘", "·a", "a·", "Ⅷ", "ⅷ", "ª", "\x7f", "\u3000", "𝟘"]:
    print(ascii(s), "".join("01"[getattr(s, m)()] for m in ("isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper")))
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1), " a  b ".split(), " a  b ".split(None, 1), " a  b ".rsplit(None, 1), "".split(), "".split(","), "abab".split("ab"), " a b ".split(" "), "a\x1cb\u2003c".split(), "aXbXc".split(maxsplit=1, sep="X"), " a b".split(maxsplit=0), "a b ".rsplit(maxsplit=0))
t("empty sep", "a".split, "")
t("bad sep", "a".split, 1)
t("partition", lambda: ("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("=")))
t("empty partition", "a".partition, "")
print("a\nb\r\nc\x0bd\x0ce\x1cf\x1dg\x1eh\x85i\u2028j\u2029k\r".splitlines(), "a\n\nb\r\r\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a".splitlines(keepends=1))
print("abcabc".find("c", -1), "abc".find("", 3), "abc".find("", 4), "abc".rfind(""), "abc".count(""), "abc".count("", 1, 2), "abc".count("", 4), "aaaa".count("aa"), "abc".index("c", None, None), "abc".startswith("", 3), "abc".startswith("", 4), "abc".endswith(("x", "bc")), "abc".startswith(()), "abc".startswith("bc", 1), "abc".endswith("ab", 0, -1), "abcb".rindex("b", 0, 3))
for f in (lambda: "abc".index("z"), lambda: "abc".rindex("z"), lambda: "a".startswith(1), lambda: "a".startswith((1,)), lambda: "a".endswith(["a"]), lambda: "a".find(1), lambda: "a".count(), lambda: "a".find("a", "x"), lambda: "a" in 1 if False else 1 in "a", lambda: "a".replace("a"), lambda: "a".replace(1, 2), lambda: "a".join(1), lambda: "a".join([1]), lambda: "a".join(["x", b"y"]), lambda: "a".center(), lambda: "a".center(5, "xy"), lambda: "a".center(5, 1), lambda: "a".ljust("x"), lambda: "a".zfill(1.0), lambda: "a".expandtabs("x"), lambda: "a".encode(1), lambda: "a".encode("no such"), lambda: "é".encode("ascii"), lambda: "a".encode("utf-8", "nohandler"), lambda: "é".encode("ascii", "nohandler"), lambda: "a".strip(1), lambda: "a".upper(1), lambda: "a".splitlines(x=1), lambda: "a".removeprefix(1), lambda: str(b"a", "utf-8", 1), lambda: str(1, "utf-8"), lambda: str(b"\xff", "utf-8"), lambda: str("a", "utf-8"), lambda: str(b"a", errors="strict"), lambda: str(b"abc"), lambda: str(object=5), lambda: str(), lambda: "a"[1], lambda: "a"["x"], lambda: "a"[1.0], lambda: "a" + 1, lambda: "a" * "b", lambda: -"a", lambda: "a" < 1, lambda: "a".__getitem__(slice(None, None, 0)), lambda: del_item()):
    t("bad", f)
print("abc".replace("", "-"), "abc".replace("", "-", 2), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1), "aaa".replace("aa", "x"), "aaa".replace("a", "b", count=2), "".replace("", "x"), "".replace("", "x", 0))
print("x".join([]), "x".join("ab"), ",".join(c for c in "abc"), "".join(["one"]) , "a\tb\t".expandtabs(), "a\tb\n\tc".expandtabs(4), "a\tb".expandtabs(0), "a\tb".expandtabs(-1), "12\t3".expandtabs(tabsize=3))
print("-5".zfill(4), "+".zfill(3), "--5".zfill(6), "".zfill(2), "abc".center(6), "abc".center(8, "*"), "ab".center(5, "-"), "a".center(4, "."), "abc".ljust(2), "x".rjust(3, "é"))
print("xxabcxx".strip("x"), "abcba".strip("ab"), "  a ".lstrip(), "\u2003a\x1f".strip(), "abc".strip(""), "abc".removeprefix("ab"), "abc".removesuffix("bc"), "abc".removeprefix("abcd"), "abc".removesuffix(""), "aa".removeprefix("a"))
