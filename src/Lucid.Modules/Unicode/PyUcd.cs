namespace Lucid.Modules.Unicode;

/// <summary>The Unicode database of an earlier version.</summary>
[PyType("unicodedata.UCD", Immutable = true, NoConstructor = true)]
internal sealed partial class PyUcd : PyObject
{
    internal PyUcd()
        : base(TypeObject)
    {
    }

    [PyGetter("unidata_version")]
    internal string Version() => "3.2.0";

    [PyMethod("category(chr, /)", Doc = "Returns the general category assigned to the character chr as string.")]
    internal Value Category(Value chr) => CharacterFacts.Category(isOld: true, chr);

    [PyMethod("bidirectional(chr, /)", Doc = "Returns the bidirectional class assigned to the character chr as string.\n\nIf no such value is defined, an empty string is returned.")]
    internal Value Bidirectional(Value chr) => CharacterFacts.Bidirectional(isOld: true, chr);

    [PyMethod("combining(chr, /)", Doc = "Returns the canonical combining class assigned to the character chr as integer.\n\nReturns 0 if no combining class is defined.")]
    internal Value Combining(Value chr) => CharacterFacts.Combining(isOld: true, chr);

    [PyMethod("mirrored(chr, /)", Doc = "Returns the mirrored property assigned to the character chr as integer.\n\nReturns 1 if the character has been identified as a \"mirrored\"\ncharacter in bidirectional text, 0 otherwise.")]
    internal Value Mirrored(Value chr) => CharacterFacts.Mirrored(isOld: true, chr);

    [PyMethod("east_asian_width(chr, /)", Doc = "Returns the east asian width assigned to the character chr as string.")]
    internal Value Width(Value chr) => CharacterFacts.Width(isOld: true, chr);

    [PyMethod("decomposition(chr, /)", Doc = "Returns the character decomposition mapping assigned to the character chr as string.\n\nAn empty string is returned in case no such mapping is defined.")]
    internal Value Decomposition(Value chr) => CharacterFacts.Decomposition(isOld: true, chr);

    [PyMethod("decimal(chr, default=<unrepresentable>, /)", Doc = "Converts a Unicode character into its equivalent decimal value.\n\nReturns the decimal value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.")]
    internal Value Decimal(Value chr, Value @default) => CharacterFacts.Decimal(isOld: true, chr, @default);

    [PyMethod("digit(chr, default=<unrepresentable>, /)", Doc = "Converts a Unicode character into its equivalent digit value.\n\nReturns the digit value assigned to the character chr as integer.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.")]
    internal Value Digit(Value chr, Value @default) => CharacterFacts.Digit(isOld: true, chr, @default);

    [PyMethod("numeric(chr, default=<unrepresentable>, /)", Doc = "Converts a Unicode character into its equivalent numeric value.\n\nReturns the numeric value assigned to the character chr as float.\nIf no such value is defined, default is returned, or, if not given,\nValueError is raised.")]
    internal Value Numeric(Value chr, Value @default) => CharacterFacts.Numeric(isOld: true, chr, @default);

    [PyMethod("name(chr, default=<unrepresentable>, /)", Doc = "Returns the name assigned to the character chr as a string.\n\nIf no name is defined, default is returned, or, if not given,\nValueError is raised.")]
    internal Value Name(Value chr, Value @default) => CharacterFacts.Name(isOld: true, chr, @default);

    [PyMethod("lookup(name, /)", Doc = "Look up character by name.\n\nIf a character with the given name is found, return the\ncorresponding character.  If not found, KeyError is raised.")]
    internal Value Lookup(Value name) => CharacterFacts.Lookup(name);

    [PyMethod("normalize(form, unistr, /)", Doc = "Return the normal form 'form' for the Unicode string unistr.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.")]
    internal Value Normalize(PyStr form, PyStr unistr) => CharacterFacts.Normalize(isOld: true, form, unistr);

    [PyMethod("is_normalized(form, unistr, /)", Doc = "Return whether the Unicode string unistr is in the normal form 'form'.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'.")]
    internal Value IsNormalized(PyStr form, PyStr unistr) => CharacterFacts.IsNormalized(isOld: true, form, unistr);
}
