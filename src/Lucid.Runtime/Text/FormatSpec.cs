using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime.Text;

/// <summary>A parsed format specification: [[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type].</summary>
public struct FormatSpec
{
    /// <summary>The code point that fills up to the width.</summary>
    public int Fill;

    /// <summary>'&lt;', '&gt;', '^' or '='.</summary>
    public char Align;

    /// <summary>'+', '-', ' ', or 0 for none.</summary>
    public char Sign;

    public bool NoNegativeZero;

    public bool Alternate;

    /// <summary>In code points, -1 for none.</summary>
    public long Width;

    /// <summary>',', '_', or 0 for none.</summary>
    public char Grouping;

    /// <summary>-1 for none.</summary>
    public long Precision;

    /// <summary>The grouping of the digits behind the decimal point.</summary>
    public char FractionGrouping;

    /// <summary>The code point of the type, or the default of the object's type.</summary>
    public int Type;

    /// <summary>Digits in a group: four in binary, octal and hexadecimal.</summary>
    public readonly int GroupSize => Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;

    /// <summary>Parses, with what counts where nothing is said.</summary>
    /// <param name="text">The specification.</param>
    /// <param name="defaultType">The type code, 0 for none.</param>
    /// <param name="defaultAlign">'&lt;' for text, '&gt;' for numbers.</param>
    /// <param name="typeName">The name of the object's type, for messages.</param>
    /// <param name="spec">The result.</param>
    public static TextFault? Parse(ReadOnlySpan<char> text, char defaultType, char defaultAlign, string typeName, out FormatSpec spec)
    {
        Span<int> codes = text.Length <= 64 ? stackalloc int[64] : new int[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            codes[length++] = pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
        }

        return Parse(codes[..length], text, defaultType, defaultAlign, typeName, out spec);
    }

    private static TextFault? Parse(
        ReadOnlySpan<int> codes, ReadOnlySpan<char> text, char defaultType, char defaultAlign, string typeName, out FormatSpec spec)
    {
        spec = new FormatSpec { Fill = ' ', Align = defaultAlign, Width = -1, Precision = -1, Type = defaultType };
        var at = 0;
        var filled = codes.Length >= 2 && IsAlign(codes[1]);
        var aligned = filled || (codes.Length >= 1 && IsAlign(codes[0]));
        if (aligned)
        {
            spec.Fill = filled ? codes[0] : ' ';
            at = filled ? 2 : 1;
            spec.Align = (char)codes[at - 1];
        }

        if (at < codes.Length && codes[at] is '+' or '-' or ' ')
        {
            spec.Sign = (char)codes[at++];
        }

        spec.NoNegativeZero = Skip(codes, ref at, 'z');
        spec.Alternate = Skip(codes, ref at, '#');
        if (!filled && Skip(codes, ref at, '0'))
        {
            spec.Fill = '0';
            spec.Align = !aligned && defaultAlign == '>' ? '=' : spec.Align;
        }

        var fault = Number(codes, ref at, out spec.Width) ?? Groups(codes, ref at, out spec.Grouping);
        if (fault is null && Skip(codes, ref at, '.'))
        {
            fault = Number(codes, ref at, out spec.Precision) ?? Groups(codes, ref at, out spec.FractionGrouping);
            if (fault is null && spec.Precision < 0 && spec.FractionGrouping == 0)
            {
                fault = TextFault.Value("Format specifier missing precision");
            }
        }

        if (fault is not null)
        {
            return fault;
        }

        if (codes.Length - at > 1)
        {
            return TextFault.Value($"Invalid format specifier '{text}' for object of type '{typeName}'");
        }

        spec.Type = at < codes.Length ? codes[at] : spec.Type;
        // CPython looks at the type of the fraction's grouping only to keep it from the locale's.
        return CheckGrouping(spec.Grouping, spec.Type) ?? (spec.Type == 'n' ? CheckGrouping(spec.FractionGrouping, spec.Type) : null);
    }

    private static bool IsAlign(int code) => code is '<' or '>' or '=' or '^';

    private static bool Skip(ReadOnlySpan<int> codes, ref int at, char wanted)
    {
        if (at < codes.Length && codes[at] == wanted)
        {
            at++;
            return true;
        }

        return false;
    }

    private static TextFault? Number(ReadOnlySpan<int> codes, ref int at, out long number)
    {
        number = -1;
        while (at < codes.Length && CodePoint.DecimalValue(codes[at]) is >= 0 and var digit)
        {
            var before = Math.Max(number, 0);
            if (before > (long.MaxValue - digit) / 10)
            {
                return TextFault.Value("Too many decimal digits in format string");
            }

            number = (before * 10) + digit;
            at++;
        }

        return null;
    }

    private static TextFault? Groups(ReadOnlySpan<int> codes, ref int at, out char grouping)
    {
        grouping = '\0';
        if (Skip(codes, ref at, ','))
        {
            grouping = ',';
        }

        if (Skip(codes, ref at, '_'))
        {
            if (grouping != 0)
            {
                return TextFault.Value("Cannot specify both ',' and '_'.");
            }

            grouping = '_';
        }

        return grouping == '_' && at < codes.Length && codes[at] == ',' ? TextFault.Value("Cannot specify both ',' and '_'.") : null;
    }

    private static TextFault? CheckGrouping(char grouping, int type)
    {
        if (grouping == 0 || type is 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or 0 || (grouping == '_' && type is 'b' or 'o' or 'x' or 'X'))
        {
            return null;
        }

        return TextFault.Value(type is > 32 and < 128 ? $"Cannot specify '{grouping}' with '{(char)type}'." : $"Cannot specify '{grouping}' with '\\x{type:x}'.");
    }

    internal static TextFault UnknownType(int type, string typeName) => TextFault.Value(
        type is > 32 and < 128 ? $"Unknown format code '{(char)type}' for object of type '{typeName}'" : $"Unknown format code '\\x{type:x}' for object of type '{typeName}'");

    /// <summary>How much to fill on either side of text of a length in code points.</summary>
    public readonly void Padding(long length, out long left, out long right)
    {
        var fill = Math.Max(0, Width - length);
        left = Align switch { '>' or '=' => fill, '^' => fill / 2, _ => 0 };
        right = fill - left;
    }
}
