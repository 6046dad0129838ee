using System.Globalization;
using System.Numerics;

namespace Lucid.Runtime.Text;

/// <summary>Exact arithmetic facts about floats: ratio, rounding, conversion to int, floor division.</summary>
public static class FloatMath
{
    public static bool IsInteger(double value) => double.IsFinite(value) && Math.Floor(value) == value;

    /// <summary>The value as a fraction in lowest terms with a positive denominator; infinities and nan are refused.</summary>
    public static TextFault? AsIntegerRatio(double value, out BigInteger numerator, out BigInteger denominator)
    {
        numerator = denominator = BigInteger.One;
        if (double.IsInfinity(value))
        {
            return TextFault.Overflow("cannot convert Infinity to integer ratio");
        }

        if (double.IsNaN(value))
        {
            return TextFault.Value("cannot convert NaN to integer ratio");
        }

        var mantissa = DoubleBits.Split(value, out var exponent);
        if (mantissa == 0)
        {
            numerator = BigInteger.Zero;
            return null;
        }

        var zeros = BitOperations.TrailingZeroCount(mantissa);
        mantissa >>= zeros;
        exponent += zeros;
        numerator = new BigInteger(mantissa) << Math.Max(0, exponent);
        denominator = BigInteger.One << Math.Max(0, -exponent);
        if (value < 0)
        {
            numerator = -numerator;
        }

        return null;
    }

    /// <summary>int(value), towards zero: in <paramref name="small"/> if <paramref name="isSmall"/>, else in <paramref name="big"/>.</summary>
    public static TextFault? Truncate(double value, out long small, out BigInteger big, out bool isSmall)
    {
        small = 0;
        big = default;
        isSmall = false;
        if (double.IsInfinity(value))
        {
            return TextFault.Overflow("cannot convert float infinity to integer");
        }

        if (double.IsNaN(value))
        {
            return TextFault.Value("cannot convert float NaN to integer");
        }

        // 2**63 is a double, 2**63 - 1 is not.
        if (value is >= -9223372036854775808.0 and < 9223372036854775808.0)
        {
            small = (long)value;
            isSmall = true;
        }
        else
        {
            big = new BigInteger(value);
        }

        return null;
    }

    /// <summary>round(value): to the nearest whole number, ties to even, still as a double.</summary>
    public static double RoundHalfEven(double value) => Math.Round(value, MidpointRounding.ToEven);

    /// <summary>round(value, digits): correctly rounded as decimal text would be.</summary>
    public static TextFault? Round(double value, long digits, out double result)
    {
        result = value;
        if (!double.IsFinite(value) || value == 0 || digits > 323)
        {
            return null;
        }

        if (digits < -308)
        {
            result = 0.0 * value;
            return null;
        }

        var size = Math.Abs(value);

        // Whole numbers below 2**53 and powers of ten up to 22 are exact, so their quotient is correctly rounded.
        if (FloatDigits.TryScale(size, (int)digits, out var scaled) && scaled < 1UL << 53)
        {
            result = scaled / (double)FloatDigits.PowerOfTen((int)digits);
        }
        else
        {
            var text = FloatDigits.Fixed(size, (int)digits, out var point);
            result = text.Length == 0
                ? 0.0
                : double.Parse(string.Create(CultureInfo.InvariantCulture, $"{text}e{point - text.Length}"), NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        result = value < 0 ? -result : result;
        return double.IsInfinity(result) ? TextFault.Overflow("rounded value too large to represent") : null;
    }

    /// <summary>divmod(left, right) of floats; right must not be zero.</summary>
    public static double FloorDivMod(double left, double right, out double mod)
    {
        mod = left % right;
        var div = (left - mod) / right;
        if (mod != 0)
        {
            if (right < 0 != mod < 0)
            {
                mod += right;
                div -= 1.0;
            }
        }
        else
        {
            mod = Math.CopySign(0.0, right);
        }

        if (div == 0)
        {
            return Math.CopySign(0.0, left / right);
        }

        var floor = Math.Floor(div);
        return div - floor > 0.5 ? floor + 1.0 : floor;
    }
}
