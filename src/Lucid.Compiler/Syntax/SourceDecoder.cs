using System.Text;

namespace Lucid.Compiler.Syntax;

/// <summary>Finds a source's encoding (byte order mark, coding comment in the first two lines) and turns it into UTF-8.</summary>
internal static class SourceDecoder
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The text in UTF-8, in a buffer with one byte to spare.</summary>
    /// <exception cref="PythonSyntaxException">The encoding is unknown or the bytes do not fit it.</exception>
    public static byte[] ToUtf8(ReadOnlySpan<byte> bytes, string fileName, out int length)
    {
        bool marked = bytes.StartsWith(Mark);
        ReadOnlySpan<byte> body = marked ? bytes[Mark.Length..] : bytes;
        string? cookie = FindCookie(body, out int cookieLine);
        string encoding = cookie is null ? "utf-8" : Normalize(cookie);
        if (marked && encoding != "utf-8")
        {
            string text = FirstLines(body, cookieLine);
            throw new PythonSyntaxException(
                SyntaxErrorKind.SyntaxError, $"encoding problem: {encoding} with BOM", fileName, cookieLine, 0, cookieLine, text.Length, text);
        }
        if (encoding == "utf-8" || encoding.Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            RequireUtf8(body, fileName);
            byte[] copy = new byte[body.Length + 1];
            body.CopyTo(copy);
            length = body.Length;
            return copy;
        }
        string decoded = Decode(body, encoding, cookie!, fileName);
        byte[] utf8 = new byte[Encoding.UTF8.GetByteCount(decoded) + 1];
        length = Encoding.UTF8.GetBytes(decoded, utf8);
        return utf8;
    }

    // A comment in the first two lines that matches coding[:=]\s*([-\w.]+); the second line only if the first has no code.
    private static string? FindCookie(ReadOnlySpan<byte> text, out int line)
    {
        for (line = 1; line <= 2; line++)
        {
            int end = text.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> current = end < 0 ? text : text[..end];
            int code = current.IndexOfAnyExcept(" \t\f"u8);
            if (code >= 0 && current[code] != '#')
            {
                return null;
            }
            if (code >= 0 && CookieIn(current[code..]) is { } cookie)
            {
                return cookie;
            }
            if (end < 0)
            {
                return null;
            }
            text = text[(end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1))..];
        }
        return null;
    }

    private static string? CookieIn(ReadOnlySpan<byte> comment)
    {
        for (int i = comment.IndexOf("coding"u8); i >= 0;)
        {
            int j = i + 6;
            if (j < comment.Length && comment[j] is (byte)':' or (byte)'=')
            {
                do
                {
                    j++;
                }
                while (j < comment.Length && comment[j] is (byte)' ' or (byte)'\t');
                int start = j;
                while (j < comment.Length && (char.IsAsciiLetterOrDigit((char)comment[j]) || comment[j] is (byte)'-' or (byte)'_' or (byte)'.'))
                {
                    j++;
                }
                if (j > start)
                {
                    return Encoding.ASCII.GetString(comment[start..j]);
                }
            }
            int next = comment[(i + 6)..].IndexOf("coding"u8);
            i = next < 0 ? -1 : i + 6 + next;
        }
        return null;
    }

    private static string Normalize(string name)
    {
        string lower = (name.Length > 12 ? name[..12] : name).ToLowerInvariant().Replace('_', '-');
        if (lower == "utf-8" || lower.StartsWith("utf-8-", StringComparison.Ordinal))
        {
            return "utf-8";
        }
        foreach (string latin in (string[])["latin-1", "iso-8859-1", "iso-latin-1"])
        {
            if (lower == latin || lower.StartsWith(latin + "-", StringComparison.Ordinal))
            {
                return "iso-8859-1";
            }
        }
        return name;
    }

    private static void RequireUtf8(ReadOnlySpan<byte> body, string fileName)
    {
        int bad = 0;
        while (bad < body.Length)
        {
            if (Rune.DecodeFromUtf8(body[bad..], out _, out int size) != System.Buffers.OperationStatus.Done)
            {
                break;
            }
            bad += size;
            if (size == 1)
            {
                int ascii = body[bad..].IndexOfAnyExceptInRange((byte)0, (byte)127);
                bad = ascii < 0 ? body.Length : bad + ascii;
            }
        }
        if (bad >= body.Length)
        {
            return;
        }
        int line = body[..bad].Count((byte)'\n') + 1;
        int start = body[..bad].LastIndexOf((byte)'\n') + 1;
        int end = body[bad..].IndexOf((byte)'\n');
        string text = Encoding.UTF8.GetString(end < 0 ? body[start..] : body[start..(bad + end)]);
        int column = Encoding.UTF8.GetString(body[start..bad]).EnumerateRunes().Count() + 1;
        string message = $"Non-UTF-8 code starting with '\\x{body[bad]:x2}' on line {line}, but no encoding declared; "
            + "see https://peps.python.org/pep-0263/ for details";
        throw new PythonSyntaxException(SyntaxErrorKind.SyntaxError, message, fileName, line, column, line, column, text);
    }

    private static string FirstLines(ReadOnlySpan<byte> body, int line)
    {
        string[] lines = Encoding.UTF8.GetString(body).Split('\n');
        return line <= lines.Length ? lines[line - 1].TrimEnd('\r') : "";
    }

    private static string Decode(ReadOnlySpan<byte> body, string encoding, string cookie, string fileName)
    {
        if (encoding == "iso-8859-1")
        {
            return Encoding.Latin1.GetString(body);
        }
        string name = encoding.ToLowerInvariant().Replace('_', '-');
        if (name is "ascii" or "us-ascii" or "646")
        {
            int bad = body.IndexOfAnyExceptInRange((byte)0, (byte)127);
            return bad < 0
                ? Encoding.ASCII.GetString(body)
                : throw Unlocated($"'ascii' codec can't decode byte 0x{body[bad]:x2} in position {bad}: ordinal not in range(128)", fileName);
        }
        Encoding? codec = FindEncoding(name) ?? throw Unlocated($"unknown encoding: {cookie}", fileName);
        try
        {
            string text = codec.GetString(body);
            int hole = codec.IsSingleByte && codec.CodePage is < 28591 or > 28606 ? text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') : -1;
            // .NET fills the holes of code pages with control characters; Python does not.
            return hole < 0 ? text : throw Undecodable(codec, name, body[hole], hole, fileName);
        }
        catch (DecoderFallbackException problem)
        {
            throw Undecodable(codec, name, problem.BytesUnknown is [var first, ..] ? first : (byte)0, problem.Index, fileName);
        }
    }

    private static PythonSyntaxException Undecodable(Encoding codec, string name, byte bad, int position, string fileName)
    {
        string reason = codec.IsSingleByte ? "character maps to <undefined>" : "illegal multibyte sequence";
        string codecName = codec.IsSingleByte ? "charmap" : name.Replace('-', '_');
        return Unlocated($"'{codecName}' codec can't decode byte 0x{bad:x2} in position {position}: {reason}", fileName);
    }

    // Python's names for code pages are cp1252, koi8_r and the like; .NET knows windows-1252 and koi8-r.
    private static Encoding? FindEncoding(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        if (name.StartsWith("cp", StringComparison.Ordinal) && int.TryParse(name.AsSpan(2), out int page))
        {
            return Find(() => Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));
        }
        foreach (string candidate in (string[])[name, name.Replace('-', '_'), name.Replace("iso8859-", "iso-8859-", StringComparison.Ordinal)])
        {
            string known = candidate switch { "mac-roman" => "macintosh", "sjis" => "shift_jis", _ => candidate };
            if (Find(() => Encoding.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)) is { } encoding)
            {
                return encoding;
            }
        }
        return null;
    }

    // .NET has no look-up that says no without throwing.
    private static Encoding? Find(Func<Encoding> look)
    {
        try
        {
            return look();
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static PythonSyntaxException Unlocated(string message, string fileName) =>
        new(SyntaxErrorKind.SyntaxError, message, fileName, 0, -1, 0, 0, null);
}
