using System.Globalization;

namespace Lucid.Runtime.Text;

/// <summary>Reads floats as float() does: white space around, underscores between digits, digits of any script, inf and nan.</summary>
public static class FloatParser
{
    /// <summary>The fault of other text, given its repr.</summary>
    public static TextFault Malformed(string repr) => TextFault.Value("could not convert string to float: " + repr);

    public static bool TryParse(ReadOnlySpan<char> text, out double value) => TryParseAscii(Numerals.ToAscii(text), out value);

    /// <summary>As above, for text given as code points.</summary>
    public static bool TryParse(ReadOnlySpan<int> codes, out double value) => TryParseAscii(Numerals.ToAscii(codes), out value);

    /// <summary>As above, for bytes, of which only ASCII counts.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out double value) => TryParseAscii(Numerals.ToAscii(bytes), out value);

    private static bool TryParseAscii(ReadOnlySpan<char> text, out double value)
    {
        text = Numerals.Strip(text);
        value = 0;
        if (text.Contains('_'))
        {
            if (!TryRemoveUnderscores(ref text))
            {
                return false;
            }
        }

        return ScanPrefix(text, out value) == text.Length && text.Length > 0;
    }

    internal static bool TryRemoveUnderscores(ref ReadOnlySpan<char> text)
    {
        var kept = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '_')
            {
                kept[length++] = text[i];
            }
            else if (i == 0 || i + 1 == text.Length || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]))
            {
                return false;
            }
        }

        text = kept.AsSpan(0, length);
        return true;
    }

    /// <summary>Reads the longest number that the ASCII text begins with, and returns its length, 0 for none.</summary>
    internal static int ScanPrefix(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var i = 0;
        var negative = false;
        if (i < text.Length && text[i] is '+' or '-')
        {
            negative = text[i++] == '-';
        }

        var name = text[i..];
        if (name.StartsWith("inf", StringComparison.OrdinalIgnoreCase))
        {
            value = negative ? double.NegativeInfinity : double.PositiveInfinity;
            return i + (name.StartsWith("infinity", StringComparison.OrdinalIgnoreCase) ? 8 : 3);
        }

        if (name.StartsWith("nan", StringComparison.OrdinalIgnoreCase))
        {
            // The CLR's own NaN has the sign bit set, C's has not, and copysign and pack show it.
            value = BitConverter.UInt64BitsToDouble(negative ? 0xFFF8_0000_0000_0000 : 0x7FF8_0000_0000_0000);
            return i + 3;
        }

        var start = i;
        var digits = SkipDigits(text, ref i);
        var dot = i;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            digits += SkipDigits(text, ref i);
        }

        if (digits == 0)
        {
            return 0;
        }

        var mantissa = text[start..i];
        var exponentAt = i;
        long exponent = 0;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            var j = i + 1;
            var minus = j < text.Length && text[j] == '-';
            if (j < text.Length && text[j] is '+' or '-')
            {
                j++;
            }

            var from = j;
            while (j < text.Length && char.IsAsciiDigit(text[j]))
            {
                exponent = Math.Min(exponent * 10 + (text[j++] - '0'), 1_000_000_000_000);
            }

            if (j > from)
            {
                i = j;
                exponent = minus ? -exponent : exponent;
            }
        }

        value = i - start <= 300 && Math.Abs(exponent) < 1000
            ? double.Parse(text[start..i], NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture)
            : Long(mantissa, dot - start, exponent);
        value = negative ? -value : value;
        return i;
    }

    private static int SkipDigits(ReadOnlySpan<char> text, ref int i)
    {
        var start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i - start;
    }

    // The CLR's parser rounds mantissas of any length correctly but clamps exponents, so the zeros go into the exponent first.
    private static double Long(ReadOnlySpan<char> mantissa, int dot, long exponent)
    {
        var digits = new char[mantissa.Length + 24];
        var count = 0;
        var point = exponent;
        for (var i = 0; i < mantissa.Length; i++)
        {
            var c = mantissa[i];
            if (c == '.')
            {
                continue;
            }

            if (count > 0 || c != '0')
            {
                digits[count++] = c;
                point += i < dot ? 1 : 0;
            }
            else
            {
                point -= i < dot ? 0 : 1;
            }
        }

        // The value is 0.digits * 10**point now.
        if (count == 0 || point < -400)
        {
            return 0.0;
        }

        if (point > 400)
        {
            return double.PositiveInfinity;
        }

        // Digits past the 800th only say whether the value lies above what the others say.
        if (count > 800)
        {
            var more = digits.AsSpan(800, count - 800).IndexOfAnyExcept('0') >= 0;
            digits[800] = more ? '1' : '0';
            count = 801;
        }

        var scale = (point - count).ToString(CultureInfo.InvariantCulture);
        digits[count] = 'e';
        scale.CopyTo(digits.AsSpan(count + 1));
        return double.Parse(digits.AsSpan(0, count + 1 + scale.Length), NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
    }
}
