# The format mini-language on floats, complex and ints.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


for spec in ["", ".0f", ".3f", "10.2f", "<10.2f", "^10.2f", "+.1e", " .1e", "08.2f", "+08.2f", "=+9.1f", "*=9.1f", ",.2f", "_.2f", ",", "_", ".2%", "%", "g", "G", "#g", "#.3g", ".0e", "#.0e", "#.0f", "n", ".3n", "E", "F", "z.1f", "z.0f", ".50f", "020,.1f", "x^+20,.1f", ".0g", ".1g", ".3_f", ".6,f", "_.3_f"]:
    print(repr(spec), [t_ for t_ in (format(v, spec) if True else 0 for v in (1234.5678, -0.04, 1e10))])
for v in (float("nan"), float("-inf")):
    print([format(v, s) for s in ("", "f", "F", "e", "E", "%", "08", "+", " ", "<8", "=8", "08f", "#g", ",", ".2%")])
for spec in ["d", "c", "x", "s", "b", ".f", ".", "..", "5.", ",_", "_,", "q", "f5", "ff", "5z", "=", "zz", "-z.1f", "Z", "2147483648999999999999", "\0", ",n", "{}", "+-5"]:
    t(repr(spec), format, 1.5, spec)
for z in (1 + 2j, -0.0 - 0j, complex("nan+infj"), 1e20 - 1e-5j):
    print([format(z, s) for s in ("", ".2f", "+.1e", ">30", "^30.1f", "g", ",.1f", "n", "#.3g", "z.1f")])
for spec in ["d", "08", "=30", "%", "s", "=", "010f", "x"]:
    t("complex " + spec, format, 1j, spec)
for n in (0, -5, 255, 10**20):
    print([format(n, s) for s in ("", "d", "+d", " d", "#x", "#X", "#o", "#b", "010", "-010", ",", "_", "_x", "_b", "e", ".2f", "%", "*^12", "n", ".1e", "012,", "013_b", "g", "#010x")])
t("int z", format, 0, "z")
t("int z f", format, -0, "z.1f")
t("big f", format, 10**400, "f")
t("bool", lambda: [format(True), format(True, "d"), format(True, "5"), format(True, ".1f"), f"{True!s:>6}", format(True, "x")])
t("bool s", format, True, "s")
t("none", format, None, "")
t("none s", format, None, "s")
t("list", format, [], "5")
t("object", lambda: format(object, "5"))
t("not str", format, 1, 5)
w, p = 10, 3
print(f"{3.14159:{w}.{p}}|{3.14159:>{w}.{p}f}|{'x':{'*'}^{w}}|{w:{'0'}{5}}|{-3.5:0={w}}")
t("nested deep", lambda: "{:{:{}}}".format(1, 2, 3))
t("bad nested", lambda: f"{1:{'q'}}")
