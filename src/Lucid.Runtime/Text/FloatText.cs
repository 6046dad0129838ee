using System.Globalization;

namespace Lucid.Runtime.Text;

/// <summary>Text of floats: repr and the 'e', 'f', 'g', 'r' formats of CPython, digit for digit.</summary>
public static class FloatText
{
    /// <summary>Python's repr: the shortest text that reads back as the value.</summary>
    public static string Repr(double value)
    {
        // Small whole numbers are the common case and need no search for the shortest digits.
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value) && !(value == 0 && double.IsNegative(value)))
        {
            return string.Concat(((long)value).ToString(CultureInfo.InvariantCulture), ".0");
        }

        return Format(value, 'r', 0, FloatFlags.AddDotZero);
    }

    /// <summary>Formats as 'e', 'E', 'f', 'F', 'g', 'G' with <paramref name="precision"/>, or as 'r' (repr). ASCII text.</summary>
    public static string Format(double value, char code, int precision, FloatFlags flags)
    {
        var upper = code is 'E' or 'F' or 'G';
        if (!double.IsFinite(value))
        {
            var name = double.IsNaN(value) ? (upper ? "NAN" : "nan") : upper ? "INF" : "inf";
            return value < 0 ? "-" + name : (flags & FloatFlags.Sign) != 0 ? "+" + name : name;
        }

        if (precision < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(precision));
        }

        var negative = double.IsNegative(value);
        var size = Math.Abs(value);
        Span<char> shortest = stackalloc char[FloatDigits.ShortestMax];
        scoped ReadOnlySpan<char> digits;
        int point;
        var kind = (char)(code | 0x20);
        switch (kind)
        {
            case 'f':
                digits = FloatDigits.Fixed(size, precision, out point);
                break;
            case 'e':
                precision = Math.Min(precision, int.MaxValue - 1) + 1;
                digits = FloatDigits.Significant(size, precision, out point);
                break;
            case 'g':
                precision = Math.Max(precision, 1);
                digits = FloatDigits.Significant(size, precision, out point);
                break;
            case 'r':
                digits = shortest[..FloatDigits.Shortest(size, shortest, out point)];
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(code));
        }

        if ((flags & FloatFlags.NoNegativeZero) != 0 && (digits.Length == 0 || digits[0] == '0'))
        {
            negative = false;
        }

        var sign = negative ? '-' : (flags & FloatFlags.Sign) != 0 ? '+' : '\0';
        return Assemble(sign, digits, point, kind, upper, precision, flags);
    }

    private static string Assemble(char sign, scoped ReadOnlySpan<char> digits, int point, char kind, bool upper, int precision, FloatFlags flags)
    {
        var alternate = (flags & FloatFlags.Alternate) != 0;
        var dotZero = (flags & FloatFlags.AddDotZero) != 0;
        var exponential = kind == 'e';
        var end = digits.Length;
        switch (kind)
        {
            case 'e':
                end = precision;
                break;
            case 'f':
                end = point + precision;
                break;
            case 'g':
                exponential = point <= -4 || point > precision - (dotZero ? 1 : 0);
                end = alternate ? precision : end;
                break;
            case 'r':
                exponential = point is <= -4 or > 16;
                break;
        }

        var exponent = point - 1;
        if (exponential)
        {
            point = 1;
        }

        // Positions run over the digits: negative ones and those past the end are zeros, the decimal point stands at `point`.
        var start = point <= 0 ? point - 1 : 0;
        end = Math.Max(end, !exponential && dotZero ? point + 1 : point);
        var bound = end - start + 10;
        var text = bound <= 256 ? stackalloc char[256] : new char[bound];
        var length = 0;
        if (sign != '\0')
        {
            text[length++] = sign;
        }

        length = Fill(text, length, digits, start, point);
        if (end > point || alternate)
        {
            text[length++] = '.';
            length = Fill(text, length, digits, point, end);
        }

        if (exponential)
        {
            text[length++] = upper ? 'E' : 'e';
            text[length++] = exponent < 0 ? '-' : '+';
            Math.Abs(exponent).TryFormat(text[length..], out var written, "00", CultureInfo.InvariantCulture);
            length += written;
        }

        return new string(text[..length]);
    }

    private static int Fill(Span<char> text, int length, ReadOnlySpan<char> digits, int from, int to)
    {
        if (from < 0)
        {
            var zeros = Math.Min(0, to) - from;
            text.Slice(length, zeros).Fill('0');
            length += zeros;
            from += zeros;
        }

        if (from < to && from < digits.Length)
        {
            var part = digits[from..Math.Min(to, digits.Length)];
            part.CopyTo(text[length..]);
            length += part.Length;
            from += part.Length;
        }

        if (from < to)
        {
            text.Slice(length, to - from).Fill('0');
            length += to - from;
        }

        return length;
    }
}
