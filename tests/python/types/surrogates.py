# Lone surrogates and characters outside the BMP: lengths, slices, search, encoding, ordering.
import sys

def t(label, f, *args, **kwargs):
    try:
        print(label, "->", repr(f(*args, **kwargs)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, ascii(str(e)))


astral, hi, lo = "\U0001f600", "\ud83d", "\ude00"
pair = hi + lo
print(len(astral), len(pair), astral == pair, ascii(pair), ascii(pair[::-1]), ascii(astral + hi), len(astral * 3 + hi), ascii((astral + "x" + hi)[1:]))
print(hi in astral, astral.find(hi), (hi + astral).find(astral), pair.find(astral), (astral + "ab").index("b"), "a" < astral, hi < astral, "\uffff" < astral, sorted([ascii(x) for x in (astral, hi, "\uffff", "z")]), [ascii(c) for c in sorted([astral, hi, "\uffff", "z"])])
print([ascii(c) for c in hi + astral + lo], ord(hi), ascii(chr(0xD800)), ord(astral), hash(pair) == hash(astral), {pair: 1}.get(astral), {astral: 2}.get(chr(0x1F600)))
for enc, err in [("utf-8", "strict"), ("utf-8", "surrogatepass"), ("utf-8", "surrogateescape"), ("utf-8", "replace"), ("utf-8", "backslashreplace"), ("utf-8", "xmlcharrefreplace"), ("utf-8", "namereplace"), ("utf-8", "ignore"), ("utf-16-le", "strict"), ("utf-16-le", "surrogatepass"), ("utf-32-be", "surrogatepass"), ("latin-1", "replace"), ("ascii", "backslashreplace"), ("raw_unicode_escape", "strict"), ("unicode_escape", "strict"), ("cp1252", "xmlcharrefreplace")]:
    t((enc, err), lambda: ("a" + hi + "\u00e9" + astral).encode(enc, err))
for data, enc, err in [(b"\xed\xa0\xbd", "utf-8", "strict"), (b"\xed\xa0\xbd", "utf-8", "surrogatepass"), (b"\xed\xa0\xbd\xed\xb8\x80", "utf-8", "surrogatepass"), (b"a\xffb\xfe", "utf-8", "surrogateescape"), (b"\x3d\xd8", "utf-16-le", "strict"), (b"\x3d\xd8\x00\xde", "utf-16-le", "strict"), (b"\x00\xde", "utf-16-le", "replace"), (b"\x00\xd8\x00\x00", "utf-32-le", "strict"), (b"\xf0\x9f\x98", "utf-8", "replace"), (b"\xf4\x90\x80\x80", "utf-8", "replace"), (b"\xc0\x80", "utf-8", "backslashreplace")]:
    t((data, enc, err), lambda: ascii(data.decode(enc, err)))
esc = b"a\xff\x80".decode("utf-8", "surrogateescape")
print(ascii(esc), esc.encode("utf-8", "surrogateescape"), esc.isprintable(), ascii(esc.upper()), esc.isidentifier())
t("print", lambda: print(hi))
t("str.join", lambda: ascii(hi.join([lo, lo])))
t("split", lambda: [ascii(x) for x in (astral + hi + astral).split(hi)])
t("replace", lambda: ascii(pair.replace(hi, "x").replace("x", astral)))
t("format", lambda: ascii(f"{hi:\U0001f600^5}|{astral:>3}|{'%c' % 0xDFFF}"))
t("translate", lambda: ascii(pair.translate({0xD83D: 0x1F600, 0xDE00: None})))
t("partition", lambda: [ascii(x) for x in (astral + "=" + lo).partition("=")])
t("strip", lambda: ascii((hi + "x" + hi).strip(hi)))
t("case", lambda: (ascii("\U00010428".upper()), ascii("\U00010400".lower()), "\U00010400".isupper(), astral.isalpha(), astral.isprintable()))
t("eval", lambda: eval("'\\ud800' + '\\U0001f600'") == "\ud800" + astral)
t("compile", lambda: compile("x = '" + hi + "'", "f", "exec"))
t("identifier", lambda: eval(hi, {hi: 1}))
t("attr", lambda: (setattr(t, hi, 5), getattr(t, hi), delattr(t, hi)))
t("missing attr", lambda: getattr(t, hi))
t("key", lambda: {}[hi])
t("int", int, hi)
t("big", lambda: chr(0x110000))
t("maxunicode", lambda: (hex(sys.maxunicode), ascii(chr(sys.maxunicode)), chr(0x10FFFF).encode()))
t("ord", ord, pair)
t("repr", lambda: repr(hi + "\x00\x7f\xad\u200b\u2028\U000e0001\ue000\u0378"))
