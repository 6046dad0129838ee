using System.Globalization;
using System.Text;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Bytecode;

/// <summary>Writes constants as Python's <c>repr</c> does.</summary>
internal static class ConstantRepr
{
    /// <summary>The repr of a constant of a unit; a nested unit shows its name.</summary>
    public static string Of(object constant)
    {
        var text = new StringBuilder();
        Write(text, constant);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object constant)
    {
        switch (constant)
        {
            case ConstantValue value:
                text.Append(Of(value));
                break;
            case ConstantTuple tuple:
                WriteItems(text, "(", tuple.Items, tuple.Items.Length == 1 ? ",)" : ")");
                break;
            case ConstantFrozenSet set:
                WriteItems(text, "frozenset({", set.Items, "})");
                break;
            case CodeUnit unit:
                text.Append("<code ").Append(unit.QualifiedName).Append('>');
                break;
            default:
                text.Append("<?>");
                break;
        }
    }

    private static void WriteItems(StringBuilder text, string open, object[] items, string close)
    {
        text.Append(open);
        for (int i = 0; i < items.Length; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Write(text, items[i]);
        }
        text.Append(close);
    }

    /// <summary>The repr of a literal's value.</summary>
    public static string Of(ConstantValue value) => value.Kind switch
    {
        ConstantKind.None => "None",
        ConstantKind.True => "True",
        ConstantKind.False => "False",
        ConstantKind.Ellipsis => "Ellipsis",
        ConstantKind.Int => value.Big?.ToString(CultureInfo.InvariantCulture) ?? value.Small.ToString(CultureInfo.InvariantCulture),
        ConstantKind.Float => Float(value.Float, ".0"),
        ConstantKind.Complex => Float(value.Float, "") + "j",
        ConstantKind.Bytes => Bytes(value.Data!),
        _ => Str(value),
    };

    // The shortest digits that read back as the same number, with an exponent below 1e-4 and from 1e16 on.
    private static string Float(double value, string pointIfWhole)
    {
        if (double.IsNaN(value))
        {
            return "nan";
        }
        if (double.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }
        string scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        string sign = scientific[0] == '-' ? "-" : "";
        int mark = shortest.IndexOf('E');
        string digits = (mark < 0 ? shortest : shortest[..mark]).Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        int exponent = value == 0 ? 0 : ExponentOf(shortest, mark);
        digits = digits.Length == 0 ? "0" : digits;
        if (exponent is < -4 or >= 16)
        {
            string fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent):00}";
        }
        if (exponent < 0)
        {
            return sign + "0." + new string('0', -exponent - 1) + digits;
        }
        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0') + pointIfWhole
            : sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    private static int ExponentOf(string shortest, int mark)
    {
        int written = mark < 0 ? 0 : int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = (mark < 0 ? shortest : shortest[..mark]).TrimStart('-');
        int point = mantissa.IndexOf('.');
        string whole = point < 0 ? mantissa : mantissa[..point];
        string significant = whole.TrimStart('0');
        if (significant.Length > 0)
        {
            return written + significant.Length - 1;
        }
        int zeros = 0;
        while (mantissa[point + 1 + zeros] == '0')
        {
            zeros++;
        }
        return written - zeros - 1;
    }

    private static string Bytes(byte[] data)
    {
        char quote = data.AsSpan().Contains((byte)'\'') && !data.AsSpan().Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder("b").Append(quote);
        foreach (byte b in data)
        {
            if (b is >= 0x20 and < 0x7F && b != '\\' && b != quote)
            {
                text.Append((char)b);
            }
            else
            {
                text.Append(Escape(b, quote) ?? $"\\x{b:x2}");
            }
        }
        return text.Append(quote).ToString();
    }

    private static string? Escape(int c, char quote) => c switch
    {
        '\t' => "\\t",
        '\n' => "\\n",
        '\r' => "\\r",
        '\\' => "\\\\",
        _ => c == quote ? "\\" + quote : null,
    };

    private static string Str(ConstantValue value)
    {
        string source = value.Text!;
        char quote = source.Contains('\'') && !source.Contains('"') ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        if (value.CodePoints is { } codePoints)
        {
            foreach (int c in codePoints)
            {
                WriteCodePoint(text, c, quote);
            }
        }
        else
        {
            foreach (Rune rune in source.EnumerateRunes())
            {
                WriteCodePoint(text, rune.Value, quote);
            }
        }
        return text.Append(quote).ToString();
    }

    private static void WriteCodePoint(StringBuilder text, int c, char quote)
    {
        if (Escape(c, quote) is { } escape)
        {
            text.Append(escape);
        }
        else if (c is >= 0x20 and < 0x7F || (c > 0x7F && IsPrintable(c)))
        {
            text.Append(new Rune(c).ToString());
        }
        else
        {
            text.Append(c < 0x100 ? $"\\x{c:x2}" : c < 0x10000 ? $"\\u{c:x4}" : $"\\U{c:x8}");
        }
    }

    private static bool IsPrintable(int c) => c is < 0xD800 or > 0xDFFF && Rune.GetUnicodeCategory(new Rune(c)) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
