using System.Numerics;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime.Text;

/// <summary>format() of ints.</summary>
public static class IntFormat
{
    /// <inheritdoc cref="Format(BigInteger, ReadOnlySpan{char}, string, int, out string)"/>
    public static TextFault? Format(long value, ReadOnlySpan<char> spec, string typeName, out string text)
    {
        if (spec.IsEmpty || spec is "d")
        {
            text = IntText.ToDecimal(value);
            return null;
        }

        return Format(value, spec, typeName, 0, out text);
    }

    /// <summary>Formats an int; <paramref name="digitsMax"/> limits decimal digits, 0 for no limit.</summary>
    public static TextFault? Format(BigInteger value, ReadOnlySpan<char> spec, string typeName, int digitsMax, out string text)
    {
        text = "";
        if (spec.IsEmpty)
        {
            return IntText.ToDecimal(value, digitsMax, out text);
        }

        return FormatSpec.Parse(spec, 'd', '>', typeName, out var parsed) ?? Format(value, parsed, typeName, digitsMax, out text);
    }

    private static TextFault? Format(BigInteger value, in FormatSpec spec, string typeName, int digitsMax, out string text)
    {
        text = "";
        switch (spec.Type)
        {
            case 'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n':
                break;
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                return IntFloat.TryToDouble(value, out var real) ? FloatFormat.Format(real, spec, typeName, out text) : IntFloat.TooLarge();
            default:
                return FormatSpec.UnknownType(spec.Type, typeName);
        }

        if (spec.Precision >= 0)
        {
            return TextFault.Value("Precision not allowed in integer format specifier");
        }

        if (spec.NoNegativeZero)
        {
            return TextFault.Value("Negative zero coercion (z) not allowed in integer format specifier");
        }

        if (spec.Type == 'c')
        {
            return FormatCharacter(value, spec, out text);
        }

        var (radix, prefix) = spec.Type switch { 'b' => (2, "0b"), 'o' => (8, "0o"), 'x' => (16, "0x"), 'X' => (16, "0X"), _ => (10, "") };
        string digits;
        if (radix == 10)
        {
            if (IntText.ToDecimal(BigInteger.Abs(value), digitsMax, out digits) is { } fault)
            {
                return fault;
            }
        }
        else
        {
            digits = IntText.ToDigits(value, radix, spec.Type == 'X');
        }

        return NumberLayout.Compose(spec, value.Sign < 0, spec.Alternate ? prefix : "", digits, out text);
    }

    private static TextFault? FormatCharacter(BigInteger value, in FormatSpec spec, out string text)
    {
        text = "";
        if (spec.Sign != 0)
        {
            return TextFault.Value("Sign not allowed with integer format specifier 'c'");
        }

        if (spec.Alternate)
        {
            return TextFault.Value("Alternate form (#) not allowed with integer format specifier 'c'");
        }

        if (!IntMath.TryToLong(value, out var code))
        {
            return TextFault.Overflow("Python int too large to convert to C long");
        }

        if (code is < 0 or > CodePoint.Max)
        {
            return TextFault.Overflow("%c arg not in range(0x110000)");
        }

        var character = code > char.MaxValue ? char.ConvertFromUtf32((int)code) : ((char)code).ToString();
        return StrFormat.Pad(character, 1, spec, out text);
    }
}
