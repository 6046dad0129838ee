import unicodedata as u
print(u.name("é"), u.name("\0", "none"), u.lookup("SNOWMAN"), u.lookup("latin small letter a"), u.name("각"), u.lookup("HANGUL SYLLABLE GAG"), u.name("一"))
print([(u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c)) for c in "aA1 (\u0301一😀"])
print(u.decomposition("é"), u.decomposition("½"), u.decimal("٣"), u.digit("²"), u.numeric("½"), u.numeric("x", None))
print([ascii(u.normalize(f, "é\ufb01각e\u0301")) for f in ("NFC", "NFD", "NFKC", "NFKD")], u.is_normalized("NFC", "e\u0301"))
for f, a in [(u.name, ("\0",)), (u.lookup, ("NOPE",)), (u.decimal, ("a",)), (u.category, ("ab",)), (u.normalize, ("X", "a")), (u.name, (1,))]:
    try: f(*a)
    except (ValueError, KeyError, TypeError) as e: print(type(e).__name__, e)
print("\N{GREEK SMALL LETTER ALPHA}\N{LF}\N{NBSP}".encode("unicode_escape"), "é😀".encode("ascii", "namereplace"))
print(u.unidata_version, u.ucd_3_2_0.unidata_version, u.ucd_3_2_0.category("ȡ"), u.category("ȡ"), u.lookup("NO-BREAK SPACE") == "\xa0")
print("straße.de".encode("idna"), b"xn--strae-oqa".decode("idna") if False else "", "bücher".encode("punycode"))
