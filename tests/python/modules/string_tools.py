import string, textwrap
from string import Template, Formatter
print(Template("$a ${b} $$ $c").safe_substitute(a=1, b=2), Template("$x").substitute({"x": 5}), Template("$a ${b}").get_identifiers())
try: Template("$a").substitute()
except KeyError as e: print(e)
try: Template("$ a").substitute()
except ValueError as e: print(e)
class T(Template): delimiter = "%"
print(T("%a b").substitute(a=1))
class F(Formatter):
    def get_value(self, k, a, kw): return kw.get(k, f"<{k}>") if isinstance(k, str) else super().get_value(k, a, kw)
    def format_field(self, v, s): return super().format_field(v, s) + "!"
    def convert_field(self, v, c): return "conv" if c == "z" else super().convert_field(v, c)
f = F()
print(f.format("{a} {b:>4} {0} {} {x!r}" if False else "{a} {b:>4} {0} {x!r} {y!z}", "pos", a=1, b=2))
print(list(Formatter().parse("a{b.c[0]!r:>{w}}d")), Formatter().vformat("{0}{k}", ("x",), {"k": 1}))
class A:
    def __format__(self, s): return f"A<{s}>"
    def __getitem__(self, k): return f"item {k}"
    attr = "at"
print("{:spec} {0[key]} {0.attr} {0[1]}".format(A()) if False else "{0:spec} {0[key]} {0.attr} {0[1]}".format(A()), f"{A():x}", format(A(), "y"))
for bad in ["{", "}", "{0.}", "{0[}", "{!x}", "{0!}", "{a}"]:
    try: print(bad.format(1))
    except (ValueError, IndexError, KeyError, AttributeError) as e: print(bad, type(e).__name__, e)
print(string.capwords("hello big  world"), string.ascii_letters[:3], string.hexdigits, repr(string.whitespace))
print(textwrap.fill("the quick brown fox jumps over the lazy dog", 16), textwrap.dedent("  a\n    b\n"), textwrap.indent("x\ny", "> "), textwrap.shorten("hello world again", 12))
class M(dict):
    def __missing__(self, k): return k.upper()
print("{a} {b}".format_map(M(a=1)), "%(a)s %(b)s" % M(a=1), "%s %5.2f %-4d| %x %r" % ("s", 3.14159, 7, 255, "q"))
