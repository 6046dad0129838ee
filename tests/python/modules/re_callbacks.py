# re: functions as replacements, iterators, scanners.
import re
def double(m): return str(int(m.group()) * 2)
print(re.sub(r"\d+", double, "a1b22c333"), re.subn("[aeiou]", lambda m: m.group().upper(), "education", count=3))
print(re.sub(r"(?P<k>\w+)=(?P<v>\w+)", r"\g<v>=\g<k>", "a=1 b=2"), re.sub("(a)|b", r"[\1]", "ab"))
def boom(m): raise ValueError(m.start())
try: re.sub("b", boom, "aab")
except ValueError as e: print("err", e)
print([m.span() for m in re.finditer("a*", "baac")], re.findall(r"(\w)(\d)", "a1 b2"), re.split(r"([,;])\s*", "a, b;c"))
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05-01")
print(m.groupdict(), m["y"], m.groups(), m.end("m"), m.expand(r"\2/\1"), m)
print(re.fullmatch("a+", "aaa"), re.search("(?i)B", "abc").start(), re.compile("x", re.I | re.M).flags & re.M)
class S(str): pass
print(re.sub("a", S("b"), S("aa")), re.escape("a.b*c"), re.sub("", "-", "abc"))
def f(m):
    return re.sub("x", lambda k: "y" * len(m.group()), m.group())
print(re.sub("x+", f, "xx a xxx"))
s = re.Scanner([(r"\d+", lambda sc, t: int(t)), (r"\w+", lambda sc, t: t.upper()), (r"\s+", None)])
print(s.scan("ab 12 cd"))
try: re.compile("(")
except re.PatternError as e: print(e, e.pos)
print(re.sub(r"(?<=a)b|c(?=d)", "#", "ab cd cb"), bytes(re.sub(b"a", lambda m: m.group() * 2, b"cat")))
print(re.template if hasattr(re, "template") else "no template", re.NOFLAG, re.sub("é", "e", "caféé"))
