# Pure paths, textwrap, string.Template, string.Formatter.
import string
import textwrap
from pathlib import PurePath, PurePosixPath as P, PureWindowsPath as W

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


for p in ("", ".", "/", "//", "///a", "a/b", "/a/../b", "a//b/./c/", "a/b.tar.gz", ".x", "a.", "..", "a/.."):
    x = P(p)
    print(repr(str(x)), x.parts, repr(x.name), repr(x.suffix), x.suffixes, repr(x.stem), str(x.parent), x.root, x.is_absolute(), [str(q) for q in x.parents])
for p in ("C:/a/b", "C:a", "\\\\host\\share\\x", "//h/s", "c:\\", "\\a", "a:b:c", "con.txt", "C:/A/b", "\\\\?\\C:\\x"):
    x = W(p)
    print(repr(str(x)), x.parts, repr(x.drive), repr(x.root), repr(x.anchor), x.is_absolute(), x.as_posix(), x == W(p.swapcase()))
a = P("/a/b/c.txt")
for f in (lambda: a / "d" / "/e", lambda: "x" / P("y"), lambda: a / 5, lambda: 5 / a, lambda: a / b"x", lambda: P(5), lambda: P("a", P("b"), "../c"), lambda: a.relative_to("/a"), lambda: a.relative_to("/z"), lambda: a.relative_to("/a/q", walk_up=True), lambda: a.relative_to("a"), lambda: a.is_relative_to("/a"), lambda: a.with_name("z"), lambda: a.with_name(""), lambda: a.with_name("x/y"), lambda: P("/").with_name("x"), lambda: a.with_suffix(".py"), lambda: a.with_suffix("py"), lambda: a.with_suffix(""), lambda: a.with_stem("q"), lambda: a.with_suffix("."), lambda: a.match("*.txt"), lambda: a.match("/a/*/c.txt"), lambda: a.match("b/*"), lambda: a.match(""), lambda: a.full_match("/a/**"), lambda: a.full_match("**/*.TXT", case_sensitive=False), lambda: a.joinpath("x", "../y"), lambda: a.with_segments("q", "r"), lambda: a < P("/b"), lambda: a < W("/b"), lambda: a == W("/a/b/c.txt"), lambda: hash(a) == hash(P("/a//b/c.txt")), lambda: sorted([P("b"), P("a/z"), P("a")]), lambda: a.as_uri(), lambda: P("a").as_uri(), lambda: W("C:/x y").as_uri(), lambda: bytes(P("é")), lambda: a.parents[0], lambda: a.parents[-1], lambda: a.parents[5], lambda: a.parents[:2], lambda: len(a.parents), lambda: repr(a), lambda: f"{a!s:>15}", lambda: a.__fspath__(), lambda: {a: 1}[P("/a/b/c.txt")], lambda: a.__reduce__()[1], lambda: type("S", (P,), {"__init__": lambda s, *q, tag=0: super(type(s), s).__init__(*q)})("x", tag=1), lambda: PurePath("a", "b").__class__.__name__, lambda: P("a\0b").name, lambda: W("a").is_reserved() if False else W("a/B") == W("A/b"), lambda: a.parser.__name__, lambda: P.from_uri if hasattr(P, "from_uri") else "none"):
    t("path", f)
text = "  The quick  brown-fox jumps\tover the\n\nlazy dog's  averyveryverylongwordindeed -- and em—dash e.g. end.  Next sentence."
for kw in (dict(width=20), dict(width=10, break_long_words=False), dict(width=12, break_on_hyphens=False), dict(width=15, initial_indent="* ", subsequent_indent="    "), dict(width=20, max_lines=2), dict(width=20, max_lines=2, placeholder="~~"), dict(width=8, expand_tabs=False, replace_whitespace=False), dict(width=25, fix_sentence_endings=True), dict(width=20, drop_whitespace=False), dict(width=1), dict(width=0), dict(width=5, max_lines=1, placeholder="toolong"), dict(width=20, tabsize=2), dict(foo=1)):
    t(kw, textwrap.wrap, text, **kw)
for f in (lambda: textwrap.fill("a b c", 3), lambda: textwrap.shorten("  hello   big world ", 12), lambda: textwrap.shorten("hello world", 3), lambda: textwrap.dedent("  a\n    b\n\n   \n  c"), lambda: textwrap.dedent("\ta\n  b"), lambda: textwrap.dedent("a\n  b"), lambda: textwrap.dedent(5), lambda: textwrap.indent("a\n\n b\n", "> "), lambda: textwrap.indent("a\n\nb", "+", lambda l: True), lambda: textwrap.wrap(""), lambda: textwrap.wrap(5), lambda: textwrap.wrap("héllo wörld ünïcode", 7)):
    t("wrap", f)


class Tm(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


for s, m in [("$a ${b} $$ $c", dict(a=1, b=2, c=3)), ("$a", {}), ("$", {}), ("$ x", {}), ("${", {}), ("${a", dict(a=1)), ("$1", {}), ("a\nb $-", {}), ("$é", {"é": 1}), ("$a.b ${a}b", dict(a=[1])), ("${a b}", {}), ("$_x", {"_x": 1})]:
    t(s, string.Template(s).substitute, m)
    t("safe", string.Template(s).safe_substitute, m)
    t("ids", lambda: (string.Template(s).is_valid(), string.Template(s).get_identifiers()))
t("custom", lambda: Tm("%a_b %a %% %{c_d}").substitute(a_b=1, c_d=2))
t("custom safe", lambda: Tm("%a_b %a %%").safe_substitute(a_b=1))
t("both", lambda: string.Template("$a $b").substitute({"a": 1}, b=2, a=3))
t("bad pattern", lambda: type("T", (string.Template,), {"pattern": "(?P<named>x)"})("x").substitute())


class F(string.Formatter):
    def get_value(self, key, args, kw):
        for i in range(1):
            pass
        return kw.get(key, f"<{key}>") if isinstance(key, str) else args[key]

    def check_unused_args(self, used, args, kw):
        print("used", sorted(map(str, used)))

    def convert_field(self, v, c):
        return v[::-1] if c == "z" else super().convert_field(v, c)


for s in ("{} {x} {a.b}", "{0!z:>5}", "{x!q}", "{:{w}}", "{0} {}", "{5}", "{", "{x[0]}"):
    t(s, lambda: F().format(s, "arg", w=6))
t("none", lambda: string.Formatter().format())
t("parse", lambda: list(string.Formatter().parse("a{b!r:c{d}}}}{{e{}")))
t("vformat", lambda: string.Formatter().vformat("{0}{a}", (1,), {"a": 2}))
t("capwords", lambda: (string.capwords("hello  wORLD"), string.capwords("a-b", "-")))
