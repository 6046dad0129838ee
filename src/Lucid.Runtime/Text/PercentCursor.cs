using System.Numerics;

namespace Lucid.Runtime.Text;

/// <summary>
/// Walks the format of <c>format % args</c>, stopping wherever an argument, a key or a conversion is wanted: taking those runs
/// Python code, which is the caller's. Plain data between two calls. Works on text of bytes, BMP chars or code points.
/// </summary>
public struct PercentCursor
{
    /// <summary>Where reading goes on.</summary>
    public int Position;

    /// <summary>What part of a conversion comes next: 0 outside of one, then key, flags, precision, end.</summary>
    public int Stage;

    /// <summary>The text to copy, or the key to look up.</summary>
    public TextSlice Slice;

    /// <summary>The conversion so far, whole at an operand.</summary>
    public PercentSpec Spec;

    /// <summary>Goes on to the next stop.</summary>
    public PercentStep Next<T>(ReadOnlySpan<T> format, bool hasMapping, out TextFault? fault)
        where T : unmanaged, IBinaryInteger<T>
    {
        fault = null;
        var numberEnd = -1;
        if (Stage == 0 && ReadText(format) is { } found)
        {
            return found;
        }

        if (Stage == 1)
        {
            Stage = 2;
            if (At(format) == '(')
            {
                fault = hasMapping ? ReadKey(format) : TextFault.Type("format requires a mapping");
                return fault is null ? PercentStep.Mapping : PercentStep.Fault;
            }
        }

        if (Stage == 2)
        {
            ReadFlags(format);
            Stage = 3;
            if (At(format) == '*')
            {
                Position++;
                return PercentStep.Width;
            }

            if (!TryNumber(format, long.MaxValue, out var width))
            {
                fault = TextFault.Value("width too big");
                return PercentStep.Fault;
            }

            Spec.Width = width;
            numberEnd = width >= 0 ? Position : -1;
        }

        if (Stage == 3)
        {
            Stage = 4;
            if (At(format) == '.')
            {
                Position++;
                if (At(format) == '*')
                {
                    Position++;
                    return PercentStep.Precision;
                }

                if (!TryNumber(format, int.MaxValue, out var precision))
                {
                    fault = TextFault.Value(typeof(T) == typeof(byte) ? "prec too big" : "precision too big");
                    return PercentStep.Fault;
                }

                Spec.Precision = (int)Math.Max(0, precision);
                numberEnd = precision >= 0 ? Position : -1;
            }
        }

        // One C length modifier is allowed and means nothing.
        if (At(format) is 'h' or 'l' or 'L')
        {
            Position++;
        }

        if (Position >= format.Length)
        {
            fault = TextFault.Value("incomplete format");
            return PercentStep.Fault;
        }

        Spec.Conversion = At(format);
        Spec.ConversionAt = Position++;
        Spec.IsAfterNumber = Spec.ConversionAt == numberEnd;
        Stage = 0;
        return PercentStep.Operand;
    }

    /// <summary>Gives the argument for '*' as width; a negative one aligns left.</summary>
    public TextFault? SupplyWidth(BigInteger width)
    {
        if (!IntMath.TryToLong(width, out var small))
        {
            return TextFault.Overflow("Python int too large to convert to C ssize_t");
        }

        if (small < 0)
        {
            Spec.Flags |= PercentFlags.LeftAlign;
            small = small == long.MinValue ? long.MaxValue : -small;
        }

        Spec.Width = small;
        return null;
    }

    /// <summary>Gives the argument for '.*' as precision; a negative one counts as zero.</summary>
    public TextFault? SupplyPrecision(BigInteger precision)
    {
        if (precision < int.MinValue || precision > int.MaxValue)
        {
            return TextFault.Overflow("Python int too large to convert to C int");
        }

        Spec.Precision = Math.Max(0, (int)precision);
        return null;
    }

    // The next stretch of text, or null at the start of a conversion.
    private PercentStep? ReadText<T>(ReadOnlySpan<T> format)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (Position >= format.Length)
        {
            return PercentStep.End;
        }

        var length = format[Position..].IndexOf(T.CreateTruncating('%'));
        length = length < 0 ? format.Length - Position : length;
        if (length > 0)
        {
            Slice = new TextSlice(Position, length);
            Position += length;
            return PercentStep.Literal;
        }

        Position++;
        if (At(format) == '%')
        {
            Slice = new TextSlice(Position++, 1);
            return PercentStep.Literal;
        }

        Spec = new PercentSpec { Width = -1, Precision = -1 };
        Stage = 1;
        return null;
    }

    private TextFault? ReadKey<T>(ReadOnlySpan<T> format)
        where T : unmanaged, IBinaryInteger<T>
    {
        var start = ++Position;
        var depth = 1;
        for (; Position < format.Length; Position++)
        {
            var c = At(format);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0)
            {
                Slice = new TextSlice(start, Position++ - start);
                return null;
            }
        }

        return TextFault.Value("incomplete format key");
    }

    private void ReadFlags<T>(ReadOnlySpan<T> format)
        where T : unmanaged, IBinaryInteger<T>
    {
        while (true)
        {
            var flag = At(format) switch
            {
                '-' => PercentFlags.LeftAlign,
                '+' => PercentFlags.Sign,
                ' ' => PercentFlags.Blank,
                '#' => PercentFlags.Alternate,
                '0' => PercentFlags.Zero,
                _ => PercentFlags.None,
            };
            if (flag == PercentFlags.None)
            {
                return;
            }

            Spec.Flags |= flag;
            Position++;
        }
    }

    private bool TryNumber<T>(ReadOnlySpan<T> format, long max, out long number)
        where T : unmanaged, IBinaryInteger<T>
    {
        number = -1;
        while (At(format) is >= '0' and <= '9' and var c)
        {
            var digit = c - '0';
            if (Math.Max(0, number) > (max - digit) / 10)
            {
                return false;
            }

            number = (Math.Max(0, number) * 10) + digit;
            Position++;
        }

        return true;
    }

    private readonly int At<T>(ReadOnlySpan<T> format)
        where T : unmanaged, IBinaryInteger<T> => Position < format.Length ? int.CreateTruncating(format[Position]) : -1;
}
