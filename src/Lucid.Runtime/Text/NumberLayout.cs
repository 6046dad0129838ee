using System.Text;

namespace Lucid.Runtime.Text;

/// <summary>Puts a number together: fill, sign, prefix, fill, grouped digits, grouped fraction, rest, fill.</summary>
internal static class NumberLayout
{
    /// <summary>The longest text that is tried; beyond it is a MemoryError.</summary>
    internal const long LengthMax = 0x3FFFFFDF - 64;

    /// <summary>Lays out a number.</summary>
    /// <param name="spec">The specification.</param>
    /// <param name="negative">Whether to write a minus.</param>
    /// <param name="prefix">'0x' or nothing.</param>
    /// <param name="body">Digits, then perhaps a point and digits, then anything else.</param>
    /// <param name="text">The result.</param>
    internal static TextFault? Compose(in FormatSpec spec, bool negative, string prefix, ReadOnlySpan<char> body, out string text)
    {
        text = "";
        var sign = negative ? "-" : spec.Sign switch { '+' => "+", ' ' => " ", _ => "" };
        var hex = spec.Type is 'x' or 'X';
        var whole = 0;
        while (whole < body.Length && (hex ? char.IsAsciiHexDigit(body[whole]) : char.IsAsciiDigit(body[whole])))
        {
            whole++;
        }

        var point = whole < body.Length && body[whole] == '.' ? 1 : 0;
        var fractionEnd = whole + point;
        while (point != 0 && fractionEnd < body.Length && char.IsAsciiDigit(body[fractionEnd]))
        {
            fractionEnd++;
        }

        var fraction = fractionEnd - whole - point;
        var groupedFraction = fraction + (spec.FractionGrouping != 0 && fraction > 0 ? (fraction - 1) / 3 : 0);
        var others = sign.Length + prefix.Length + point + groupedFraction + (body.Length - fractionEnd);
        var minimum = spec.Fill == '0' && spec.Align == '=' ? spec.Width - others : 0;
        if (Math.Max(spec.Width, minimum) > LengthMax || body.Length > LengthMax / 2)
        {
            return TextFault.Memory();
        }

        var result = new StringBuilder(body.Length + 16);
        if (whole > 0)
        {
            Group(result, body[..whole], spec.Grouping, spec.GroupSize, minimum);
        }

        var fill = Math.Max(0, spec.Width - others - result.Length);
        var (left, middle) = spec.Align switch { '>' => (fill, 0L), '^' => (fill / 2, 0L), '=' => (0L, fill), _ => (0L, 0L) };
        Pad(result, 0, spec.Fill, middle);
        result.Insert(0, prefix).Insert(0, sign);
        Pad(result, 0, spec.Fill, left);
        if (point != 0)
        {
            result.Append('.');
            var digits = body.Slice(whole + 1, fraction);
            var step = spec.FractionGrouping != 0 ? 3 : Math.Max(1, fraction);
            for (var i = 0; i < fraction; i += step)
            {
                if (i > 0)
                {
                    result.Append(spec.FractionGrouping);
                }

                result.Append(digits[i..Math.Min(fraction, i + step)]);
            }
        }

        result.Append(body[fractionEnd..]);
        Pad(result, result.Length, spec.Fill, fill - left - middle);
        text = result.ToString();
        return null;
    }

    private static void Pad(StringBuilder result, int at, int fill, long count)
    {
        if (count <= 0)
        {
            return;
        }

        if (fill <= char.MaxValue)
        {
            result.Insert(at, new string((char)fill, (int)count));
        }
        else
        {
            result.Insert(at, char.ConvertFromUtf32(fill), (int)count);
        }
    }

    // Groups from the right and goes on with zeros until the minimum is reached; no separator comes to stand in front.
    private static void Group(StringBuilder result, ReadOnlySpan<char> digits, char separator, int size, long minimum)
    {
        if (separator == 0)
        {
            result.Append('0', (int)Math.Max(0, minimum - digits.Length)).Append(digits);
            return;
        }

        var groups = new List<(int Zeros, int Digits)>();
        var left = digits.Length;
        while (true)
        {
            var length = (int)Math.Min(size, Math.Max(Math.Max(left, minimum), 1));
            var taken = Math.Min(left, length);
            groups.Add((length - taken, taken));
            left -= taken;
            minimum -= length;
            if (left <= 0 && minimum <= 0)
            {
                break;
            }

            minimum--;
        }

        var at = 0;
        for (var i = groups.Count - 1; i >= 0; i--)
        {
            result.Append('0', groups[i].Zeros).Append(digits.Slice(at, groups[i].Digits));
            at += groups[i].Digits;
            if (i > 0)
            {
                result.Append(separator);
            }
        }
    }
}
