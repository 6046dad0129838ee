using System.Text;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime;

/// <summary>The built-in error handlers of encoding and decoding.</summary>
internal static class ErrorHandlers
{
    /// <summary>The names of the built-in handlers.</summary>
    internal static readonly string[] Names =
    [
        "strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogatepass", "surrogateescape",
    ];

    /// <summary>
    /// What a built-in handler puts in the place of a part that cannot be encoded or decoded, and where to go on. False: it refuses, and the
    /// error is to be raised; or, with an error given, that one.
    /// </summary>
    internal static bool TryReplace(string name, Value source, in CodecFault fault, out Value replacement, out int next, out Value error)
    {
        error = Value.Unbound;
        replacement = PyStr.Empty;
        next = fault.End;
        switch (name)
        {
            case "ignore":
                return true;
            case "replace":
                replacement = source.O is PyStr ? PyStr.OfPlain(new string('?', fault.End - fault.Start)) : PyStr.OfCode(0xFFFD);
                return true;
            case "backslashreplace":
                replacement = PyStr.OfPlain(Backslashes(source, fault));
                return true;
            case "xmlcharrefreplace" or "namereplace":
                if (source.O is not PyStr text)
                {
                    error = Errors.TypeError("don't know how to handle UnicodeDecodeError in error callback");
                    return false;
                }
                replacement = PyStr.OfPlain(name[0] == 'x' ? References(text, fault) : NamesOf(text, fault));
                return true;
            case "surrogateescape":
                return source.O is PyStr escaped
                    ? TryUnescape(escaped, fault, out replacement)
                    : TryEscape(PyBytes.SpanOf(source), fault, out replacement, out next);
            case "surrogatepass":
                CodecKind kind = Codecs.KindOf(fault.Encoding);
                if (kind is CodecKind.None or CodecKind.Ascii or CodecKind.Latin1)
                {
                    return false;
                }
                return source.O is PyStr passed
                    ? TryPass(kind, passed, fault, out replacement)
                    : TryUnpass(kind, PyBytes.SpanOf(source), fault, out replacement, out next);
            default:
                return false;
        }
    }

    internal static bool IsBuiltIn(string name) => Array.IndexOf(Names, name) >= 0;

    private static string Backslashes(Value source, in CodecFault fault)
    {
        var made = new StringBuilder();
        for (int i = fault.Start; i < fault.End; i++)
        {
            if (source.O is PyStr text)
            {
                Backslash(made, text.CodeAt(i));
            }
            else
            {
                made.Append("\\x").Append(PyBytes.SpanOf(source)[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        return made.ToString();
    }

    private static void Backslash(StringBuilder made, int code)
    {
        string format = code < 0x100 ? "x2" : code < 0x10000 ? "x4" : "x8";
        made.Append('\\').Append(code < 0x100 ? 'x' : code < 0x10000 ? 'u' : 'U').Append(code.ToString(format, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string References(PyStr text, in CodecFault fault)
    {
        var made = new StringBuilder();
        for (int i = fault.Start; i < fault.End; i++)
        {
            made.Append("&#").Append(text.CodeAt(i)).Append(';');
        }
        return made.ToString();
    }

    private static string NamesOf(PyStr text, in CodecFault fault)
    {
        var made = new StringBuilder();
        for (int i = fault.Start; i < fault.End; i++)
        {
            if (CharacterNames.Find(text.CodeAt(i)) is { } name)
            {
                made.Append("\\N{").Append(name).Append('}');
            }
            else
            {
                Backslash(made, text.CodeAt(i));
            }
        }
        return made.ToString();
    }

    private static bool TryUnescape(PyStr text, in CodecFault fault, out Value replacement)
    {
        replacement = default;
        var made = new byte[fault.End - fault.Start];
        for (int i = 0; i < made.Length; i++)
        {
            int code = text.CodeAt(fault.Start + i);
            if (code is < 0xDC80 or > 0xDCFF)
            {
                return false;
            }
            made[i] = (byte)code;
        }
        replacement = new PyBytes(made);
        return true;
    }

    private static bool TryEscape(ReadOnlySpan<byte> bytes, in CodecFault fault, out Value replacement, out int next)
    {
        next = fault.Start;
        var made = new List<int>();
        while (made.Count < 4 && next < fault.End && bytes[next] >= 0x80)
        {
            made.Add(0xDC00 + bytes[next++]);
        }
        replacement = PyStr.Of(made.ToArray());
        return made.Count > 0;
    }

    private static bool TryPass(CodecKind kind, PyStr text, in CodecFault fault, out Value replacement)
    {
        replacement = default;
        var made = new List<byte>();
        for (int i = fault.Start; i < fault.End; i++)
        {
            int code = text.CodeAt(i);
            if ((code & 0x1FF800) != 0xD800)
            {
                return false;
            }
            TextEncoder.Put(kind, code, made);
        }
        replacement = new PyBytes(made.ToArray());
        return true;
    }

    private static bool TryUnpass(CodecKind kind, ReadOnlySpan<byte> bytes, in CodecFault fault, out Value replacement, out int next)
    {
        replacement = default;
        next = fault.Start;
        ReadOnlySpan<byte> rest = bytes[fault.Start..];
        int code = 0;
        int size = kind == CodecKind.Utf8 ? 3 : TextEncoder.UnitSize(kind);
        if (rest.Length < size)
        {
            return false;
        }
        switch (kind)
        {
            case CodecKind.Utf8:
                code = (rest[0] & 0xF0) == 0xE0 && (rest[1] & 0xC0) == 0x80 && (rest[2] & 0xC0) == 0x80
                    ? ((rest[0] & 0x0F) << 12) | ((rest[1] & 0x3F) << 6) | (rest[2] & 0x3F)
                    : 0;
                break;
            case CodecKind.Utf16BigEndian:
                code = (rest[0] << 8) | rest[1];
                break;
            case CodecKind.Utf32BigEndian:
                code = (rest[0] << 24) | (rest[1] << 16) | (rest[2] << 8) | rest[3];
                break;
            default:
                for (int i = size - 1; i >= 0; i--)
                {
                    code = (code << 8) | rest[i];
                }
                break;
        }
        if (code is < 0xD800 or > 0xDFFF)
        {
            return false;
        }
        next = fault.Start + size;
        replacement = PyStr.OfCode(code);
        return true;
    }
}
