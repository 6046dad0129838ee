namespace Lucid.Runtime.Text;

/// <summary>format() of floats.</summary>
public static class FloatFormat
{
    public static TextFault? Format(double value, ReadOnlySpan<char> spec, string typeName, out string text)
    {
        text = "";
        if (spec.IsEmpty)
        {
            text = FloatText.Repr(value);
            return null;
        }

        if (FormatSpec.Parse(spec, '\0', '>', typeName, out var parsed) is { } fault)
        {
            return fault;
        }

        return parsed.Type is 0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'
            ? Format(value, parsed, typeName, out text)
            : FormatSpec.UnknownType(parsed.Type, typeName);
    }

    internal static TextFault? Format(double value, in FormatSpec spec, string typeName, out string text)
    {
        if (Digits(spec.Type == '%' ? value * 100 : value, spec, spec.Type == 0 ? FloatFlags.AddDotZero : FloatFlags.None, out text) is { } fault)
        {
            return fault;
        }

        text = spec.Type == '%' ? text + "%" : text;
        var negative = text[0] == '-';
        if (!negative && spec is { Sign: '\0' or '-', Width: -1, Grouping: '\0', FractionGrouping: '\0' })
        {
            return null;
        }

        return NumberLayout.Compose(spec, negative, "", negative ? text.AsSpan(1) : text, out text);
    }

    /// <summary>The digits that type and precision ask for, with a minus but not laid out.</summary>
    internal static TextFault? Digits(double value, in FormatSpec spec, FloatFlags flags, out string text)
    {
        text = "";
        if (spec.Precision > int.MaxValue)
        {
            return TextFault.Value("precision too big");
        }

        if (spec.Precision > NumberLayout.LengthMax / 2)
        {
            return TextFault.Memory();
        }

        flags |= spec.Alternate ? FloatFlags.Alternate : 0;
        flags |= spec.NoNegativeZero ? FloatFlags.NoNegativeZero : 0;
        var code = spec.Type switch { '%' => 'f', 'n' => 'g', 0 => spec.Precision < 0 ? 'r' : 'g', _ => (char)spec.Type };
        text = FloatText.Format(value, code, spec.Precision < 0 ? 6 : (int)spec.Precision, flags);
        return null;
    }
}
