# translate tables, maketrans, format with fields that run code.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class Table:
    def __getitem__(self, k):
        for i in range(2):
            pass
        if k == 97:
            return "AA"
        if k == 98:
            return 0x263A
        if k == 99:
            return None
        if k == 100:
            raise LookupError("d")
        if k == 101:
            return 1.5
        if k == 102:
            return 0x110000
        if k == 103:
            raise KeyError("g")
        if k == 104:
            raise ZeroDivisionError("h")
        return k


for s in ("abc", "dz", "e", "f", "g", "h", ""):
    t(s, lambda: s.translate(Table()))
t("dict", lambda: "abcé".translate({97: None, ord("b"): "BB", "c": "not used", 0xE9: 101}))
t("list", lambda: "\0\1\2x".translate(["a", None, 99]))
t("str table", lambda: "\0\1".translate("xy"))
t("none", lambda: "a".translate(None))
for args in [({"a": 1, 98: "x", "c": None},), ("ab", "xy"), ("ab", "xy", "c"), ("ab", "x"), ({"ab": 1},), ({1.5: 1},), ("a",), (1, 2), ("a", "b", 1), ([],)]:
    t(args, str.maketrans, *args)


class F:
    def __init__(self, v):
        self.v = v

    def __format__(self, spec):
        return f"<{self.v}:{spec}>" if spec != "bad" else 5

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError("no " + name)
        return F(self.v + "." + name)

    def __getitem__(self, k):
        return F(self.v + "[" + repr(k) + "]")

    def __repr__(self):
        return f"F({self.v})"

    def __str__(self):
        return "é" + self.v


f = F("f")
for text in ["{}", "{0}", "{0.a.b}", "{0[1][-1][x y]}", "{0!r:x}", "{0!s:>6}", "{0!a}", "{f.q[z].w!r}", "{0:{1}}", "{0:{1}{f}}", "{:{}}", "{0:bad}", "{{}}{}", "{0[a}", "{0.}", "{0[]}", "{.a}", "{[k]}", "{0!}", "{0!x}", "{0!rr}", "{", "}", "{0", "{0}}", "{0}{}", "{}{0}", "{2}", "{nope}", "{0._x}", "{0:{nope}}", "{0:{1:{2}}}", "{0.a!r:{1}}", "{ 0}", "{0 }", "{-1}", "{0x}", "{99999999999999999999}", "{0[99999999999999999999]}", "{!r}", "{:}", "{0:\u00e9}", "{0[0]extra}", "{0:!r}", "{a b}", "{'x'}"]:
    t(ascii(text), lambda: text.format(f, "s", f=f))
t("format_map", lambda: "{a}{b:3}".format_map({"a": 1, "b": 2}))


class Miss(dict):
    def __missing__(self, k):
        return f"?{k}"


t("missing", lambda: "{a} {b.real!r}".format_map(Miss(a=1)))
t("positional in map", lambda: "{}".format_map({"": 1}))
t("index in map", lambda: "{0}".format_map({"0": 1}))
t("not map", lambda: "{a}".format_map([1]))
t("index in list", lambda: "{[0]} {a[1]}".format([5], a={1: 6}))
for spec in ("", "5", "<5", ">5", "^5", "=5", "05", "s", "d", ".2", "10.2s", "+", ",", "*^7.1", "#", "z", "}"):
    t(spec, format, "abc", spec)


class S(str):
    def __format__(self, spec):
        return "S!" + spec


print(f"{S('x')} {S('x'):q} {S('x')!s:3}|", "%s" % S("y"), "{0} {0!s:3}|".format(S("z")), format(S("w"), "e"))
t("object", lambda: format(object(), "x"))
t("type", lambda: f"{type(None)}")
t("ret", lambda: format(F("a"), "bad"))
