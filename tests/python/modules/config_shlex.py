import configparser, shlex, io, reprlib, pprint, difflib, graphlib, tomllib, html, fnmatch, glob
c = configparser.ConfigParser(); c.read_string("[a]\nx = 1\ny: %(x)s2\n[b]\nz\n = 3\n" if False else "[a]\nx = 1\ny: %(x)s2\n[b]\nz = yes\n")
print(c["a"]["y"], c.getint("a", "x"), c["b"].getboolean("z"), c.sections(), c.get("a", "q", fallback="fb"))
try: c.get("zz", "x")
except configparser.NoSectionError as e: print(e)
o = io.StringIO(); c.write(o); print(repr(o.getvalue()))
print(shlex.split("a 'b c' d\\ e \"f\""), shlex.quote("a b"), shlex.join(["x", "y z"]), list(shlex.shlex("a+b", punctuation_chars=True)))
class R(reprlib.Repr):
    def repr_int(self, x, l): return f"<{x}>"
print(R().repr([1, 2]), reprlib.repr("x" * 100), reprlib.repr(list(range(20))))
pprint.pprint({"k" * 20: list(range(12)), "z": {"n": ("t",) * 3}}, width=40); print(pprint.pformat([{"a": 1}], compact=True))
print("\n".join(difflib.unified_diff(["a", "b"], ["a", "c"], lineterm="")), difflib.get_close_matches("appel", ["ape", "apple"]), round(difflib.SequenceMatcher(lambda x: x == " ", "ab cd", "abcd").ratio(), 3))
ts = graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}}); order = list(ts.static_order()); print(order[0], order[-1])
try: graphlib.TopologicalSorter({1: [2], 2: [1]}).prepare()
except graphlib.CycleError as e: print(e.args[0])
print(tomllib.loads('a = 1\n[t]\nb = [1.5, "x"]\nd = 1979-05-27\n', parse_float=lambda s: "F" + s))
try: tomllib.loads("a = ")
except tomllib.TOMLDecodeError as e: print(e)
print(html.escape("<a&'\">"), html.unescape("&lt;&eacute;&#65;&notit;"), fnmatch.filter(["a.py", "b.txt"], "*.py"), fnmatch.translate("a*"), glob.escape("a*"))
