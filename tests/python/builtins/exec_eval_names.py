# exec and eval: namespaces, mappings that run code, errors, nesting.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)




class NS(dict):
    def __missing__(self, k):
        print("missing", k)
        if k.startswith("e"):
            raise KeyError(k)
        return k.upper()

    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)

    def __delitem__(self, k):
        print("del", k)
        super().__delitem__(k)


class Map:
    def __getitem__(self, k):
        for i in range(1):
            pass
        if k == "len":
            raise KeyError(k)
        if k == "bad":
            raise ValueError(k)
        return "<" + k + ">"

    def __setitem__(self, k, v):
        print("Map set", k, v if k in "xyi" else type(v).__name__)


t("locals map", lambda: eval("(a, len('xy'), b)", {}, Map()))
t("locals map raises", lambda: eval("bad", {}, Map()))
t("exec map", lambda: exec("x = a\nfor i in 'pq': y = i\ndef f(): return 1\nclass K: z = 1", {}, Map()))
t("ns", lambda: eval("(q, w)", {}, NS()))
t("ns error", lambda: eval("err", {}, NS()))
t("exec ns", lambda: exec("a = 1\ndel a\nb = c\nimport math as m\n", {}, NS()))
t("globals sub", lambda: eval("zz", NS()))
t("nested scope", lambda: eval("[x for x in (lambda: y)()]", {}, {"y": [1]}))
t("comprehension sees locals", lambda: eval("[y + z for z in (1, 2)]", {}, {"y": 1}))
t("inner comprehension", lambda: eval("[[y for _ in 'a'] for z in (1, 2)]", {}, {"y": 1}))
t("lambda not", lambda: eval("(lambda: y)()", {}, {"y": 1}))
for src in ("1 +", "x = 1", "", "   ", "1; 2", "\n1\n", " 1", "1 # c", "a b", "yield 1", "await x", "return", "print 1", "(", "'", "0777", "f'{'", "1__0", "\\", "\t1 + \\\n 2", "*a", "x := 1", "(x := 5)", "not", "...", "__debug__", "None = 1"):
    t(ascii(src), eval, src, {})
for src in ("return 1", "break", "continue", "nonlocal x", "yield 1", "await x", "from __future__ import braces", "from __future__ import nope", "import a.b as", "def f(x, x): pass", "def f():\n  x = 1\n  global x", "class C:\n  nonlocal q", "x: int = 5\nprint(__annotations__ if '__annotations__' in globals() else 'lazy')", "if 1:\nx", "  x = 1", "def f():\n\tif 1:\n        pass", "del f()", "f() = 1", "a, b += 1", "with x as 1: pass", "for 1 in x: pass", "async def f(): [await x for x in y]", "try: pass", "else: pass", "@", "import *", "from . import x", "global zq; zq = 4; print(zq)"):
    t(ascii(src), exec, src, {"__name__": "t"})
g = {}
exec("a = 1\ndef f(): return a\nclass C:\n  b = a\n  def g(self): return __class__", g)
print(sorted(g), g["f"](), g["C"]().g() is g["C"], g["__builtins__"] is __builtins__ or type(g["__builtins__"]))
t("builtins given", lambda: eval("len('a')", {"__builtins__": {"len": lambda s: "mine"}}))
t("builtins empty", lambda: eval("len('a')", {"__builtins__": {}}))
t("class without build", lambda: exec("class A: pass", {"__builtins__": {}}))
t("import without", lambda: exec("import os", {"__builtins__": {}}))
for args in ((1,), ("1", 5), ("1", None, 5), ("1", {}, None), ("1", Map()), (b"1 + 1",), (b"\xff",), (memoryview(b"2 * 3"),), ("a\0b",), (compile("5", "f", "eval"),), (compile("5", "f", "exec"), {}), (lambda: 1,), ((lambda: 7).__code__,), ((lambda x: 7).__code__,), (t.__code__,)):
    name = type(args[0]).__name__
    t(name, eval, *args)
x = 1
t("closure", lambda: eval((lambda: (lambda: y))()).__code__ if False else exec((lambda y: (lambda: y))(5).__code__))
t("closure given", lambda: exec((lambda y: lambda: print("cell", y))(5).__code__, {"print": print}, closure=(lambda y: (lambda: y))(6).__closure__))
t("closure wrong", lambda: exec("1", closure=()))
t("kw", lambda: eval("a + b", globals={"a": 1}, locals={"b": 2}))
def scope():
    y = 1
    exec("y = 2; z = 3")
    try:
        z
    except NameError as e:
        print(e)
    d = {}
    exec("y = y + 1", None, d) if False else exec("w = y + 1", globals(), d | {"y": y})
    return y, eval("y"), eval("[y for _ in 'ab']"), sorted(locals())
print(scope())
t("compile", lambda: [eval(compile(s, "<f>", m)) for s, m in (("1", "eval"), ("2", "single"), ("x3 = 3", "exec"))])
t("compile mode", lambda: compile("1", "f", "evil"))
t("deep", lambda: eval("eval('eval(\"1+1\")')"))
t("traceback", lambda: exec(compile("\n\n1/0", "file.py", "exec")))
