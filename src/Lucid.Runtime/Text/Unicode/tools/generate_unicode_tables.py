"""Writes UnicodeTables.cs to standard output from the Unicode database of the CPython 3.14 that runs this script.

    python3.14 generate_unicode_tables.py > ../UnicodeTables.cs

Every fact is asked of `str` methods and of `unicodedata`, so the tables are what CPython answers. One row (a "record")
holds all properties of a code point; a two-stage index maps code points to records. Case mappings are stored as a
difference, or as a slice of ExtendedCase where one character maps to several.
"""
import sys
import unicodedata as u

LIMIT = 0x110000
SHIFT = 7
FLAGS = ["Alpha", "Lower", "Upper", "Title", "Numeric", "Space", "Printable", "XidStart", "XidContinue", "Cased",
         "CaseIgnorable", "Mirrored", "ComposesFirst", "Decomposes", "Decimal", "Digit"]
CATEGORIES = "Cn Cc Cf Co Cs Ll Lm Lo Lt Lu Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po Ps Sc Sk Sm So Zl Zp Zs".split()
BIDI = ["", "AL", "AN", "B", "BN", "CS", "EN", "ES", "ET", "FSI", "L", "LRE", "LRI", "LRO", "NSM", "ON", "PDF", "PDI",
        "R", "RLE", "RLI", "RLO", "S", "WS"]
WIDTHS = ["N", "A", "F", "H", "Na", "W"]
TAGS = ["", "<circle>", "<compat>", "<final>", "<font>", "<fraction>", "<initial>", "<isolated>", "<medial>", "<narrow>",
        "<noBreak>", "<small>", "<square>", "<sub>", "<super>", "<vertical>", "<wide>"]
HANGUL = range(0xAC00, 0xD7A4)

extended = []
extended_at = {}
numbers = []
number_at = {}


def utf16(codes):
    units = []
    for code in codes:
        if code > 0xFFFF:
            units += [0xD800 + ((code - 0x10000) >> 10), 0xDC00 + (code & 0x3FF)]
        else:
            units.append(code)
    return units


def mapping(code, text):
    """A case mapping: the difference, or 0x40000000 | offset << 2 | length for a slice of ExtendedCase."""
    if len(text) == 1:
        return ord(text) - code
    codes = tuple(map(ord, text))
    if codes not in extended_at:
        extended_at[codes] = len(extended)
        extended.extend(codes)
    return 0x40000000 | extended_at[codes] << 2 | len(codes)


def numeric(char):
    value = u.numeric(char, None)
    if value is None:
        return 255
    if value not in number_at:
        number_at[value] = len(numbers)
        numbers.append(value)
    return number_at[value]


compositions = []
decompositions = [0]
decomposition_of = [0] * LIMIT
decomposition_at = {}
first_parts = set()
for code in range(LIMIT):
    char = chr(code)
    text = u.decomposition(char)
    if not text or code in HANGUL:
        continue
    parts = text.split()
    tag = TAGS.index(parts.pop(0)) if parts[0].startswith("<") else 0
    codes = [int(part, 16) for part in parts]
    units = utf16(codes)
    key = (tag, *units)
    if key not in decomposition_at:
        decomposition_at[key] = len(decompositions)
        decompositions += [len(units) << 8 | tag, *units]
    decomposition_of[code] = decomposition_at[key]
    if tag == 0 and len(codes) == 2 and u.normalize("NFC", char) == char:
        compositions.append((codes[0], codes[1], code))
        first_parts.add(codes[0])
compositions.sort()

records = []
record_at = {}
record_of = []
SIGMA = "\u03a3"
FINAL = "\u03c2"
for code in range(LIMIT):
    c = chr(code)
    cased = (c + SIGMA).lower().endswith(FINAL) or c.islower() or c.isupper() or c.istitle()
    ignorable = ("A" + c + SIGMA).lower().endswith(FINAL) and not (c + SIGMA).lower().endswith(FINAL)
    bits = [c.isalpha(), c.islower(), c.isupper(), c.istitle() and not c.isupper(), c.isnumeric(), c.isspace(), c.isprintable(),
            c.isidentifier(), ("a" + c).isidentifier(), cased, ignorable, u.mirrored(c), code in first_parts,
            decomposition_of[code] != 0, c.isdecimal(), c.isdigit()]
    record = (sum(bool(bit) << i for i, bit in enumerate(bits)), u.decimal(c, 255), u.digit(c, 255), numeric(c),
              CATEGORIES.index(u.category(c)), BIDI.index(u.bidirectional(c)), WIDTHS.index(u.east_asian_width(c)), u.combining(c),
              mapping(code, c.upper()), mapping(code, c.lower()), mapping(code, c.title()), mapping(code, c.casefold()))
    if record not in record_at:
        record_at[record] = len(records)
        records.append(record)
    record_of.append(record_at[record])


def two_stage(values):
    blocks, first, second = {}, [], []
    for start in range(0, LIMIT, 1 << SHIFT):
        block = tuple(values[start:start + (1 << SHIFT)])
        if block not in blocks:
            blocks[block] = len(blocks)
            second.extend(block)
        first.append(blocks[block])
    return first, second


total = 0


def table(kind, name, values, comment):
    global total
    total += len(values) * {"byte": 1, "ushort": 2, "int": 4, "ulong": 8, "double": 8}[kind]
    print(f"    /// <summary>{comment}</summary>")
    print(f"    internal static ReadOnlySpan<{kind}> {name} =>")
    print("    [")
    line = ""
    for value in values:
        text = f"{value},"
        if len(line) + len(text) > 1500:
            print("        " + line)
            line = ""
        line += text
    print("        " + line)
    print("    ];\n")


first, second = two_stage(record_of)
decomposition_first, decomposition_second = two_stage(decomposition_of)
column = list(zip(*records))
print("// Data. Written by Unicode/tools/generate_unicode_tables.py; do not edit.")
print(f"// Source: unicodedata {u.unidata_version} and the str methods of CPython {sys.version.split()[0]}.")
print("namespace Lucid.Runtime.Text.Unicode;\n")
print("/// <summary>The Unicode character database as two-stage tables in the assembly's read-only data: nothing is built at start-up.</summary>")
print("internal static class UnicodeTables")
print("{")
print(f"    internal const string Version = \"{u.unidata_version}\";\n")
print(f"    internal const int Shift = {SHIFT};\n")
table("byte" if max(first) < 256 else "ushort", "RecordIndex", first, "Code point >> Shift to a block of <see cref=\"RecordBlocks\"/>.")
table("ushort", "RecordBlocks", second, "Blocks of record numbers.")
table("ushort", "Flags", column[0], "Per record: one bit a property, as in <see cref=\"CharFlags\"/>.")
table("byte", "Decimals", column[1], "Per record: the decimal digit, 255 for none.")
table("byte", "Digits", column[2], "Per record: the digit, 255 for none.")
table("byte", "NumberIndex", column[3], "Per record: the index in <see cref=\"Numbers\"/>, 255 for none.")
table("double", "Numbers", [repr(n) for n in numbers], "The numeric values.")
table("byte", "Categories", column[4], "Per record: the general category.")
table("byte", "Bidi", column[5], "Per record: the bidirectional class.")
table("byte", "Widths", column[6], "Per record: the East Asian width.")
table("byte", "Combining", column[7], "Per record: the canonical combining class.")
table("int", "Upper", column[8], "Per record: the upper case mapping.")
table("int", "Lower", column[9], "Per record: the lower case mapping.")
table("int", "Title", column[10], "Per record: the title case mapping.")
table("int", "Fold", column[11], "Per record: the case folding.")
table("int", "ExtendedCase", extended, "The mappings to several characters.")
table("byte" if max(decomposition_first) < 256 else "ushort", "DecompositionIndex", decomposition_first,
      "Code point >> Shift to a block of <see cref=\"DecompositionBlocks\"/>.")
table("ushort", "DecompositionBlocks", decomposition_second, "Blocks of offsets in <see cref=\"Decompositions\"/>, 0 for none.")
table("ushort", "Decompositions", decompositions, "Entries of (length &lt;&lt; 8 | tag) and that many UTF-16 units; one level deep.")
table("ulong", "CompositionPairs", [a << 32 | b for a, b, _ in compositions], "First &lt;&lt; 32 | second of the canonical pairs, ascending.")
table("int", "Compositions", [c for _, _, c in compositions], "What each of <see cref=\"CompositionPairs\"/> composes to.")
names = {"CategoryNames": CATEGORIES, "BidiNames": BIDI, "WidthNames": WIDTHS, "TagNames": TAGS}
for name, values in names.items():
    print(f"    internal static readonly string[] {name} =\n    [")
    print("        " + ", ".join(f'"{v}"' for v in values) + ",\n    ];\n")
print(f"    /// <summary>The size of the tables above.</summary>\n    internal const int SizeBytes = {total};")
print("}")
print(f"{total} bytes, {len(records)} records, {len(compositions)} compositions", file=sys.stderr)
