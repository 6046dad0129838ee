using System.Globalization;
using System.Numerics;

namespace Lucid.Runtime.Text;

/// <summary>
/// Decimal digits of doubles: 0.d1d2d3... * 10**point, no trailing zeros, correctly rounded half to even from the exact
/// value. All take finite values that are not negative; zero gives "0" with point 1 when digits are counted.
/// </summary>
public static class FloatDigits
{
    internal const int ShortestMax = 32;

    private static ReadOnlySpan<ulong> PowersOfTen =>
    [
        1UL, 10UL, 100UL, 1000UL, 10000UL,
        100000UL, 1000000UL, 10000000UL, 100000000UL, 1000000000UL,
        10000000000UL, 100000000000UL, 1000000000000UL, 10000000000000UL, 100000000000000UL,
        1000000000000000UL, 10000000000000000UL, 100000000000000000UL, 1000000000000000000UL, 10000000000000000000UL,
    ];

    internal static ulong PowerOfTen(int exponent) => PowersOfTen[exponent];

    /// <summary>The fewest digits that read back as the value, the closest of them.</summary>
    public static int Shortest(double value, Span<char> digits, out int point)
    {
        if (value == 0)
        {
            digits[0] = '0';
            point = 1;
            return 1;
        }

        Span<char> text = stackalloc char[ShortestMax];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        return Collect(text[..length], digits, out point);
    }

    private static int Collect(ReadOnlySpan<char> text, Span<char> digits, out int point)
    {
        int count = 0, before = -1, exponent = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '.')
            {
                before = count;
            }
            else if (c == 'E')
            {
                exponent = int.Parse(text[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
            else
            {
                digits[count++] = c;
            }
        }

        point = (before < 0 ? count : before) + exponent;
        var zeros = 0;
        while (zeros < count - 1 && digits[zeros] == '0')
        {
            zeros++;
        }

        digits[zeros..count].CopyTo(digits);
        point -= zeros;
        count -= zeros;
        while (count > 1 && digits[count - 1] == '0')
        {
            count--;
        }

        return count;
    }

    /// <summary>value * 10**places rounded half to even, where that fits 64 bits and is cheap; places at most 19.</summary>
    public static bool TryScale(double value, int places, out ulong scaled)
    {
        scaled = 0;
        var mantissa = DoubleBits.Split(value, out var exponent);
        if ((uint)places > 19 || exponent > 10)
        {
            return false;
        }

        var product = (UInt128)mantissa * PowersOfTen[places];
        if (exponent >= 0)
        {
            product <<= exponent;
        }
        else
        {
            var shift = -exponent;
            if (shift >= 128)
            {
                return true;
            }

            var kept = product >> shift;
            var rest = product - (kept << shift);
            var half = UInt128.One << (shift - 1);
            product = rest > half || (rest == half && (kept & 1) != 0) ? kept + 1 : kept;
        }

        scaled = (ulong)product;
        return product <= ulong.MaxValue;
    }

    /// <summary>The digits up to <paramref name="places"/> behind the decimal point (before it, if negative); none if all are zero.</summary>
    public static string Fixed(double value, int places, out int point)
    {
        string digits;
        if (TryScale(value, places, out var small))
        {
            digits = small.ToString(CultureInfo.InvariantCulture);
        }
        else
        {
            var mantissa = DoubleBits.Split(value, out var exponent);

            // The exact expansion ends after -exponent places: asking for more adds zeros only.
            places = Math.Min(places, Math.Max(0, -exponent));
            digits = Scale(mantissa, exponent, places).ToString(CultureInfo.InvariantCulture);
        }

        point = digits.Length - places;
        digits = digits.TrimEnd('0');
        if (digits.Length == 0)
        {
            point = -places;
        }

        return digits;
    }

    /// <summary>The first <paramref name="count"/> (at least 1) significant digits.</summary>
    public static string Significant(double value, int count, out int point)
    {
        if (value == 0)
        {
            point = 1;
            return "0";
        }

        var mantissa = DoubleBits.Split(value, out var exponent);

        // floor(log10(value)), or one less: then a digit too many comes out, and it is asked again.
        var lead = (int)Math.Floor((exponent + 63 - BitOperations.LeadingZeroCount(mantissa)) * 0.30102999566398120);
        while (true)
        {
            // No double has more than 767 significant digits.
            var places = Math.Min(count, 800) - 1 - lead;
            var digits = TryScale(value, places, out var small)
                ? small.ToString(CultureInfo.InvariantCulture)
                : Scale(mantissa, exponent, places).ToString(CultureInfo.InvariantCulture);
            if (digits.Length > Math.Min(count, 800))
            {
                lead++;
                continue;
            }

            point = digits.Length - places;
            return digits.TrimEnd('0');
        }
    }

    private static BigInteger Scale(ulong mantissa, int exponent, int places)
    {
        var top = new BigInteger(mantissa);
        var bottom = BigInteger.One;
        if (places >= 0)
        {
            top *= BigInteger.Pow(10, places);
        }
        else
        {
            bottom = BigInteger.Pow(10, -places);
        }

        if (exponent >= 0)
        {
            top <<= exponent;
        }
        else
        {
            bottom <<= -exponent;
        }

        var quotient = BigInteger.DivRem(top, bottom, out var rest);
        var order = (rest << 1).CompareTo(bottom);
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
