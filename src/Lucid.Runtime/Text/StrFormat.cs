namespace Lucid.Runtime.Text;

/// <summary>format() of text.</summary>
public static class StrFormat
{
    /// <summary>Formats text of <paramref name="codePoints"/> characters.</summary>
    public static TextFault? Format(string value, int codePoints, ReadOnlySpan<char> spec, string typeName, out string text)
    {
        text = value;
        if (spec.IsEmpty)
        {
            return null;
        }

        if (Parse(spec, typeName, out var parsed) is { } fault)
        {
            return fault;
        }

        if (parsed.Precision >= 0 && parsed.Precision < codePoints)
        {
            value = Truncate(value, codePoints, (int)parsed.Precision);
            codePoints = (int)parsed.Precision;
        }

        return Pad(value, codePoints, parsed, out text);
    }

    /// <summary>Parses and checks what may be said of text, for a caller that cuts and pads by itself.</summary>
    public static TextFault? Parse(ReadOnlySpan<char> spec, string typeName, out FormatSpec parsed)
    {
        if (FormatSpec.Parse(spec, 's', '<', typeName, out parsed) is { } fault)
        {
            return fault;
        }

        if (parsed.Type != 's')
        {
            return FormatSpec.UnknownType(parsed.Type, typeName);
        }

        if (parsed.Sign != 0)
        {
            return TextFault.Value($"{(parsed.Sign == ' ' ? "Space" : "Sign")} not allowed in string format specifier");
        }

        if (parsed.NoNegativeZero)
        {
            return TextFault.Value("Negative zero coercion (z) not allowed in string format specifier");
        }

        if (parsed.Alternate)
        {
            return TextFault.Value("Alternate form (#) not allowed in string format specifier");
        }

        return parsed.Align == '=' ? TextFault.Value("'=' alignment not allowed in string format specifier") : null;
    }

    private static string Truncate(string value, int codePoints, int count)
    {
        if (codePoints == value.Length)
        {
            return value[..count];
        }

        var at = 0;
        for (var i = 0; i < count; i++)
        {
            at += char.IsHighSurrogate(value[at]) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1]) ? 2 : 1;
        }

        return value[..at];
    }

    internal static TextFault? Pad(string value, int codePoints, in FormatSpec spec, out string text)
    {
        text = value;
        if (spec.Width <= codePoints)
        {
            return null;
        }

        if (spec.Width > NumberLayout.LengthMax)
        {
            return TextFault.Memory();
        }

        spec.Padding(codePoints, out var left, out var right);
        text = string.Concat(Fill(spec.Fill, left), value, Fill(spec.Fill, right));
        return null;
    }

    private static string Fill(int fill, long count)
    {
        if (fill <= char.MaxValue)
        {
            return new string((char)fill, (int)count);
        }

        var pair = char.ConvertFromUtf32(fill);
        return string.Create((int)count * 2, pair, static (target, pair) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = pair[i & 1];
            }
        });
    }
}
