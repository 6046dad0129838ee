# t-strings, Template, Interpolation.
from string.templatelib import Template, Interpolation


def t(label, f):
    try:
        print(label, "->", repr(f()))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


name, width = "Ann", 7
t("plain", lambda: t"abc")
t("empty", lambda: t"")
t("one", lambda: t"Hello {name}!")
t("conv", lambda: t"{name!r:>{width}} {name!s} {name!a:x}")
t("debug", lambda: t"{name=} {name = !s} {name=:5}")
t("expr", lambda: t"{name.upper() + 'x'} { [i for i in range(3)] }")
t("joined", lambda: t"a" t"b{1}" t"c")
t("nested", lambda: t"{t'{1}'}")
t("escape", lambda: t"{{}} \n {1}")
t("raw", lambda: rt"\n{1}")
t("multi", lambda: t"""x
{1
}""")
x = t"a{1}b{2}c"
print(x.strings, x.values, [i.expression for i in x.interpolations], list(x))
t("iter", lambda: [type(p).__name__ for p in t"{1}{2}x"])
t("iter done", lambda: next(iter(t"")))
t("eq", lambda: t"a" == t"a")
t("hash", lambda: isinstance(hash(t"a"), int))
t("ctor", lambda: Template("a", "b", Interpolation(1, "x"), Interpolation(2), "c"))
t("ctor empty", lambda: Template())
t("ctor lead", lambda: Template(Interpolation(1)))
t("ctor int", lambda: Template(1))
t("ctor kw", lambda: Template(a=1))


class S(str):
    pass


class Z:
    pass


t("ctor sub", lambda: [type(s).__name__ for s in Template(S("a"), Interpolation(1), S("b"), "c").strings])
t("ctor class", lambda: Template(Z()))
t("interp", lambda: Interpolation())
t("interp 2", lambda: Interpolation(1, 2))
t("interp c", lambda: Interpolation(1, "x", 3))
t("interp q", lambda: Interpolation(1, "x", "q"))
t("interp rr", lambda: Interpolation(1, "x", "rr"))
t("interp f", lambda: Interpolation(1, "x", "r", 3))
t("interp kw", lambda: Interpolation(value=1, expression="e", conversion="a", format_spec="z"))
t("interp bad kw", lambda: Interpolation(1, foo=2))
t("interp many", lambda: Interpolation(1, "", None, "", 5))
t("match args", lambda: Interpolation.__match_args__)
match t"{5!r:x}".interpolations[0]:
    case Interpolation(v, e, c, f):
        print(v, e, c, f)
t("add", lambda: t"a{1}b" + t"c{2}")
t("add2", lambda: t"a" + t"b")
t("add str", lambda: t"a" + "b")
t("add int", lambda: t"a" + 1)
t("add class", lambda: t"a" + Z())
t("radd str", lambda: "b" + t"a")
t("radd int", lambda: 1 + t"a")
t("reduce i", lambda: Interpolation(1, "x").__reduce__())
t("reduce", lambda: (t"{1}".__reduce__()[0].__name__, t"{1}".__reduce__()[1]))
t("getitem", lambda: (Template[int], Interpolation[str]))
t("sub", lambda: type("X", (Template,), {}))
t("sub", lambda: type("X", (Interpolation,), {}))
t("set", lambda: setattr(t"", "foo", 1))
t("iter type", lambda: type(iter(t""))())
t("names", lambda: (Template.__module__, Template.__qualname__, type(iter(t"")).__module__))


class R:
    def __repr__(self):
        return "R!"


t("repr", lambda: t"{R()}")
t("bad", lambda: t"{undefined}")


def raises():
    raise ValueError("r")


t("raise", lambda: t"{raises()}")


def f(template):
    parts = []
    for item in template:
        if isinstance(item, str):
            parts.append(item)
        else:
            v = item.value
            if item.conversion == "r":
                v = repr(v)
            parts.append(format(v, item.format_spec))
    return "".join(parts)


print(f(t"[{name:>6}] {3.14159:.2f} {name!r}"))
