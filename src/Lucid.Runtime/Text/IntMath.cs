using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lucid.Runtime.Text;

/// <summary>Int arithmetic with Python's meaning: floor division, unbounded shifts, exact comparison and conversion to float.</summary>
public static class IntMath
{
    /// <summary>Ints of more bits do not fit the CLR's representation: a MemoryError.</summary>
    public const long BitLengthMax = int.MaxValue - 1024;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAdd(long left, long right, out long sum)
    {
        sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySub(long left, long right, out long difference)
    {
        difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryMul(long left, long right, out long product)
    {
        var high = Math.BigMul(left, right, out product);
        return high == product >> 63;
    }

    /// <summary>divmod of small ints; the divisor must not be zero. False only for -2**63 by -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFloorDivMod(long left, long right, out long quotient, out long remainder)
    {
        if (right == -1)
        {
            quotient = unchecked(-left);
            remainder = 0;
            return left != long.MinValue;
        }

        quotient = left / right;
        remainder = left - (quotient * right);
        if (remainder != 0 && (remainder ^ right) < 0)
        {
            quotient--;
            remainder += right;
        }

        return true;
    }

    /// <summary>left % right of small ints; the divisor must not be zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FloorMod(long left, long right)
    {
        if (right == -1)
        {
            return 0;
        }

        var remainder = left % right;
        return remainder != 0 && (remainder ^ right) < 0 ? remainder + right : remainder;
    }

    /// <summary>divmod; the divisor must not be zero.</summary>
    public static BigInteger FloorDivMod(BigInteger left, BigInteger right, out BigInteger remainder)
    {
        var quotient = BigInteger.DivRem(left, right, out remainder);
        if (!remainder.IsZero && remainder.Sign != right.Sign)
        {
            quotient -= BigInteger.One;
            remainder += right;
        }

        return quotient;
    }

    public static bool TryToLong(BigInteger value, out long small)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            small = (long)value;
            return true;
        }

        small = 0;
        return false;
    }

    /// <summary>base ** exponent where it fits 64 bits; the exponent must not be negative.</summary>
    public static bool TryPow(long value, long exponent, out long power)
    {
        power = 1;
        var square = value;
        while (true)
        {
            if ((exponent & 1) != 0 && !TryMul(power, square, out power))
            {
                return false;
            }

            exponent >>= 1;
            if (exponent == 0)
            {
                return true;
            }

            if (!TryMul(square, square, out square))
            {
                return false;
            }
        }
    }

    /// <summary>base ** exponent; false if it has more bits than an int can hold. The exponent must not be negative.</summary>
    public static bool TryPow(BigInteger value, BigInteger exponent, out BigInteger power)
    {
        power = BigInteger.One;
        if (exponent.IsZero || value.IsOne)
        {
            return true;
        }

        if (value.IsZero || value == BigInteger.MinusOne)
        {
            power = value.IsZero || !exponent.IsEven ? value : BigInteger.One;
            return true;
        }

        if ((BitLength(value) - 1) * exponent >= BitLengthMax)
        {
            return false;
        }

        var times = (int)exponent;
        var size = BigInteger.Abs(value);
        if (size.IsPowerOfTwo)
        {
            power = BigInteger.One << (int)((BitLength(value) - 1) * times);
            power = value.Sign < 0 && !exponent.IsEven ? -power : power;
            return true;
        }

        if (BitLength(value) * exponent >= BitLengthMax)
        {
            return false;
        }

        power = BigInteger.Pow(value, times);
        return true;
    }

    /// <summary>pow(value, exponent, modulus); a negative exponent means the inverse.</summary>
    public static TextFault? ModPow(BigInteger value, BigInteger exponent, BigInteger modulus, out BigInteger power)
    {
        power = BigInteger.Zero;
        if (modulus.IsZero)
        {
            return TextFault.Value("pow() 3rd argument cannot be 0");
        }

        var size = BigInteger.Abs(modulus);
        if (exponent.Sign < 0)
        {
            if (!TryInvert(value, size, out value))
            {
                return TextFault.Value("base is not invertible for the given modulus");
            }

            exponent = -exponent;
        }

        power = BigInteger.ModPow(value, exponent, size);
        if (power.Sign < 0)
        {
            power += size;
        }

        if (modulus.Sign < 0 && !power.IsZero)
        {
            power += modulus;
        }

        return null;
    }

    private static bool TryInvert(BigInteger value, BigInteger modulus, out BigInteger inverse)
    {
        FloorDivMod(value, modulus, out var a);
        var b = modulus;
        BigInteger x = BigInteger.One, y = BigInteger.Zero;
        while (!b.IsZero)
        {
            var quotient = BigInteger.DivRem(a, b, out var rest);
            (a, b) = (b, rest);
            (x, y) = (y, x - (quotient * y));
        }

        FloorDivMod(x, modulus, out inverse);
        return a.IsOne;
    }

    /// <summary>value &lt;&lt; count; false if the result has more bits than an int can hold.</summary>
    public static bool TryShiftLeft(BigInteger value, BigInteger count, out BigInteger shifted)
    {
        shifted = BigInteger.Zero;
        if (value.IsZero)
        {
            return true;
        }

        if (count + BitLength(value) > BitLengthMax)
        {
            return false;
        }

        shifted = value << (int)count;
        return true;
    }

    /// <summary>value &lt;&lt; count where it fits 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryShiftLeft(long value, long count, out long shifted)
    {
        if ((ulong)count > 62)
        {
            shifted = 0;
            return value == 0;
        }

        shifted = value << (int)count;
        return shifted >> (int)count == value;
    }

    /// <summary>value >> count, rounding down.</summary>
    public static BigInteger ShiftRight(BigInteger value, BigInteger count) =>
        count > BitLength(value) ? (value.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero) : value >> (int)count;

    /// <summary>value >> count, rounding down.</summary>
    public static long ShiftRight(long value, long count) => value >> (int)Math.Min(count, 63);

    /// <summary>The bits of |value|, 0 for 0.</summary>
    public static int BitLength(long value) => 64 - BitOperations.LeadingZeroCount(value < 0 ? 0 - (ulong)value : (ulong)value);

    /// <summary>The bits of |value|, 0 for 0.</summary>
    public static long BitLength(BigInteger value) => (value.Sign < 0 ? BigInteger.Negate(value) : value).GetBitLength();

    /// <summary>The ones among the bits of |value|.</summary>
    public static int BitCount(long value) => BitOperations.PopCount(value < 0 ? 0 - (ulong)value : (ulong)value);

    /// <summary>The ones among the bits of |value|.</summary>
    public static long BitCount(BigInteger value)
    {
        long count = 0;
        foreach (var part in BigInteger.Abs(value).ToByteArray(isUnsigned: true))
        {
            count += BitOperations.PopCount(part);
        }

        return count;
    }

    /// <summary>int.to_bytes into a target of the wanted length.</summary>
    public static TextFault? ToBytes(BigInteger value, Span<byte> target, bool bigEndian, bool signed)
    {
        if (!signed && value.Sign < 0)
        {
            return TextFault.Overflow("can't convert negative int to unsigned");
        }

        // The sign bit has to fit too, but for zero, which fits nothing.
        var bits = value.Sign < 0 ? BitLength(value + BigInteger.One) : BitLength(value);
        if (signed && !value.IsZero)
        {
            bits++;
        }

        if (bits > target.Length * 8L)
        {
            return TextFault.Overflow("int too big to convert");
        }

        if (target.IsEmpty)
        {
            return null;
        }

        target.Fill(value.Sign < 0 ? (byte)0xFF : (byte)0);
        var length = value.GetByteCount(isUnsigned: !signed);
        value.TryWriteBytes(bigEndian ? target[^length..] : target, out _, isUnsigned: !signed, isBigEndian: bigEndian);
        return null;
    }

    /// <summary>int.from_bytes.</summary>
    public static BigInteger FromBytes(ReadOnlySpan<byte> bytes, bool bigEndian, bool signed) => new(bytes, isUnsigned: !signed, isBigEndian: bigEndian);

    public static BigInteger Gcd(BigInteger left, BigInteger right) => BigInteger.GreatestCommonDivisor(left, right);

    public static BigInteger Lcm(BigInteger left, BigInteger right) =>
        left.IsZero || right.IsZero ? BigInteger.Zero : BigInteger.Abs(left / Gcd(left, right) * right);

    /// <summary>The whole part of the square root; the value must not be negative.</summary>
    public static BigInteger SquareRoot(BigInteger value)
    {
        if (value <= ulong.MaxValue)
        {
            var small = (ulong)value;
            var guess = (ulong)Math.Sqrt(small);

            // The double's root is at most one off; its square may not fit 64 bits.
            while ((UInt128)guess * guess > small)
            {
                guess--;
            }

            while ((UInt128)(guess + 1) * (guess + 1) <= small)
            {
                guess++;
            }

            return guess;
        }

        // Newton's iteration from a root of the leading bits, each step with twice as many bits of the value as the one before.
        var half = (int)((BitLength(value) - 1) / 2);
        var root = BigInteger.One;
        var done = 0;
        for (var step = 31 - BitOperations.LeadingZeroCount((uint)half); step >= 0; step--)
        {
            var next = half >> step;
            root = (root << (next - done - 1)) + ((value >> ((2 * half) - done - next + 1)) / root);
            done = next;
        }

        return root * root > value ? root - BigInteger.One : root;
    }

    /// <summary>round(value, -zeros): to a multiple of 10**zeros, ties to the even multiple.</summary>
    public static BigInteger RoundToPowerOfTen(BigInteger value, BigInteger zeros)
    {
        if (zeros.Sign <= 0)
        {
            return value;
        }

        // 10**zeros is more than twice the value.
        if (zeros * 3 > BitLength(value) + 8)
        {
            return BigInteger.Zero;
        }

        var power = BigInteger.Pow(10, (int)zeros);
        var quotient = FloorDivMod(value, power, out var rest);
        var order = (rest << 1).CompareTo(power);
        return (order > 0 || (order == 0 && !quotient.IsEven) ? quotient + BigInteger.One : quotient) * power;
    }
}
