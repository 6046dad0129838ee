using System.Globalization;
using System.Text;

namespace Lucid.Generators;

/// <summary>Translates the default of a Python signature to a C# expression.</summary>
internal static class DefaultValue
{
    /// <summary>The expression for a parameter of type Value; null if the text is not understood.</summary>
    internal static string? AsValue(string text)
    {
        switch (text)
        {
            case PythonSignature.Missing or PythonSignature.Unrepresentable:
                return Names.R + "Value.Unbound";
            case "None" or "True" or "False":
                return $"{Names.R}Value.{text}";
            case "()":
                return $"{Names.R}Binder.EmptyTuple";
        }
        if (Integer(text) is { } integer)
        {
            return $"{Names.R}Value.Int({integer}L)";
        }
        if (Real(text) is { } real)
        {
            return $"{Names.R}Value.Float({real})";
        }
        return Str(text) is { } str ? $"{Names.R}Value.Str({Names.Literal(str)})" : null;
    }

    /// <summary>The text of a C# integer without its suffix.</summary>
    internal static string? Integer(string text)
    {
        switch (text)
        {
            case "sys.maxsize":
                return "9223372036854775807";
            case "-sys.maxsize":
                return "-9223372036854775807";
            default:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long n)
                    ? n.ToString(CultureInfo.InvariantCulture)
                    : null;
        }
    }

    internal static string? Real(string text)
    {
        if (!text.Any(char.IsDigit) || !text.All(c => char.IsDigit(c) || c is '.' or 'e' or 'E' or '+' or '-'))
        {
            return null;
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double d)
            ? d.ToString("R", CultureInfo.InvariantCulture) + "d"
            : null;
    }

    /// <summary>The content of a str literal.</summary>
    internal static string? Str(string text)
    {
        if (text.Length < 2 || text[0] is not ('\'' or '"') || text[text.Length - 1] != text[0])
        {
            return null;
        }
        var made = new StringBuilder();
        for (int i = 1; i < text.Length - 1; i++)
        {
            if (text[i] != '\\')
            {
                made.Append(text[i]);
                continue;
            }
            i++;
            switch (text[i])
            {
                case 'n':
                    made.Append('\n');
                    break;
                case 't':
                    made.Append('\t');
                    break;
                case 'r':
                    made.Append('\r');
                    break;
                case '\\' or '\'' or '"':
                    made.Append(text[i]);
                    break;
                default:
                    return null;
            }
        }
        return made.ToString();
    }
}
