using System.Globalization;

namespace Lucid.Runtime.Text;

/// <summary>float.hex and float.fromhex.</summary>
public static class FloatHex
{
    /// <summary>'0x1.8000000000000p+1' and the like.</summary>
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
        {
            return FloatText.Repr(value);
        }

        var bits = BitConverter.DoubleToUInt64Bits(value);
        var sign = double.IsNegative(value) ? "-" : "";
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        var biased = (int)(bits >> 52) & 0x7FF;
        if (value == 0)
        {
            return sign + "0x0.0p+0";
        }

        var exponent = biased == 0 ? -1022 : biased - 1023;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}0x{(biased == 0 ? 0 : 1)}.{fraction:x13}p{(exponent < 0 ? "" : "+")}{exponent}");
    }

    /// <summary>Reads hexadecimal text, which need not be in the form that <see cref="Format"/> writes.</summary>
    public static TextFault? Parse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        var rest = text.Trim(" \t\n\v\f\r");
        var negative = rest is ['-', ..];
        if (rest is ['-' or '+', ..])
        {
            rest = rest[1..];
        }

        if (rest.Equals("inf", StringComparison.OrdinalIgnoreCase) || rest.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            value = negative ? double.NegativeInfinity : double.PositiveInfinity;
            return null;
        }

        if (rest.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            value = BitConverter.UInt64BitsToDouble(negative ? 0xFFF8_0000_0000_0000 : 0x7FF8_0000_0000_0000);
            return null;
        }

        if (rest is ['0', 'x' or 'X', ..])
        {
            rest = rest[2..];
        }

        if (!TryScan(rest, out var mantissa, out var exponent, out var sticky))
        {
            return TextFault.Value("invalid hexadecimal floating-point string");
        }

        value = DoubleBits.Join(mantissa, exponent, sticky);
        if (double.IsInfinity(value))
        {
            value = 0;
            return TextFault.Overflow("hexadecimal value too large to represent as a float");
        }

        value = negative ? -value : value;
        return null;
    }

    // value = (mantissa, and a bit more if sticky) * 2**exponent
    private static bool TryScan(ReadOnlySpan<char> text, out ulong mantissa, out long exponent, out bool sticky)
    {
        mantissa = 0;
        exponent = 0;
        sticky = false;
        int i = 0, digits = 0;
        var fraction = false;
        for (; i < text.Length; i++)
        {
            if (text[i] == '.' && !fraction)
            {
                fraction = true;
                continue;
            }

            var digit = Numerals.DigitValue(text[i]);
            if (digit > 15)
            {
                break;
            }

            digits++;
            if (mantissa >> 60 == 0)
            {
                mantissa = mantissa << 4 | (uint)digit;
                exponent -= fraction ? 4 : 0;
            }
            else
            {
                sticky |= digit != 0;
                exponent += fraction ? 0 : 4;
            }
        }

        if (digits == 0)
        {
            return false;
        }

        if (i < text.Length && text[i] is 'p' or 'P')
        {
            i++;
            var minus = i < text.Length && text[i] == '-';
            i += i < text.Length && text[i] is '+' or '-' ? 1 : 0;
            var from = i;
            long power = 0;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                power = Math.Min(power * 10 + (text[i++] - '0'), 1L << 60);
            }

            if (i == from)
            {
                return false;
            }

            exponent += minus ? -power : power;
        }

        return i == text.Length;
    }
}
