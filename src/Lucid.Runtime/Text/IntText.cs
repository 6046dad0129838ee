using System.Globalization;
using System.Numerics;

namespace Lucid.Runtime.Text;

/// <summary>Reads and writes ints as int(), str(), hex(), oct() and bin() do. Work grows less than quadratically with the digits.</summary>
public static class IntText
{
    /// <summary>The value of sys.int_info.default_max_str_digits.</summary>
    public const int DefaultDigitsMax = 4300;

    /// <summary>The smallest limit that can be set; shorter text is never refused.</summary>
    public const int DigitsMaxThreshold = 640;

    private const int LeafDigits = 1200;

    /// <summary>Reads a literal in <paramref name="radix"/> 2 to 36, or 0 for "as the prefix says".</summary>
    /// <param name="text">The literal, with white space, a sign, a prefix and single underscores as Python allows them.</param>
    /// <param name="radix">The base.</param>
    /// <param name="digitsMax">The limit on digits in bases that are not a power of two, 0 for none.</param>
    /// <param name="small">The value of a small one.</param>
    /// <param name="big">The value of a big one.</param>
    /// <param name="digits">How many digits it has, for the message.</param>
    public static IntParseStatus Parse(ReadOnlySpan<char> text, int radix, int digitsMax, out long small, out BigInteger big, out int digits) =>
        ParseAscii(Numerals.ToAscii(text), radix, digitsMax, out small, out big, out digits);

    /// <summary>As above, for text given as code points.</summary>
    public static IntParseStatus Parse(ReadOnlySpan<int> codes, int radix, int digitsMax, out long small, out BigInteger big, out int digits) =>
        ParseAscii(Numerals.ToAscii(codes), radix, digitsMax, out small, out big, out digits);

    /// <summary>As above, for bytes, of which only ASCII counts.</summary>
    public static IntParseStatus Parse(ReadOnlySpan<byte> bytes, int radix, int digitsMax, out long small, out BigInteger big, out int digits) =>
        ParseAscii(Numerals.ToAscii(bytes), radix, digitsMax, out small, out big, out digits);

    /// <summary>The fault of a literal with too many digits.</summary>
    public static TextFault TooManyDigits(int digitsMax, int digits) => TextFault.Value(
        $"Exceeds the limit ({digitsMax} digits) for integer string conversion: value has {digits} digits; use sys.set_int_max_str_digits() to increase the limit");

    /// <summary>The fault of text that is no literal, given its repr.</summary>
    public static TextFault Malformed(int radix, string repr) => TextFault.Value($"invalid literal for int() with base {radix}: {repr}");

    /// <summary>The fault of a base that does not exist.</summary>
    public static TextFault BadBase() => TextFault.Value("int() base must be >= 2 and <= 36, or 0");

    private static IntParseStatus ParseAscii(ReadOnlySpan<char> text, int radix, int digitsMax, out long small, out BigInteger big, out int digits)
    {
        small = 0;
        big = default;
        digits = 0;
        if (radix is not 0 and (< 2 or > 36))
        {
            return IntParseStatus.BadBase;
        }

        text = Numerals.Strip(text);
        var negative = text is ['-', ..];
        if (text is ['-' or '+', ..])
        {
            text = text[1..];
        }

        var zeroOnly = false;
        if (radix == 0)
        {
            radix = text is ['0', var mark, ..] ? (mark | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 } : 10;
            if (radix == 0)
            {
                // "0777" would be octal in Python 2 and is refused; "0" and "00" are zero.
                zeroOnly = true;
                radix = 10;
            }
        }

        if (text is ['0', var prefix, ..] && (prefix | 0x20, radix) is ('x', 16) or ('o', 8) or ('b', 2))
        {
            text = text[2..];
            text = text is ['_', ..] ? text[1..] : text;
        }

        if (!TryScan(ref text, radix, out digits) || (zeroOnly && text.ContainsAnyExcept('0')))
        {
            return IntParseStatus.Invalid;
        }

        if (digitsMax > 0 && digits > digitsMax && digits > DigitsMaxThreshold && !BitOperations.IsPow2(radix))
        {
            return IntParseStatus.TooManyDigits;
        }

        return Convert(text, radix, negative, out small, out big);
    }

    // Checks the digits and leaves them without underscores.
    private static bool TryScan(ref ReadOnlySpan<char> text, int radix, out int digits)
    {
        digits = 0;
        var underscores = 0;
        var last = '_';
        foreach (var c in text)
        {
            if (c == '_')
            {
                underscores++;
                if (last == '_')
                {
                    return false;
                }
            }
            else if (Numerals.DigitValue(c) >= radix)
            {
                return false;
            }

            last = c;
        }

        digits = text.Length - underscores;
        if (last == '_')
        {
            return false;
        }

        if (underscores > 0)
        {
            var kept = new char[digits];
            var length = 0;
            foreach (var c in text)
            {
                if (c != '_')
                {
                    kept[length++] = c;
                }
            }

            text = kept;
        }

        return true;
    }

    private static IntParseStatus Convert(ReadOnlySpan<char> digits, int radix, bool negative, out long small, out BigInteger big)
    {
        small = 0;
        digits = digits.TrimStart('0');

        // 12 digits of base 36 fit 63 bits.
        if (digits.Length <= 12 || (radix == 10 && digits.Length <= 18))
        {
            foreach (var c in digits)
            {
                small = (small * radix) + Numerals.DigitValue(c);
            }

            small = negative ? -small : small;
            big = default;
            return IntParseStatus.Small;
        }

        big = radix == 10
            ? BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : BitOperations.IsPow2(radix) ? FromBits(digits, BitOperations.Log2((uint)radix)) : FromDigits(digits, radix);
        big = negative ? -big : big;
        return IntMath.TryToLong(big, out small) ? IntParseStatus.Small : IntParseStatus.Big;
    }

    private static BigInteger FromBits(ReadOnlySpan<char> digits, int bits)
    {
        var bytes = new byte[(int)(((long)digits.Length * bits / 8) + 1)];
        int held = 0, buffer = 0, at = 0;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            buffer |= Numerals.DigitValue(digits[i]) << held;
            held += bits;
            while (held >= 8)
            {
                bytes[at++] = (byte)buffer;
                buffer >>= 8;
                held -= 8;
            }
        }

        if (held > 0)
        {
            bytes[at] = (byte)buffer;
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    // Joins neighbours level by level, so that big products are of factors of like size.
    private static BigInteger FromDigits(ReadOnlySpan<char> digits, int radix)
    {
        const int leaf = 12;
        var parts = new BigInteger[(digits.Length + leaf - 1) / leaf];
        for (var i = 0; i < parts.Length; i++)
        {
            var end = digits.Length - (i * leaf);
            ulong value = 0;
            foreach (var c in digits[Math.Max(0, end - leaf)..end])
            {
                value = (value * (uint)radix) + (uint)Numerals.DigitValue(c);
            }

            parts[i] = value;
        }

        var count = parts.Length;
        var power = BigInteger.Pow(radix, leaf);
        while (count > 1)
        {
            for (var i = 0; i < count; i += 2)
            {
                parts[i / 2] = i + 1 < count ? (parts[i + 1] * power) + parts[i] : parts[i];
            }

            count = (count + 1) / 2;
            power = count > 1 ? power * power : power;
        }

        return parts[0];
    }

    /// <summary>Decimal text, refused past <paramref name="digitsMax"/> digits (0 for no limit).</summary>
    public static TextFault? ToDecimal(BigInteger value, int digitsMax, out string text)
    {
        // Estimate first, so that a refusal costs nothing.
        if (digitsMax > 0 && (IntMath.BitLength(value) - 1) * 0.30102999 > digitsMax)
        {
            text = "";
            return TooLong(digitsMax);
        }

        text = ToDecimal(value);
        return digitsMax > 0 && text.Length - (value.Sign < 0 ? 1 : 0) > Math.Max(digitsMax, DigitsMaxThreshold) ? TooLong(digitsMax) : null;
    }

    private static TextFault TooLong(int digitsMax) => TextFault.Value(
        $"Exceeds the limit ({digitsMax} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");

    /// <summary>Decimal text.</summary>
    public static string ToDecimal(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Decimal text without a limit. The CLR's own conversion is quadratic, so long numbers are halved first.</summary>
    public static string ToDecimal(BigInteger value)
    {
        var estimate = (IntMath.BitLength(value) * 0.30103) + 2;
        if (estimate <= 2 * LeafDigits)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        // powers[i] = 10**(LeafDigits << i), up to about the square root of the value.
        var powers = new List<BigInteger> { BigInteger.Pow(10, LeafDigits) };
        while ((long)LeafDigits << powers.Count < estimate)
        {
            powers.Add(powers[^1] * powers[^1]);
        }

        var buffer = new char[checked(LeafDigits << powers.Count)];
        WriteDecimal(BigInteger.Abs(value), powers.Count, powers, buffer);
        var text = buffer.AsSpan().TrimStart('0');
        return value.Sign < 0 ? string.Concat("-", text) : new string(text);
    }

    // Recurses once a doubling of the digits. Fills the target with leading zeros; value < 10**target.Length.
    private static void WriteDecimal(BigInteger value, int level, List<BigInteger> powers, Span<char> target)
    {
        if (level == 0 || value.IsZero)
        {
            target.Fill('0');
            if (!value.IsZero)
            {
                var text = value.ToString(CultureInfo.InvariantCulture);
                text.CopyTo(target[(target.Length - text.Length)..]);
            }

            return;
        }

        var high = BigInteger.DivRem(value, powers[level - 1], out var low);
        var half = target.Length / 2;
        WriteDecimal(high, level - 1, powers, target[..half]);
        WriteDecimal(low, level - 1, powers, target[half..]);
    }

    /// <summary>The digits of |value| in base 2, 8 or 16, without sign or prefix.</summary>
    public static string ToDigits(BigInteger value, int radix, bool upper = false)
    {
        var bits = BitOperations.Log2((uint)radix);
        value = BigInteger.Abs(value);
        var bytes = value.ToByteArray(isUnsigned: true);
        var length = (int)((Math.Max(1, IntMath.BitLength(value)) + bits - 1) / bits);
        return string.Create(length, (bytes, bits, upper), static (target, state) =>
        {
            int held = 0, buffer = 0, at = 0;
            for (var i = target.Length - 1; i >= 0; i--)
            {
                if (held < state.bits && at < state.bytes.Length)
                {
                    buffer |= state.bytes[at++] << held;
                    held += 8;
                }

                var digit = buffer & ((1 << state.bits) - 1);
                target[i] = (char)(digit < 10 ? '0' + digit : (state.upper ? 'A' : 'a') + digit - 10);
                buffer >>= state.bits;
                held -= state.bits;
            }
        });
    }

    /// <summary>hex(value): '-0xff'.</summary>
    public static string Hex(BigInteger value) => Prefixed(value, "0x", 16);

    /// <summary>oct(value): '-0o17'.</summary>
    public static string Oct(BigInteger value) => Prefixed(value, "0o", 8);

    /// <summary>bin(value): '-0b11'.</summary>
    public static string Bin(BigInteger value) => Prefixed(value, "0b", 2);

    private static string Prefixed(BigInteger value, string prefix, int radix) =>
        string.Concat(value.Sign < 0 ? "-" : "", prefix, ToDigits(value, radix));
}
