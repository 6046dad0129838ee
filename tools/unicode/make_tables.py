"""Writes tables for the module `unicodedata` that are too large for source text: base64 of compressed text to standard output.

Runs on a CPython 3.14, in this folder:

    python3.14 make_tables.py names | base64 -d > ../../src/Lucid.Runtime/Text/Unicode/names.bin
    python3.14 make_tables.py old | base64 -d > ../../src/Lucid.Modules/Unicode/unicode32.bin
"""
import base64
import sys
import unicodedata
import zlib

LAST = 0x110000

# Aliases cannot be listed; these are asked for one by one. Those of variation selectors follow a rule.
ALIASES = """
    NULL;NUL;START OF HEADING;SOH;START OF TEXT;STX;END OF TEXT;ETX;END OF
    TRANSMISSION;EOT;ENQUIRY;ENQ;ACKNOWLEDGE;ACK;ALERT;BEL;BACKSPACE;BS;CHARACTER TABULATION;HORIZONTAL TABULATION;HT;TAB;LINE
    FEED;NEW LINE;END OF LINE;LF;NL;EOL;LINE TABULATION;VERTICAL TABULATION;VT;FORM FEED;FF;CARRIAGE RETURN;CR;SHIFT
    OUT;LOCKING-SHIFT ONE;SO;SHIFT IN;LOCKING-SHIFT ZERO;SI;DATA LINK ESCAPE;DLE;DEVICE CONTROL ONE;DC1;DEVICE CONTROL
    TWO;DC2;DEVICE CONTROL THREE;DC3;DEVICE CONTROL FOUR;DC4;NEGATIVE ACKNOWLEDGE;NAK;SYNCHRONOUS IDLE;SYN;END OF TRANSMISSION
    BLOCK;ETB;CANCEL;CAN;END OF MEDIUM;EOM;EM;SUBSTITUTE;SUB;ESCAPE;ESC;INFORMATION SEPARATOR FOUR;FILE SEPARATOR;FS;INFORMATION
    SEPARATOR THREE;GROUP SEPARATOR;GS;INFORMATION SEPARATOR TWO;RECORD SEPARATOR;RS;INFORMATION SEPARATOR ONE;UNIT
    SEPARATOR;US;SP;DELETE;DEL;PADDING CHARACTER;PAD;HIGH OCTET PRESET;HOP;BREAK PERMITTED HERE;BPH;NO BREAK
    HERE;NBH;INDEX;IND;NEXT LINE;NEL;START OF SELECTED AREA;SSA;END OF SELECTED AREA;ESA;CHARACTER TABULATION SET;HORIZONTAL
    TABULATION SET;HTS;CHARACTER TABULATION WITH JUSTIFICATION;HORIZONTAL TABULATION WITH JUSTIFICATION;HTJ;LINE TABULATION
    SET;VERTICAL TABULATION SET;VTS;PARTIAL LINE FORWARD;PARTIAL LINE DOWN;PLD;PARTIAL LINE BACKWARD;PARTIAL LINE UP;PLU;REVERSE
    LINE FEED;REVERSE INDEX;RI;SINGLE SHIFT TWO;SINGLE-SHIFT-2;SS2;SINGLE SHIFT THREE;SINGLE-SHIFT-3;SS3;DEVICE CONTROL
    STRING;DCS;PRIVATE USE ONE;PRIVATE USE-1;PU1;PRIVATE USE TWO;PRIVATE USE-2;PU2;SET TRANSMIT STATE;STS;CANCEL
    CHARACTER;CCH;MESSAGE WAITING;MW;START OF GUARDED AREA;START OF PROTECTED AREA;SPA;END OF GUARDED AREA;END OF PROTECTED
    AREA;EPA;START OF STRING;SOS;SINGLE GRAPHIC CHARACTER INTRODUCER;SGC;SINGLE CHARACTER INTRODUCER;SCI;CONTROL SEQUENCE
    INTRODUCER;CSI;STRING TERMINATOR;ST;OPERATING SYSTEM COMMAND;OSC;PRIVACY MESSAGE;PM;APPLICATION PROGRAM
    COMMAND;APC;NBSP;SHY;LATIN CAPITAL LETTER GHA;LATIN SMALL LETTER GHA;CGJ;ALM;SYRIAC SUBLINEAR COLON SKEWED LEFT;KANNADA
    LETTER LLLA;LAO LETTER FO FON;LAO LETTER FO FAY;LAO LETTER RO;LAO LETTER LO;TIBETAN MARK BKA- SHOG GI MGO RGYAN;HANGUL
    JONGSEONG YESIEUNG-KIYEOK;HANGUL JONGSEONG YESIEUNG-SSANGKIYEOK;HANGUL JONGSEONG SSANGYESIEUNG;HANGUL JONGSEONG
    YESIEUNG-KHIEUKH;FVS1;FVS2;FVS3;FVS4;MVS;SUNDANESE LETTER ARCHAIC
    I;ZWSP;ZWNJ;ZWJ;LRM;RLM;LRE;RLE;PDF;LRO;RLO;NNBSP;MMSP;WJ;LRI;RLI;FSI;PDI;WEIERSTRASS ELLIPTIC FUNCTION;MICR ON US
    SYMBOL;MICR DASH SYMBOL;LEFTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE;RIGHTWARDS TRIANGLE-HEADED ARROW WITH
    DOUBLE VERTICAL STROKE;YI SYLLABLE ITERATION MARK;PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET;BYTE ORDER
    MARK;BOM;ZWNBSP;CUNEIFORM SIGN NU11 TENU;CUNEIFORM SIGN NU11 OVER NU11 BUR OVER BUR;MEDEFAIDRIN CAPITAL LETTER H;MEDEFAIDRIN
    CAPITAL LETTER NG;MEDEFAIDRIN SMALL LETTER H;MEDEFAIDRIN SMALL LETTER NG;BYZANTINE MUSICAL SYMBOL FTHORA SKLIRON CHROMA
    VASIS;ARABIC SMALL HIGH LIGATURE ALEF WITH YEH BARREE;ARABIC LETTER BEH WITH SMALL V BELOW;PEACOCK MARK
"""


def runs_of(ucd):
    """Lines of a table of property records, an empty line, and the runs of code points that have one: length and record in base 36."""
    records = {}
    runs = []
    previous = None
    for code in range(LAST):
        c = chr(code)
        record = (ucd.category(c), ucd.bidirectional(c), ucd.combining(c), ucd.mirrored(c), ucd.east_asian_width(c))
        number = records.setdefault(record, len(records))
        if number == previous:
            runs[-1][0] += 1
        else:
            runs.append([1, number])
            previous = number
    yield from (" ".join(map(str, record)).replace("  ", " - ") for record in records)
    yield ""
    yield from (f"{to36(length)} {to36(number)}" for length, number in runs)
    yield ""


def to36(n):
    digits = ""
    while True:
        n, d = divmod(n, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[d] + digits
        if not n:
            return digits


def numeric_of(ucd):
    """Numbers: code point, decimal, digit, numeric as a fraction or `-`."""
    for code in range(LAST):
        c = chr(code)
        value = ucd.numeric(c, None)
        if value is None:
            continue
        for denominator in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 40, 64, 80, 160, 320):
            if (value * denominator).is_integer() or abs(value * denominator - round(value * denominator)) < 1e-9:
                break
        yield f"{to36(code)} {ucd.decimal(c, -1)} {ucd.digit(c, -1)} {round(value * denominator)}/{denominator}"
    yield ""


def decompositions_of(ucd):
    for code in range(LAST):
        if 0xAC00 <= code <= 0xD7A3:
            continue
        if text := ucd.decomposition(chr(code)):
            yield f"{to36(code)} {text}"
    yield ""


def is_computed(code, name):
    return name.endswith(f"-{code:04X}") or name.startswith("HANGUL SYLLABLE ")


def aliases():
    for alias in " ".join(ALIASES.split()).split(";"):
        try:
            c = unicodedata.lookup(alias)
        except KeyError:
            continue
        if len(c) == 1 and unicodedata.name(c, None) != alias:
            yield f"{to36(ord(c))} {alias}"


def names():
    """Names that no rule gives, then the ranges of those that one does: first, last, prefix; then aliases, which only lookup knows."""
    ranges = []
    previous = 0
    for code in range(LAST):
        name = unicodedata.name(chr(code), None)
        if name is None:
            continue
        if is_computed(code, name):
            prefix = "HANGUL SYLLABLE " if name.startswith("HANGUL") else name[: -len(f"{code:04X}")]
            if ranges and ranges[-1][1] == code - 1 and ranges[-1][2] == prefix:
                ranges[-1][1] = code
            else:
                ranges.append([code, code, prefix])
            continue
        yield f"{to36(code - previous)} {name}"
        previous = code
    yield ""
    yield from (f"{to36(first)} {to36(last)} {prefix}" for first, last, prefix in ranges)
    yield ""
    yield from aliases()
    yield ""


TABLES = {
    "old": lambda: [
        *runs_of(unicodedata.ucd_3_2_0), *numeric_of(unicodedata.ucd_3_2_0), *decompositions_of(unicodedata.ucd_3_2_0),
    ],
    "names": lambda: [*names()],
}

text = "\n".join(TABLES[sys.argv[1]]()) + "\n"
print(base64.b64encode(zlib.compress(text.encode("ascii"), 9)).decode("ascii"))
