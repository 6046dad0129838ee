using System.Text;

namespace Lucid.Runtime;

/// <summary>Encoding and decoding of text. The built-in encodings need Python only for error handlers of the program's own.</summary>
public static class Codecs
{
    /// <summary>The built-in encoding of a name; none if it must be looked up in the registry.</summary>
    public static CodecKind KindOf(string name)
    {
        Span<char> plain = stackalloc char[16];
        int n = 0;
        foreach (char c in name)
        {
            if (c is '-' or '_' or ' ')
            {
                continue;
            }
            if (n == plain.Length || !char.IsAsciiLetterOrDigit(c))
            {
                return CodecKind.None;
            }
            plain[n++] = char.ToLowerInvariant(c);
        }
        return plain[..n] switch
        {
            "utf8" => CodecKind.Utf8,
            "utf16" => CodecKind.Utf16,
            "utf16le" => CodecKind.Utf16LittleEndian,
            "utf16be" => CodecKind.Utf16BigEndian,
            "utf32" => CodecKind.Utf32,
            "utf32le" => CodecKind.Utf32LittleEndian,
            "utf32be" => CodecKind.Utf32BigEndian,
            "latin1" or "iso88591" or "88591" or "l1" or "latin" => CodecKind.Latin1,
            "ascii" or "usascii" => CodecKind.Ascii,
            _ => CodecKind.None,
        };
    }

    /// <summary><c>str.encode</c>: bytes.</summary>
    internal static Value Encode(Machine vm, PyStr text, PyStr? encoding, PyStr? errors)
    {
        CodecKind kind = encoding is null ? CodecKind.Utf8 : KindOf(encoding.Text);
        return kind == CodecKind.None
            ? vm.Enter(new CodecCallFrame(text, encoding!, errors, isEncoding: true))
            : Encode(vm, kind, text, errors?.Text ?? "strict", asPair: false);
    }

    /// <summary><c>bytes.decode</c>: a str.</summary>
    internal static Value Decode(Machine vm, Value bytes, PyStr? encoding, PyStr? errors)
    {
        CodecKind kind = encoding is null ? CodecKind.Utf8 : KindOf(encoding.Text);
        return kind == CodecKind.None
            ? vm.Enter(new CodecCallFrame(bytes, encoding!, errors, isEncoding: false))
            : Decode(vm, kind, bytes, errors?.Text ?? "strict", isFinal: true, asPair: false);
    }

    /// <summary>Encodes by a built-in encoding.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="kind">The encoding.</param>
    /// <param name="text">The text.</param>
    /// <param name="errors">The name of the error handler.</param>
    /// <param name="asPair">The result is a tuple of the bytes and the number of characters.</param>
    public static Value Encode(Machine vm, CodecKind kind, PyStr text, string errors, bool asPair)
    {
        if (text.Points is null || kind is not (CodecKind.Latin1 or CodecKind.Ascii))
        {
            byte[]? quick = EncodeWhole(kind, text);
            if (quick is not null)
            {
                return asPair ? new PyTuple([new PyBytes(quick), Value.Int(text.Length)]) : new PyBytes(quick);
            }
        }
        return vm.Enter(new EncodeFrame(kind, text, errors, asPair));
    }

    /// <summary>Decodes by a built-in encoding.</summary>
    /// <param name="vm">The machine.</param>
    /// <param name="kind">The encoding.</param>
    /// <param name="source">A buffer.</param>
    /// <param name="errors">The name of the error handler.</param>
    /// <param name="isFinal">Nothing follows, so an incomplete character at the end is an error.</param>
    /// <param name="asPair">The result is a tuple of the text and the number of bytes used.</param>
    public static Value Decode(Machine vm, CodecKind kind, Value source, string errors, bool isFinal, bool asPair)
    {
        if (!PyBytes.TryArgument(source, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        PyStr? quick = DecodeWhole(kind, bytes);
        if (quick is not null)
        {
            return asPair ? new PyTuple([quick, Value.Int(bytes.Length)]) : quick;
        }
        PyBytes copy = source.O is PyBytes own ? own : new PyBytes(bytes);
        return vm.Enter(new DecodeFrame(kind, copy, errors, isFinal, asPair));
    }

    // Null: there may be an error, or the encoding has no quick way.
    private static byte[]? EncodeWhole(CodecKind kind, PyStr text)
    {
        switch (kind)
        {
            case CodecKind.Utf8 when text.Points is null || !HasSurrogate(text.Points):
                return Encoding.UTF8.GetBytes(text.Text);
            case CodecKind.Ascii when Ascii.IsValid(text.Text):
                return Encoding.ASCII.GetBytes(text.Text);
            case CodecKind.Latin1 when text.Chars.IndexOfAnyExceptInRange('\0', '\xFF') < 0:
                return Encoding.Latin1.GetBytes(text.Text);
            default:
                return null;
        }
    }

    private static PyStr? DecodeWhole(CodecKind kind, ReadOnlySpan<byte> bytes)
    {
        switch (kind)
        {
            case CodecKind.Latin1:
                return PyStr.OfPlain(Encoding.Latin1.GetString(bytes));
            case CodecKind.Utf8 or CodecKind.Ascii when Ascii.IsValid(bytes):
                return PyStr.OfPlain(Encoding.ASCII.GetString(bytes));
            case CodecKind.Utf8 when System.Text.Unicode.Utf8.IsValid(bytes):
                return PyStr.Of(Encoding.UTF8.GetString(bytes));
            default:
                return null;
        }
    }

    private static bool HasSurrogate(int[] points)
    {
        foreach (int point in points)
        {
            if ((point & 0x1FF800) == 0xD800)
            {
                return true;
            }
        }
        return false;
    }
}
