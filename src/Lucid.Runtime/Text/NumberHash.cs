using System.Numerics;

namespace Lucid.Runtime.Text;

/// <summary>Python's hashes of numbers: equal numbers of different types hash alike, by reduction modulo 2**61 - 1.</summary>
public static class NumberHash
{
    public const int Bits = 61;

    public const long Modulus = (1L << Bits) - 1;

    public const long Infinity = 314159;

    public const long ImaginaryFactor = 1000003;

    public static long Of(long value)
    {
        var size = value < 0 ? 0 - (ulong)value : (ulong)value;
        size = (size & (ulong)Modulus) + (size >> Bits);
        if (size >= (ulong)Modulus)
        {
            size -= (ulong)Modulus;
        }

        return Finish((long)size, value < 0);
    }

    public static long Of(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            return Of((long)value);
        }

        return Finish((long)(BigInteger.Abs(value) % Modulus), value.Sign < 0);
    }

    /// <summary>The hash of a float; a nan hashes as its object does, which the caller gives.</summary>
    public static long Of(double value, long nanHash = 0)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? nanHash : value > 0 ? Infinity : -Infinity;
        }

        var mantissa = (long)DoubleBits.Split(value, out var exponent);

        // Multiplying by 2 modulo 2**61 - 1 rotates 61 bits.
        var turn = ((exponent % Bits) + Bits) % Bits;
        var hash = turn == 0 ? mantissa : ((mantissa << turn) & Modulus) | (mantissa >> (Bits - turn));
        return Finish(hash == Modulus ? 0 : hash, value < 0);
    }

    /// <summary>The hash of a complex number.</summary>
    public static long Of(double real, double imaginary, long nanHash = 0)
    {
        var hash = unchecked(Of(real, nanHash) + (ImaginaryFactor * Of(imaginary, nanHash)));
        return hash == -1 ? -2 : hash;
    }

    // -1 means an error in CPython, so no hash is -1.
    private static long Finish(long hash, bool negative)
    {
        hash = negative ? -hash : hash;
        return hash == -1 ? -2 : hash;
    }
}
