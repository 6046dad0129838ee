using System.Text;

namespace Lucid.Modules.Json;

/// <summary>JSON strings: quoting and reading.</summary>
internal static class JsonText
{
    /// <summary>A str in quotes, with everything beyond ASCII escaped.</summary>
    internal static string Quote(PyStr str, bool asciiOnly)
    {
        var text = new StringBuilder(str.Length + 2);
        Write(text, str.Text, asciiOnly);
        return text.ToString();
    }

    /// <summary>Writes a text in quotes; astral characters are escaped as the two surrogates that UTF-16 has for them.</summary>
    internal static void Write(StringBuilder text, string plain, bool asciiOnly)
    {
        text.Append('"');
        ReadOnlySpan<char> rest = plain;
        while (true)
        {
            int special = asciiOnly ? rest.IndexOfAny(specialsOfAscii) : rest.IndexOfAny(specials);
            if (special < 0)
            {
                break;
            }
            text.Append(rest[..special]);
            Append(text, rest[special], asciiOnly);
            rest = rest[(special + 1)..];
        }
        text.Append(rest).Append('"');
    }

    private static readonly System.Buffers.SearchValues<char> specials = System.Buffers.SearchValues.Create(SpecialsBelow(' '));
    private static readonly System.Buffers.SearchValues<char> specialsOfAscii = System.Buffers.SearchValues.Create(SpecialsBelow(' ') + SpecialsAbove());

    private static string SpecialsBelow(char limit)
    {
        var made = new StringBuilder("\"\\");
        for (char c = '\0'; c < limit; c++)
        {
            made.Append(c);
        }
        return made.ToString();
    }

    private static string SpecialsAbove()
    {
        var made = new StringBuilder();
        for (int c = '~' + 1; c <= char.MaxValue; c++)
        {
            made.Append((char)c);
        }
        return made.ToString();
    }

    private static void Append(StringBuilder text, char c, bool asciiOnly)
    {
        switch (c)
        {
            case '"':
                text.Append("\\\"");
                break;
            case '\\':
                text.Append("\\\\");
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case '\b':
                text.Append("\\b");
                break;
            case '\f':
                text.Append("\\f");
                break;
            default:
                if (c < ' ' || (asciiOnly && c > '~'))
                {
                    text.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
                }
                else
                {
                    text.Append(c);
                }
                break;
        }
    }

    /// <summary>A str in quotes, with only what has to be escaped escaped.</summary>
    internal static Value QuotePlain(PyStr str)
    {
        if (str.Points is null)
        {
            return Value.Str(Quote(str, asciiOnly: false));
        }
        var points = new List<int>(str.Length + 2) { '"' };
        var escaped = new StringBuilder();
        foreach (int code in str.Points)
        {
            if (code >= 0x80)
            {
                points.Add(code);
                continue;
            }
            Append(escaped.Clear(), (char)code, asciiOnly: false);
            for (int i = 0; i < escaped.Length; i++)
            {
                points.Add(escaped[i]);
            }
        }
        points.Add('"');
        return PyStr.Of(points.ToArray());
    }

    /// <summary>Reads a string.</summary>
    /// <param name="str">The document.</param>
    /// <param name="at">Where the string starts, behind its quote; then where it ends, or where the fault is.</param>
    /// <param name="strict">Control characters are not allowed.</param>
    /// <param name="fault">What is wrong; null if nothing is.</param>
    internal static Value Scan(PyStr str, ref int at, bool strict, out string? fault)
    {
        int begin = at - 1;
        int start = at;
        fault = null;
        if (str.Points is null)
        {
            int plain = str.Chars[at..].IndexOfAny(specials);
            if (plain >= 0 && str.Chars[at + plain] == '"')
            {
                at += plain + 1;
                return PyStr.OfPlain(str.Chars.Slice(start, plain));
            }
        }
        List<int>? codes = null;
        for (int i = at; i < str.Length; i++)
        {
            int c = str.CodeAt(i);
            if (c == '"')
            {
                at = i + 1;
                return codes is null ? str.Slice(start, i - start) : PyStr.Of(codes.ToArray());
            }
            if (c < ' ' && strict)
            {
                at = i;
                fault = "Invalid control character at";
                return Value.Unbound;
            }
            if (c != '\\')
            {
                codes?.Add(c);
                continue;
            }
            codes ??= CodesOf(str, start, i);
            if (++i >= str.Length)
            {
                break;
            }
            if (!TryEscape(str, ref i, codes, out fault))
            {
                at = i;
                return Value.Unbound;
            }
        }
        at = begin;
        fault = "Unterminated string starting at";
        return Value.Unbound;
    }

    private static List<int> CodesOf(PyStr str, int start, int end)
    {
        var codes = new List<int>(end - start + 16);
        for (int i = start; i < end; i++)
        {
            codes.Add(str.CodeAt(i));
        }
        return codes;
    }

    // i is at the character behind the backslash; then at the last of the escape, or where the fault is.
    private static bool TryEscape(PyStr str, ref int i, List<int> codes, out string? fault)
    {
        fault = null;
        int c = str.CodeAt(i);
        int plain = c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => 0,
            _ => -1,
        };
        if (plain < 0)
        {
            i--;
            fault = "Invalid \\escape";
            return false;
        }
        if (plain > 0)
        {
            codes.Add(plain);
            return true;
        }
        if (!TryHex(str, i + 1, out int code))
        {
            fault = "Invalid \\uXXXX escape";
            return false;
        }
        i += 4;
        if (code is >= 0xd800 and < 0xdc00 && i + 2 < str.Length && str.CodeAt(i + 1) == '\\' && str.CodeAt(i + 2) == 'u' &&
            TryHex(str, i + 3, out int low) && low is >= 0xdc00 and < 0xe000)
        {
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            i += 6;
        }
        codes.Add(code);
        return true;
    }

    private static bool TryHex(PyStr str, int at, out int code)
    {
        code = 0;
        if (at + 4 > str.Length)
        {
            return false;
        }
        for (int i = at; i < at + 4; i++)
        {
            int c = str.CodeAt(i);
            if (c > 'f' || !char.IsAsciiHexDigit((char)c))
            {
                return false;
            }
            code = (code * 16) + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        return true;
    }
}
