# Identifiers in many scripts: normalization, what is one, name mangling, keywords as attributes.
def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


été = 1
ﬁeld = 2
print(été, field, globals()["field"], "ﬁeld" in globals(), [n for n in globals() if n.startswith("é")])


class 数:
    __ﬁ = 5
    ª = 6

    def m(self):
        return self.__fi, self.__ﬁ

    def ℌ(self, ﬀ=1, **kw):
        return ﬀ, kw


print(数().m(), sorted(n for n in vars(数) if "fi" in n), 数().H(ff=2), 数().ℌ(3, ﬃ=4), 数.a, hasattr(数, "ª"), 数.__qualname__)
t("setattr keeps", lambda: (setattr(数, "ﬂ", 1), hasattr(数, "fl"), hasattr(数, "ﬂ")))
for s in ("a·", "·a", "℘", "℮", "a\u0301", "\u0301a", "a\u200d", "a\u200c", "１", "a１", "²", "Ⅷ", "_", "", "a b", "def", "None", "a\0", "\u037a", "a\u037a", "\U0001d4d0", "\U00010400", "x\ufe00", "\u2118\u00b7", "٣", "ก", "ำ", "ﹰ", "ゝ", "\u180e", "a\u180e", "᧚", "a᧚"):
    print(ascii(s), s.isidentifier(), end=" ")
    try:
        ns = {}
        exec(s + " = 7", ns)
        print([ascii(k) for k, v in ns.items() if v == 7])
    except SyntaxError as e:
        print(type(e).__name__, ascii(e.msg))
    except ValueError as e:
        print(type(e).__name__, e)
for src in ("x = 1 ＋ 2", "‘a’", "a = “b”", "x\u00a0= 1", "x\u200b = 1", "\ufeffx = 1", "x = 5\u3000", "€ = 1", "a£b = 1", "f(x；)", "print(\u2028)", "x = '\u2028'", "x = 1 # \u2028 é", "x = 0x\uff11", "1\u0660", "f\"{\u00e9t\u00e9}\"", "import ﬁ", "class ﬁ: pass\nprint(fi)", "def f(ª, a): pass", "global ﬁ\nfi = 1", "lambda ﬁ: fi", "x.ﬁ", "del ﬁeld\nfield", "ｐｒｉｎｔ(1)", "ｄｅｆ = 1", "f(ﬁ=1, fi=2)", "match 5:\n  case ﬁ: print(fi)", "try: 1/0\nexcept Exception as ﬁ: print(fi)", "[ﬁ for fi in 'a']", "x: ﬁ = 1", "for ﬁ in 'z': print(fi)"):
    t(ascii(src), lambda: exec(src, {"field": 1, "fi": 0, "été": 3, "f": lambda **k: k}))
t("vars", lambda: type("T", (), {"é": 1, "e\u0301": 2}).é)
t("getattr composed", lambda: getattr(type("T", (), {"é": 1})(), "e\u0301"))
t("kwargs keep", lambda: (lambda **k: [ascii(x) for x in k])(**{"e\u0301": 1, "é": 2}))
t("mangle", lambda: eval("type('_', (), {})") and exec("class _: \n  __x = 1\nprint([n for n in vars(_) if 'x' in n])\nclass __A__:\n  __y = 2\n  def f(self): return self.__y\nprint([n for n in vars(__A__) if n.endswith('y')], __A__().f())"))
