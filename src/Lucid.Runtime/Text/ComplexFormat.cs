namespace Lucid.Runtime.Text;

/// <summary>format() of complex numbers.</summary>
public static class ComplexFormat
{
    public static TextFault? Format(double real, double imaginary, ReadOnlySpan<char> spec, string typeName, out string text)
    {
        text = "";
        if (spec.IsEmpty)
        {
            text = ComplexText.Repr(real, imaginary);
            return null;
        }

        if (FormatSpec.Parse(spec, '\0', '>', typeName, out var parsed) is { } fault)
        {
            return fault;
        }

        return parsed.Type is 0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'
            ? Format(real, imaginary, parsed, out text)
            : FormatSpec.UnknownType(parsed.Type, typeName);
    }

    private static TextFault? Format(double real, double imaginary, in FormatSpec spec, out string text)
    {
        text = "";
        if (spec.Fill == '0')
        {
            return TextFault.Value("Zero padding is not allowed in complex format specifier");
        }

        if (spec.Align == '=')
        {
            return TextFault.Value("'=' alignment flag is not allowed in complex format specifier");
        }

        var part = spec with { Fill = ' ', Align = '<', Width = -1 };
        var omitReal = spec.Type == 0 && real == 0 && !double.IsNegative(real);
        var first = "";
        var fault = omitReal ? null : Part(real, part, out first);
        part.Sign = omitReal ? part.Sign : '+';
        fault ??= Part(imaginary, part, out text);
        if (fault is not null)
        {
            return fault;
        }

        text = spec.Type == 0 && !omitReal ? $"({first}{text}j)" : $"{first}{text}j";
        return StrFormat.Pad(text, text.Length, spec, out text);
    }

    private static TextFault? Part(double value, in FormatSpec spec, out string text)
    {
        if (FloatFormat.Digits(value, spec, FloatFlags.None, out text) is { } fault)
        {
            return fault;
        }

        var negative = text[0] == '-';
        return NumberLayout.Compose(spec, negative, "", negative ? text.AsSpan(1) : text, out text);
    }
}
