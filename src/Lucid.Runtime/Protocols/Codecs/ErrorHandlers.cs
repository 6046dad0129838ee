using System.Text;

namespace Lucid.Runtime;

/// <summary>The built-in error handlers of encoding and decoding.</summary>
public static class ErrorHandlers
{
    /// <summary>The names of the built-in handlers.</summary>
    public static ReadOnlySpan<string> Names => names;

    private static readonly string[] names =
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
                // Names of characters are in the module unicodedata: the frame that encodes asks it.
                if (source.O is not PyStr text)
                {
                    error = Errors.TypeError("don't know how to handle UnicodeDecodeError in error callback");
                    return false;
                }
                replacement = PyStr.OfPlain(References(text, fault));
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

    /// <summary>What a built-in handler says to an exception: a tuple of the replacement and the position to go on at, or the exception again.</summary>
    /// <param name="name">The name of the handler; <c>namereplace</c> only after the names were looked up.</param>
    /// <param name="exception">A UnicodeEncodeError, UnicodeDecodeError or UnicodeTranslateError.</param>
    public static Value Apply(string name, Value exception)
    {
        if (exception.O is not PyException error)
        {
            return Errors.TypeError("codec must pass exception instance");
        }
        if (name == "strict")
        {
            return Errors.Of(error);
        }
        bool isTranslate = exception.Type.IsSubtypeOf(ExceptionTypes.UnicodeTranslateError);
        bool isDecode = exception.Type.IsSubtypeOf(ExceptionTypes.UnicodeDecodeError);
        if (!isTranslate && !isDecode && !exception.Type.IsSubtypeOf(ExceptionTypes.UnicodeEncodeError))
        {
            return Errors.TypeError($"don't know how to handle {exception.Type.FullName} in error callback");
        }
        Value source = error.Field(1);
        Numbers.TryClamp(error.Field(2), out long start);
        Numbers.TryClamp(error.Field(3), out long end);
        int length = source.O is PyStr text ? text.Length : source.O is PyBytes bytes ? bytes.Length : 0;
        start = Math.Clamp(start, 0, Math.Max(0, length - 1));
        end = Math.Clamp(end, Math.Min(length, 1), length);
        var fault = new CodecFault((error.Field(0).O as PyStr)?.Text ?? "", (int)start, (int)Math.Max(start, end), "");
        if (isTranslate && name == "replace")
        {
            return new PyTuple([PyStr.OfPlain(new string('\uFFFD', fault.End - fault.Start)), Value.Int(fault.End)]);
        }
        if (isTranslate && name is not ("ignore" or "backslashreplace" or "xmlcharrefreplace"))
        {
            return Errors.TypeError("don't know how to handle UnicodeTranslateError in error callback");
        }
        if (TryReplace(name, source, fault, out Value replacement, out int next, out Value refused))
        {
            return new PyTuple([replacement, Value.Int(next)]);
        }
        return refused.IsUnbound ? Errors.Of(error) : refused;
    }

    internal static bool IsBuiltIn(string name) => Array.IndexOf(names, name) >= 0;

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

    internal static void Backslash(StringBuilder made, int code)
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
