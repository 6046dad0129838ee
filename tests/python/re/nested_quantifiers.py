# Groups inside of repeats, backtracking, captures that are undone, big repeats, overlapping alternatives.
import re

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


for p, s in [("(a)*?b", "aab"), ("(a|b)*c", "abac"), ("(?:(a)|(b)|(c))*", "abcab"), ("((a)|(b))*", "aba"), ("(a(b)?)+", "aba"), ("(a(b)?)+?$", "aba"), ("(?:(x)|(y))+z", "xyxz"), ("(a+)+b", "aaab"), ("(a*)(a*)", "aaa"), ("(a*?)(a*)", "aaa"), ("(a{2}){2}", "aaaa"), ("(a{2,3}){2}", "aaaaa"), ("(?:a?){3}a{3}", "aaa"), ("(a|aa)+$", "aaaa"), ("^(?:(\\d+)x)?\\s+y", "12x y"), ("(.*)(\\d+)", "abc123"), ("(.*?)(\\d+)", "abc123"), ("(.+)\\1", "abcabc"), ("^(.?|(..+?)\\2+)$", "a" * 9), ("^(.?|(..+?)\\2+)$", "a" * 7), ("(?=(.*)x)\\1x", "aaxb"), ("(?!(a))b", "b"), ("(?<=(a))b", "ab"), ("(?<!(a))b", "cb"), ("(?:(?=(a))a)+", "aa"), ("(a)(?=(b))?", "ab"), ("(?>(a+))b", "aab"), ("(?>(a)|b)+", "ab"), ("((?:a|b)+?)(b*)$", "abb"), ("(?:a|(b))*+", "ab"), ("([ab]*?)(?=c)", "abc"), ("(a?)*?b", "aab"), ("(|a)+", "aa"), ("(|a)*b", "aab"), ("(a|)+", "aa"), ("(?:x{0,2}y){2}", "xxyy"), ("(\\w+)\\s(?:\\1\\s?)+", "go go go"), ("(?i)(a)\\1", "aA"), ("(?:(a)|b)\\1", "b"), ("(?(?=a)b)", "b"), ("(a)?(?(1)(b)|(c))", "c"), ("(?P<x>a)|(?P<y>b)(?(x)c|d)", "bd"), ("x*y*z*", "zyx"), ("(?:ab|cd)?e", "cde"), ("[^a]*a", "bba"), ("(?s)a.{3,5}?b", "a12345b"), ("a{0}b", "ab"), ("(a){0}b(\\1)?", "b"), ("(?:){5}a", "a"), ("((((((((((a))))))))))\\10", "aa"), ("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10\\1", "abcdefghijja")]:
    try:
        m = re.search(p, s)
        print(ascii(p), m and (m.span(), m.groups(), m.lastindex, m.regs), re.findall(p, s)[:3])
    except re.error as e:
        print(ascii(p), "!!", e)
big = "a" * 20000
t("long greedy", lambda: re.match("(a|b)*", big).end())
t("long lazy", lambda: re.match("(?:a|b)*?$", big).end())
t("long class", lambda: re.match("[ab]*c?", big).end())
t("long group", lambda: re.match("((a)(a))*", big).span(1))
t("long back", lambda: re.match("(a*)b", big))
t("possessive", lambda: re.match("(?:a|b)*+b", big))
t("atomic", lambda: re.match("(?>a*)a", big))
t("deep nest", lambda: re.match("(" * 90 + "a" + ")*" * 90, "aaa").span())
t("many groups", lambda: len(re.match("(a)" * 300, "a" * 300).groups()))
t("huge count", lambda: re.match("a{65536}", big))
t("huge exact", lambda: re.match("a{20000}", big).end())
t("repeat limit", lambda: re.compile("a{4294967296}"))
t("alternation", lambda: re.match("|".join(f"w{i}" for i in range(500)), "w499").span())
t("prefix", lambda: re.search("abcabd", "abcabcabd").span())
t("literal set", lambda: re.findall("[aeiou\\d_-]", "x-a_5e"))
t("negated", lambda: re.findall("[^\\s\\d]", "a 1\tb"))
t("case", lambda: re.findall("(?i)straße|STRASSE", "STRASSE straße STRAßE"))
t("lookbehind widths", lambda: re.findall("(?<=ab|cd)x", "abx cdx adx"))
t("lookbehind alt", lambda: re.compile("(?<=a|bc)x"))
t("pos anchors", lambda: [re.compile(p).search("xab", 1) for p in ("^a", "\\Aa", "(?m)^a", "\\ba", "(?<=x)a")])
t("endpos", lambda: [re.compile(p).search("ab\n", 0, 2) for p in ("b$", "b\\Z", "b\\b", "b(?=\n)")])
t("overlap", lambda: [m.group(1) for m in re.finditer("(?=(\\d{2}))", "1234")])
t("empty then", lambda: [m.span() for m in re.finditer("a*|b", "aab")])
t("verbose", lambda: re.compile(r"""
    (?P<year> \d{4} ) [-/ ]   # the year
    (?P<m> \d\d? )            # \# month
    [ #]?
""", re.X).match("2024-05#").groupdict())
