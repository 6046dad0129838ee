# The % operator of str and bytes.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class M(dict):
    def __missing__(self, key):
        return f"<{key}>"


class R:
    def __repr__(self):
        return "R\u00e9"

    def __str__(self):
        return "S"

    def __int__(self):
        return 7

    def __index__(self):
        return 8

    def __float__(self):
        return 1.5


class BadStr:
    def __str__(self):
        return 5


for fmt, arg in [("%s", 1), ("%s", (1,)), ("%s", ()), ("%s", (1, 2)), ("%s %s", 1), ("%%", ()), ("%%", 1), ("%", 1), ("%5", 1), ("%q", 1), ("%(a)s", {"a": 1}), ("%(a)s", {}), ("%(b)5s|%(c)-5s|", M()), ("%(a)s", 1), ("%(a", {"a": 1}), ("%((a))s", {"(a)": 2}), ("%s", {"a": 1}), ("%s %(a)s", {"a": 1}), ("%(a)s %s", {"a": 1}), ("%*d|%-*d|", (5, 1, 5, 2)), ("%*d", ("x", 1)), ("%*d", (-5, 1)), ("%.*f", (2, 3.14159)), ("%.*f", (-2, 3.7)), ("%*s", 5), ("no", 1), ("no", ()), ("no", {}), ("no", []), ("no", "x"), ("%(a)*d", {"a": 1}), ("%1$s", 1), ("%ld %hd %Ld", (1, 2, 3)), ("%lld", 5), ("%5.3s|", "abcdef"), ("%-5c|%c|%c", ("x", 65, "\U0001f600")), ("%c", "xy"), ("%c", -1), ("%c", 0x110000), ("%c", 1.5), ("%c", ""), ("%r %a %s", (R(), R(), R())), ("%d %i %u", (R(), 3.99, -3)), ("%x %o", (R(), R())), ("%x", 3.5), ("%d", "3"), ("%d", None), ("%d", 1j), ("%f %e %g", (R(), R(), R())), ("%f", "x"), ("%s", BadStr()), ("%#x %#o %#X", (255, 8, 255)), ("%+d % d %05d %-5d| %+.3d %05.3d", (1, 2, -3, 4, 5, 6)), ("%.0f %.0f %.1f %#.0f", (0.5, 1.5, 0.25, 1)), ("%010.2f|%-10.2f|%+10.2f|% f", (1.234, 1.234, 1.234, 1.0)), ("%g %G %#g %.3g", (1e10, 1e-10, 1.0, 1234.5)), ("%e %E %.0e %#.0e", (0, 1e100, 15.0, 15.0)), ("%f %F %5s", (float("nan"), float("-inf"), None)), ("%d", 10**30), ("%x", -10**20), ("%.50d", 7), ("%.10x", 255), ("%b", 1), ("%s %", 1), ("% s|%+s|%05s|%#s", (1, 2, 3, 4)), ("%d", float("inf")), ("%d", float("nan")), ("%i", True), ("%-05d|%- d|", (1, 2)), ("%99999999999999999999d", 1), ("%.99999999999999999999d", 1)]:
    t(ascii(fmt), lambda: fmt % arg)
for fmt, arg in [(b"%s", b"x"), (b"%s", "x"), (b"%b", bytearray(b"y")), (b"%b", 1), (b"%a %r", ("\u00e9", "z")), (b"%d %x %c %c", (1, 255, 65, b"B")), (b"%c", b"BC"), (b"%c", 256), (b"%(k)s", {b"k": b"v"}), (b"%(k)s", {"k": b"v"}), (b"%5s|%-5b|%.1s", (b"a", b"b", b"cd")), (b"%f", 1.5), (b"%q", 1), (b"%s", 5), (b"x", 1), (bytearray(b"%d"), 5), (b"%s", memoryview(b"mv")), (b"%%%d", 3), (b"%d", "x"), (b"\xff%s", b"\x00")]:
    t(ascii(fmt), lambda: fmt % arg)


class S(str):
    def __mod__(self, o):
        return "S mod"

    def __rmod__(self, o):
        return "S rmod"


print("%s" % S("a"), S("%s") % 1, "a%s" % (S("x"),), type("%s" % S("a")))
t("rmod", lambda: 5 % S("x"))
t("imod", lambda: exec("x = '%s'; x %= 3; print(x)"))
