namespace Lucid.Runtime;

/// <summary>The built-in functions of text and hashes.</summary>
public static partial class Builtins
{
    [PyFunction("ord(character, /)", Doc = "Return the ordinal value of a character.\n\nIf the argument is a one-character string, return the Unicode code\npoint of that character.\n\nIf the argument is a bytes or bytearray object of length 1, return its\nsingle byte value.")]
    internal static Value Ord(Value character)
    {
        int length;
        switch (character.O)
        {
            case PyStr { Length: 1 } text:
                return Value.Int(text.CodeAt(0));
            case PyStr text:
                length = text.Length;
                break;
            case PyBytes or PyByteArray:
                ReadOnlySpan<byte> bytes = PyBytes.SpanOf(character);
                if (bytes.Length == 1)
                {
                    return Value.Int(bytes[0]);
                }
                length = bytes.Length;
                break;
            default:
                return Errors.TypeError($"ord() expected string of length 1, but {character.Type.FullName} found");
        }
        return Errors.TypeError($"ord() expected a character, but string of length {length} found");
    }

    [PyFunction("repr(obj, /)", Doc = "Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval(repr(obj)) == obj.")]
    internal static Value Repr(Machine vm, Value obj) => vm.Repr(obj);

    [PyFunction("ascii(obj, /)", Doc = "Return an ASCII-only representation of an object.\n\nAs repr(), return a string containing a printable representation of an\nobject, but escape the non-ASCII characters in the string returned by\nrepr() using \\\\x, \\\\u or \\\\U escapes. This generates a string similar\nto that returned by repr() in Python 2.")]
    internal static Value Ascii(Machine vm, Value obj) => Builtin.Ascii(vm, obj);

    [PyFunction("format(value, format_spec='', /)", Doc = "Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec according to the\nFormat Specification Mini-language. See help('FORMATTING') for\nmore details.")]
    internal static Value Format(Machine vm, Value value, Value format_spec) => vm.Format(value, format_spec);

    [PyFunction("hash(obj, /)", Doc = "Return the hash value for the given object.\n\nTwo objects that compare equal must also have the same hash value, but the\nreverse is not necessarily true.")]
    internal static Value Hash(Machine vm, Value obj) => vm.Hash(obj);
}
