using System.Numerics;

namespace Lucid.Runtime.Text;

/// <summary>Where ints meet floats: conversion, division and comparison without an intermediate rounding.</summary>
public static class IntFloat
{
    private const double TwoTo63 = 9223372036854775808.0;

    private const long ExactMax = 1L << 53;

    /// <summary>The nearest double, ties to even; false if that is infinite.</summary>
    public static bool TryToDouble(BigInteger value, out double result)
    {
        if (IntMath.TryToLong(value, out var small))
        {
            result = small;
            return true;
        }

        var size = BigInteger.Abs(value);
        var drop = (int)(size.GetBitLength() - 64);
        var sticky = drop > 0 && BigInteger.TrailingZeroCount(size) < drop;
        result = DoubleBits.Join((ulong)(drop > 0 ? size >> drop : size), Math.Max(0, drop), sticky);
        result = value.Sign < 0 ? -result : result;
        return double.IsFinite(result);
    }

    /// <summary>The fault of an int that no double can hold.</summary>
    public static TextFault TooLarge() => TextFault.Overflow("int too large to convert to float");

    /// <summary>left / right, correctly rounded.</summary>
    public static TextFault? TrueDivide(long left, long right, out double result)
    {
        if (left is >= -ExactMax and <= ExactMax && right is >= -ExactMax and <= ExactMax && right != 0)
        {
            result = (double)left / right;
            return null;
        }

        return TrueDivide((BigInteger)left, right, out result);
    }

    /// <summary>left / right, correctly rounded.</summary>
    public static TextFault? TrueDivide(BigInteger left, BigInteger right, out double result)
    {
        result = 0;
        if (right.IsZero)
        {
            return TextFault.ZeroDivision("division by zero");
        }

        var negative = left.Sign < 0 != right.Sign < 0;
        var top = BigInteger.Abs(left);
        var bottom = BigInteger.Abs(right);

        // Scale to a quotient of 62 or 63 bits; what is left over can only break a tie.
        var shift = bottom.GetBitLength() - top.GetBitLength() + 62;
        if (!top.IsZero && shift > -2000 && shift < 2000)
        {
            if (shift >= 0)
            {
                top <<= (int)shift;
            }
            else
            {
                bottom <<= (int)-shift;
            }

            var quotient = BigInteger.DivRem(top, bottom, out var rest);
            result = DoubleBits.Join((ulong)quotient, -shift, !rest.IsZero);
        }
        else if (shift < 0)
        {
            result = double.PositiveInfinity;
        }

        if (double.IsInfinity(result))
        {
            result = 0;
            return TextFault.Overflow("integer division result too large for a float");
        }

        result = negative ? -result : result;
        return null;
    }

    /// <summary>The order of an int and a float that is not nan: negative, zero or positive.</summary>
    public static int Compare(long left, double right)
    {
        if (left is >= -ExactMax and <= ExactMax)
        {
            return ((double)left).CompareTo(right);
        }

        if (right >= TwoTo63)
        {
            return -1;
        }

        if (right < -TwoTo63)
        {
            return 1;
        }

        // A fraction can only matter where the int is exact as a double, which has been dealt with.
        return left.CompareTo((long)right);
    }

    /// <summary>The order of an int and a float that is not nan: negative, zero or positive.</summary>
    public static int Compare(BigInteger left, double right)
    {
        if (double.IsInfinity(right))
        {
            return right > 0 ? -1 : 1;
        }

        var order = left.CompareTo(new BigInteger(right));
        return order != 0 ? order : -(right - Math.Truncate(right)).CompareTo(0.0);
    }
}
