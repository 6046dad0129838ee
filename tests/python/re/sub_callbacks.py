# re.sub and friends with callbacks that recurse, raise, return odd things; templates and their errors.
import re

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


log = []


def cb(m):
    for i in range(2):
        pass
    log.append(m.span())
    return m[0].upper()


print(re.sub("[a-c]", cb, "abcd"), log)
t("nested", lambda: re.sub(r"\((\w+)\)", lambda m: re.sub("a", lambda n: n[0] + m[1][-1], m[1]), "(banana) (a)"))
t("recursive", lambda: (lambda f: f(f, "[a[b[c]]]"))(lambda f, s: re.sub(r"\[(.*)\]", lambda m: "<" + f(f, m[1]) + ">", s)))
for r in (None, 5, b"x", "", "x" * 3, [], "\\1"):
    t("returns %r" % (r,), lambda: re.sub("a", lambda m: r, "bab"))
t("raises", lambda: re.sub("a", lambda m: 1 // 0, "ba"))
t("raises late", lambda: re.sub("a", lambda m: {0: "x"}[m.start()], "aba"))
t("count", lambda: (re.sub("a", cb, "aaa", count=2), re.subn("a", "b", "aaa", count=0), re.subn("a", cb, "aaa", 1), re.sub("a", "b", "aaa", count=-1)))
t("empty", lambda: (re.sub("", "-", "ab"), re.sub("x*", "-", "abxd"), re.sub("b*", lambda m: f"[{m[0]}]", "abbc"), re.sub("^", ">", "a\nb", flags=re.M), re.sub("$", "<", "a\n")))
for template in [r"\0", r"\1", r"\2", r"\g<0>", r"\g<1>x", r"\g<n>", r"\g<zz>", r"\g<", r"\g", r"\g<>", r"\g<1a>", r"\g<-1>", r"\g< 1>", r"\10", r"\01", r"\012", r"\400", r"\x41", r"\q", r"\n\t\\", "\\", r"\g<01>", r"\8", "a\\", r"\g<100>", r"\N", r"\.", r"\-", "\n", r"\é", r"\g<é>", r"\07\08"]:
    t(ascii(template), lambda: re.sub("(?P<n>a)(b)?", template, "xab a"))
t("bytes", lambda: (re.sub(b"a", b"\\g<0>x", b"ba"), re.sub(b"a", lambda m: m[0] * 2, bytearray(b"ba"))))
t("bytes template", lambda: re.sub(b"a", "x", b"a"))
t("str template", lambda: re.sub("a", b"x", "a"))
t("bad repl", lambda: re.sub("a", 5, "a"))
t("bad repl none found", lambda: re.sub("z", 5, "a"))


class Call:
    def __call__(self, m):
        return f"<{m.lastindex}>"


class Str(str):
    pass


print(re.sub("(a)|b", Call(), "ab"), type(re.sub("z", "", Str("q"))).__name__, type(re.sub("q", "", Str("q"))).__name__, re.sub("a", str.upper, "x") if True else "")
t("str.upper", lambda: re.sub("a", str.upper, "a"))
it = re.finditer("a", "aXaXa")
print(next(it).span(), [m.start() for m in it], next(it, "end"))
s = "aaa"
seen = []
for m in re.finditer("a", s):
    seen.append(m.start())
    s += "a"
    re.purge()
print(seen, s)


def gen():
    for m in re.finditer(r"\w+", "one two three"):
        got = yield m[0]
        if got:
            yield re.sub("o", lambda q: got, m[0])


g = gen()
print(next(g), g.send("0"), next(g), g.send("_"), list(g))
t("findall on view", lambda: re.findall(b"b", memoryview(b"abab")[1:]))
t("template cache", lambda: [re.sub("(a)", r"\1\1", "a") for _ in range(3)])
t("in class body", lambda: type("C", (), {m[1]: m[2] for m in re.finditer(r"(\w)=(\w)", "a=1,b=2")}).b)
t("sort", lambda: sorted(["b2", "a10", "a9"], key=lambda x: re.sub(r"\d+", lambda m: m[0].zfill(3), x)))
t("split empty groups", lambda: re.split("(a)?(b)", "xby"))
t("re keyword", lambda: re.sub(pattern="a", repl="b", string="a", count=1, flags=0))
d = dict(a="1", b="2")
t("dict", lambda: re.sub(r"\{(\w+)\}", lambda m: d[m[1]], "{a}{b}{c}"))
t("expand", lambda: [m.expand(r"<\2\1>") for m in re.finditer("(a)|(b)", "ab")])
t("many", lambda: len(re.sub(".", lambda m: m[0] * 3, "xy" * 500)))
