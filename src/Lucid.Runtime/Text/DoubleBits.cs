using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lucid.Runtime.Text;

/// <summary>Exact taking apart and putting together of doubles.</summary>
public static class DoubleBits
{
    internal const int ExponentMin = -1074;

    /// <summary>Splits a finite value: |value| = mantissa * 2**exponent, mantissa below 2**53.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Split(double value, out int exponent)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var biased = (int)(bits >> 52) & 0x7FF;
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        exponent = biased == 0 ? ExponentMin : biased - 1075;
        return biased == 0 ? fraction : fraction | 0x10_0000_0000_0000;
    }

    /// <summary>mantissa * 2**exponent rounded half to even; <paramref name="sticky"/> says that nonzero bits below the mantissa
    /// were dropped. Infinity on overflow.</summary>
    public static double Join(ulong mantissa, long exponent, bool sticky)
    {
        if (mantissa == 0)
        {
            return 0.0;
        }

        // Move the top bit to bit 63, so that the number of bits that fit depends on the exponent alone.
        var lead = BitOperations.LeadingZeroCount(mantissa);
        mantissa <<= lead;
        exponent -= lead;
        if (exponent > 1023 - 63)
        {
            return double.PositiveInfinity;
        }

        if (exponent < ExponentMin - 64)
        {
            return 0.0;
        }

        var drop = exponent + 11 >= ExponentMin ? 11 : (int)(ExponentMin - exponent);
        ulong kept, rest, half;
        if (drop >= 64)
        {
            kept = 0;
            rest = drop == 64 ? mantissa : 1;
            half = drop == 64 ? 1UL << 63 : 2;
        }
        else
        {
            kept = mantissa >> drop;
            rest = mantissa & ((1UL << drop) - 1);
            half = 1UL << (drop - 1);
        }

        if (rest > half || (rest == half && (sticky || (kept & 1) != 0)))
        {
            kept++;
        }

        // A carry out of the mantissa runs into the exponent field, which is what it should do, up to infinity.
        var field = exponent + drop - ExponentMin;
        return kept < 0x10_0000_0000_0000
            ? BitConverter.UInt64BitsToDouble(kept)
            : BitConverter.UInt64BitsToDouble(kept + ((ulong)field << 52));
    }
}
