using Lucid.Runtime.Text.Unicode;

namespace Lucid.Modules.Unicode;

/// <summary>The module <c>unicodedata</c>.</summary>
[PyModule("unicodedata", Types = [typeof(PyUcd)], Doc = "This module provides access to the Unicode Character Database which\ndefines character properties for all Unicode characters. The data in\nthis database is based on the UnicodeData.txt file version\n16.0.0 which is publicly available from the Unicode Consortium\nat https://www.unicode.org/Public/16.0.0/ucd/UnicodeData.txt.\n\nThe module uses the same names and symbols as defined by the\nUnicodeData File Format 16.0.0.")]
internal static partial class UnicodeModule
{
    [PyConstant("unidata_version")] internal static Value Version => Value.Str(CodePoint.DatabaseVersion);

    [PyConstant("ucd_3_2_0")] internal static Value OldDatabase => new PyUcd();

    [PyFunction("category(chr, /)", Doc = "Returns the general category assigned to the character chr as string.")]
    internal static Value Category(Value chr) => CharacterFacts.Category(isOld: false, chr);

    [PyFunction("bidirectional(chr, /)", Doc = "Returns the bidirectional class assigned to the character chr as string.\n\nIf no such value is defined, an empty string is returned.")]
    internal static Value Bidirectional(Value chr) => CharacterFacts.Bidirectional(isOld: false, chr);

    [PyFunction("combining(chr, /)", Doc = "Returns the canonical combining class assigned to the character chr as integer.\n\nReturns 0 if no combining class is defined.")]
    internal static Value Combining(Value chr) => CharacterFacts.Combining(isOld: false, chr);

    [PyFunction("mirrored(chr, /)", Doc = "Returns the mirrored property assigned to the character chr as integer.\n\nReturns 1 if the character has been identified as a \"mirrored\"\ncharacter in bidirectional text, 0 otherwise.")]
    internal static Value Mirrored(Value chr) => CharacterFacts.Mirrored(isOld: false, chr);

    [PyFunction("east_asian_width(chr, /)", Doc = "Returns the east asian width assigned to the character chr as string.")]
    internal static Value Width(Value chr) => CharacterFacts.Width(isOld: false, chr);

    [PyFunction("decomposition(chr, /)", Doc = "Returns the character decomposition mapping assigned to the character chr as string.\n\nAn empty string is returned in case no such mapping is defined.")]
    internal static Value Decomposition(Value chr) => CharacterFacts.Decomposition(isOld: false, chr);

    [PyFunction("decimal(chr, default=<unrepresentable>, /)", Doc = "Converts a Unicode character into its equivalent decimal value.\n\nReturns the decimal value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.")]
    internal static Value Decimal(Value chr, Value @default) => CharacterFacts.Decimal(isOld: false, chr, @default);

    [PyFunction("digit(chr, default=<unrepresentable>, /)", Doc = "Converts a Unicode character into its equivalent digit value.\n\nReturns the digit value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.")]
    internal static Value Digit(Value chr, Value @default) => CharacterFacts.Digit(isOld: false, chr, @default);

    [PyFunction("numeric(chr, default=<unrepresentable>, /)", Doc = "Converts a Unicode character into its equivalent numeric value.\n\nReturns the numeric value assigned to the character chr as float.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.")]
    internal static Value Numeric(Value chr, Value @default) => CharacterFacts.Numeric(isOld: false, chr, @default);

    [PyFunction("name(chr, default=<unrepresentable>, /)", Doc = "Returns the name assigned to the character chr as a string.\n\nIf no name is defined, default is returned, or, if not given,\nValueError is raised.")]
    internal static Value Name(Value chr, Value @default) => CharacterFacts.Name(isOld: false, chr, @default);

    [PyFunction("lookup(name, /)", Doc = "Look up character by name.\n\nIf a character with the given name is found, return the\ncorresponding character.  If not found, KeyError is raised.")]
    internal static Value Lookup(Value name) => CharacterFacts.Lookup(name);

    [PyFunction("normalize(form, unistr, /)", Doc = "Return the normal form 'form' for the Unicode string unistr.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.")]
    internal static Value Normalize(PyStr form, PyStr unistr) => CharacterFacts.Normalize(isOld: false, form, unistr);

    [PyFunction("is_normalized(form, unistr, /)", Doc = "Return whether the Unicode string unistr is in the normal form 'form'.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.")]
    internal static Value IsNormalized(PyStr form, PyStr unistr) => CharacterFacts.IsNormalized(isOld: false, form, unistr);
}
