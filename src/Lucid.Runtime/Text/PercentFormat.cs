using System.Numerics;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime.Text;

/// <summary>The conversions of <c>format % args</c> for operands that the caller has brought to int, float or text, and the faults
/// of those that cannot be. Numbers come out as ASCII.</summary>
public static class PercentFormat
{
    public static TextFault NotEnoughArguments() => TextFault.Type("not enough arguments for format string");

    public static TextFault NotAllConverted(bool bytes) => TextFault.Type($"not all arguments converted during {(bytes ? "bytes" : "string")} formatting");

    public static TextFault StarWantsInt() => TextFault.Type("* wants int");

    /// <summary>An operand of d, i, u, o, x or X that is no number.</summary>
    public static TextFault NotAnInt(in PercentSpec spec, string typeName) =>
        TextFault.Type($"%{(char)spec.Conversion} format: {(spec.IsRadix ? "an integer" : "a real number")} is required, not {typeName}");

    /// <summary>An operand of e, f or g that is no number.</summary>
    public static TextFault NotAFloat(string typeName, bool bytes) =>
        TextFault.Type(bytes ? $"float argument required, not {typeName}" : $"must be real number, not {typeName}");

    /// <summary>An operand of c of another type.</summary>
    public static TextFault NotACharacter(string typeName, bool bytes) => TextFault.Type(bytes
        ? $"%c requires an integer in range(256) or a single byte, not {typeName}"
        : $"%c requires an int or a unicode character, not {typeName}");

    /// <summary>An operand of c that is text, but not of one character.</summary>
    public static TextFault NotOneCharacter(string typeName, long length, bool bytes) => TextFault.Type(bytes
        ? $"%c requires an integer in range(256) or a single byte, not a {typeName} object of length {length}"
        : $"%c requires an int or a unicode character, not a string of length {length}");

    /// <summary>An operand of s or b in bytes that has no bytes to give.</summary>
    public static TextFault NotBytes(string typeName) =>
        TextFault.Type($"%b requires a bytes-like object, or an object that implements __bytes__, not '{typeName}'");

    /// <summary>The character or byte that an int means for %c.</summary>
    public static TextFault? Character(BigInteger value, bool bytes, out int code)
    {
        code = 0;
        if (value.Sign < 0 || value > (bytes ? 255 : CodePoint.Max))
        {
            return TextFault.Overflow(bytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
        }

        code = (int)value;
        return null;
    }

    /// <summary>d, i, u, o, x or X; <paramref name="digitsMax"/> limits decimal digits, 0 for no limit.</summary>
    public static TextFault? FormatInt(in PercentSpec spec, BigInteger value, int digitsMax, out string text)
    {
        text = "";
        string digits;
        if (!spec.IsRadix)
        {
            if (IntText.ToDecimal(BigInteger.Abs(value), digitsMax, out digits) is { } fault)
            {
                return fault;
            }
        }
        else
        {
            digits = IntText.ToDigits(value, spec.Conversion == 'o' ? 8 : 16, spec.Conversion == 'X');
        }

        if (spec.Precision > NumberLayout.LengthMax)
        {
            return TextFault.Memory();
        }

        if (spec.Precision > digits.Length)
        {
            digits = digits.PadLeft(spec.Precision, '0');
        }

        var prefix = spec.Has(PercentFlags.Alternate) ? spec.Conversion switch { 'o' => "0o", 'x' => "0x", 'X' => "0X", _ => "" } : "";
        return Number(spec, value.Sign < 0, prefix, digits, out text);
    }

    /// <summary>e, E, f, F, g or G.</summary>
    public static TextFault? FormatFloat(in PercentSpec spec, double value, out string text)
    {
        text = "";
        if (spec.Precision > NumberLayout.LengthMax)
        {
            return TextFault.Memory();
        }

        var flags = spec.Has(PercentFlags.Alternate) ? FloatFlags.Alternate : FloatFlags.None;
        var digits = FloatText.Format(value, (char)spec.Conversion, spec.Precision < 0 ? 6 : spec.Precision, flags);
        var negative = digits[0] == '-';
        return Number(spec, negative, "", negative ? digits[1..] : digits, out text);
    }

    private static TextFault? Number(in PercentSpec spec, bool negative, string prefix, string digits, out string text)
    {
        text = "";
        var sign = negative ? "-" : spec.Has(PercentFlags.Sign) ? "+" : spec.Has(PercentFlags.Blank) ? " " : "";
        var fill = spec.Width - sign.Length - prefix.Length - digits.Length;
        if (fill > NumberLayout.LengthMax - digits.Length)
        {
            return TextFault.Memory();
        }

        var padding = fill <= 0 ? "" : new string(spec.Has(PercentFlags.Zero) && !spec.Has(PercentFlags.LeftAlign) ? '0' : ' ', (int)fill);
        text = spec.Has(PercentFlags.LeftAlign) ? string.Concat(sign, prefix, digits) + padding
            : spec.Has(PercentFlags.Zero) ? string.Concat(sign, prefix, padding, digits)
            : string.Concat(padding, sign, prefix, digits);
        return null;
    }

    /// <summary>How much of text to keep and how many spaces to put on either side; %c keeps all, whatever the precision.</summary>
    public static void TextLayout(in PercentSpec spec, int length, out int kept, out long left, out long right)
    {
        kept = spec.Precision >= 0 && spec.Conversion != 'c' ? Math.Min(length, spec.Precision) : length;
        var fill = Math.Max(0, spec.Width - kept);
        left = spec.Has(PercentFlags.LeftAlign) ? 0 : fill;
        right = fill - left;
    }

    /// <summary>s, r, a, b or c of text that the caller has made: bytes, BMP chars or code points.</summary>
    public static TextFault? FormatText<T>(in PercentSpec spec, ReadOnlySpan<T> value, out T[] text)
        where T : unmanaged, IBinaryInteger<T>
    {
        TextLayout(spec, value.Length, out var kept, out var left, out var right);
        return Text.TextLayout.Pad(value[..kept], left, right, T.CreateTruncating(' '), out text) is null ? null : TextFault.Memory();
    }
}
