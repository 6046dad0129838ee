using System.Globalization;
using System.Numerics;
using System.Text;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

/// <summary>Turns number tokens into values.</summary>
internal static class Literals
{
    /// <summary>CPython's default for <c>sys.set_int_max_str_digits</c>; converting decimals costs the square of their length.</summary>
    private const int DecimalDigitsMax = 4300;

    /// <summary>The value of a number token, or null with the reason.</summary>
    public static ConstantValue? ParseNumber(ReadOnlySpan<byte> token, out string? error)
    {
        error = null;
        if (token.Length == 1)
        {
            return ConstantValue.FromInt(token[0] - '0');
        }
        if (token.Contains((byte)'_'))
        {
            token = WithoutUnderscores(token);
        }
        if (token[0] == '0' && token.Length > 1 && (token[1] | 0x20) is 'x' or 'o' or 'b')
        {
            return ParsePowerOfTwo(token[2..], (token[1] | 0x20) switch { 'x' => 4, 'o' => 3, _ => 1 });
        }
        if ((token[^1] | 0x20) == 'j')
        {
            return ConstantValue.FromImaginary(ParseDouble(token[..^1]));
        }
        if (token.IndexOfAny(".eE"u8) >= 0)
        {
            return ConstantValue.FromFloat(ParseDouble(token));
        }
        if (token.Length <= 18)
        {
            return ConstantValue.FromInt(long.Parse(token, NumberStyles.None, CultureInfo.InvariantCulture));
        }
        if (token.Length > DecimalDigitsMax)
        {
            error = $"Exceeds the limit ({DecimalDigitsMax} digits) for integer string conversion: value has {token.Length} digits; use "
                + "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.";
            return null;
        }
        return ConstantValue.FromInt(BigInteger.Parse(Encoding.ASCII.GetString(token), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static double ParseDouble(ReadOnlySpan<byte> token) => double.Parse(token, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static byte[] WithoutUnderscores(ReadOnlySpan<byte> token)
    {
        var kept = new byte[token.Length - token.Count((byte)'_')];
        int length = 0;
        foreach (byte b in token)
        {
            if (b != '_')
            {
                kept[length++] = b;
            }
        }
        return kept;
    }

    private static ConstantValue ParsePowerOfTwo(ReadOnlySpan<byte> digits, int bitsEach)
    {
        var bytes = new byte[((digits.Length * bitsEach) + 7) / 8 + 1];
        int bit = 0;
        for (int i = digits.Length - 1; i >= 0; i--, bit += bitsEach)
        {
            int digit = digits[i] <= '9' ? digits[i] - '0' : (digits[i] | 0x20) - 'a' + 10;
            int shifted = digit << (bit & 7);
            bytes[bit >> 3] |= (byte)shifted;
            if (shifted > 0xFF)
            {
                bytes[(bit >> 3) + 1] |= (byte)(shifted >> 8);
            }
        }
        return ConstantValue.FromInt(new BigInteger(bytes, isUnsigned: true));
    }
}
