# Regular expressions: errors with positions, lookaround, conditionals, atomic groups, possessive, flags, scanner.
import re
import warnings

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


warnings.simplefilter("error")
for p in ["(", ")", "[", "a**", "*", "a{2,1}", "(?P<1a>x)", "(?P<a>x)(?P<a>y)", "(?P=zz)", "\\2(a)", "(?<=a+)b", "(?z)", "(?P<a", "(?Px)", "[z-a]", "\\", "(?i", "(?(1)a|b)", "(a)(?(1)b|c|d)", "(?(x)a)", "x{99999999999}", "\\x1", "\\u12", "\\q", "[\\q]", "\\N{nope}", "(?#c", "(?-i:a)", "(?i-i:a)", "(?-z:a)", "(?L:a)", "(?au:a)", "a(?i)b", "[[a]", "[a--b]", "[a||b]", "(?<a)", "(?P>a)", "\\g<1>", "a+++", "a{1}{2}", "(?:a", "[]", "[^]", "\\400", "(?P<é>x)", "(?P<>x)", "(?(0)a)", "(?>a", "\\Z\\A\\b\\B", "\\z", "x{,}", "x{,3}", "x{ 1}", "(?x) a # c"]:
    try:
        r = re.compile(p)
        print(ascii(p), "ok", r.groups, r.flags)
    except re.error as e:
        print(ascii(p), "!!", e, e.msg, e.pos, e.lineno, e.colno)
    except Warning as e:
        print(ascii(p), "warning", e)
    except Exception as e:
        print(ascii(p), type(e).__name__, e)
for p, s in [("(?<=a)b", "ab cb"), ("(?<!a)b", "ab cb"), ("a(?=b)", "acab"), ("a(?!b)", "abac"), ("(?<=(?<!x)a)b", "xab ab"), ("(a)?b(?(1)c|d)", "abc bd abd"), ("(?P<q>['\"])(.*?)(?P=q)", "'a\"b' \"c\""), ("(?>a+)ab", "aaab"), ("a++b", "aaab"), ("a*+a", "aaa"), ("a{1,2}+a", "aaa"), ("(a|ab)(c|bcd)(d*)", "abcd"), ("(?i:A)b", "ab aB"), ("(?s:.)x.", "\nxy\nx\n"), ("^a$", "a\na"), ("(?m)^a$", "b\na\n"), ("\\bfoo\\b", "foo foobar"), ("\\Bo", "foo o"), ("[^\\W\\d_]+", "ab1_é"), ("(?a)\\w+", "aé"), ("\\d+", "1٣"), ("(a*)*", "b"), ("(a*)+", "aa"), ("(?:a|b)*?c", "abc"), ("x*", "axb"), ("(?=(a))", "aa"), ("\\s", "\x1c\u2003"), ("[\\u00e0-\\u00ff]", "é"), ("(?i)ſ", "sS"), ("(?i)K", "\u212a"), ("(?i)[a-z]+", "ſK"), (".", "\U0001f600"), ("[\U0001f600-\U0001f64f]", "\U0001f601"), ("\\N{SNOWMAN}", "\u2603"), ("(?:)", "ab"), ("a|", "ba"), ("(?s).*", "a\nb"), ("(.)\\1", "aabbc"), ("((a)|b)+", "ab"), ("(?<=^)a", "aa"), ("(?<=a|b)c", "ac bc"), ("[]a]", "]a"), ("[a\\]]", "]"), ("[\\d-x]", "-5x"), ("\\0", "\0"), ("\\101", "A"), ("(?x) a b # c", "ab")]:
    try:
        print(ascii(p), [(m.span(), m.group(), m.groups()) if m.re.groups else (m.span(), m.group()) for m in re.finditer(p, s)])
    except Exception as e:
        print(ascii(p), type(e).__name__, e)
m = re.match("(?P<a>x)(?P<b>y)?(z)?", "xq")
for f in (lambda: m.group("a", "b", 3), lambda: m.group(4), lambda: m.group("zz"), lambda: m["a"], lambda: m[9], lambda: m.groups("d"), lambda: m.groupdict("d"), lambda: m.start("b"), lambda: m.span(9), lambda: m.lastgroup, lambda: m.lastindex, lambda: m.regs, lambda: m.expand(r"\1-\g<a>-\g<2>\n"), lambda: m.expand(r"\9"), lambda: m.expand(r"\g<zz>"), lambda: m.expand(r"\g<a"), lambda: m.group(None), lambda: m.group(1.0), lambda: m.group(-1), lambda: m.pos, lambda: m.endpos, lambda: repr(m), lambda: m.__copy__() is m, lambda: bool(m), lambda: m.re.groupindex["b"], lambda: m.re.groupindex.__class__.__name__, lambda: setattr(m, "pos", 1)):
    t("match", f)
p = re.compile("a(b)?", re.I | re.M)
for f in (lambda: repr(p), lambda: p == re.compile("a(b)?", re.M | re.I), lambda: p == re.compile("a(b)?"), lambda: hash(p) == hash(re.compile("a(b)?", re.I | re.M)), lambda: p.search("xAB", 2), lambda: p.match("xab", 1).span(), lambda: p.fullmatch("abx", 0, 2).span(), lambda: p.findall("ab a AB"), lambda: p.split("xabya z"), lambda: p.split("xabya", maxsplit=1), lambda: re.split("", "ab"), lambda: re.split("x*", "axbc"), lambda: re.split("(,)|;", "a,b;c"), lambda: p.match(b"a"), lambda: re.match(b"a", "a"), lambda: re.compile(b"a", re.U), lambda: re.compile("a", re.L), lambda: re.compile(p, re.I), lambda: re.compile(5), lambda: p.match(5), lambda: p.findall("aab", -5, 99), lambda: p.search("a", "x"), lambda: re.escape("a.b\n-é "), lambda: re.escape(b"a\xff."), lambda: re.findall("(a)(b)?", "aab"), lambda: p.scanner("ab").search().span(), lambda: re.fullmatch("a|ab", "ab").group(), lambda: re.purge(), lambda: re.I | re.M, lambda: re.RegexFlag(999999), lambda: re.Scanner([("[a-z]+", lambda s, x: x.upper()), (r"\s", None), (r"\d", "D")]).scan("ab 1 c?"), lambda: re.sub("a", "b", "aaa", 1, 0, 5), lambda: re.match("a", "a", flags="x"), lambda: re.compile("(?i)a", re.A).flags, lambda: p.__copy__() is p, lambda: re.Pattern[str], lambda: type("P", (re.Pattern,), {})):
    t("pattern", f)
