namespace Lucid.Runtime;

/// <summary>Encodes text by a built-in encoding up to the first part that it cannot.</summary>
internal static class TextEncoder
{
    /// <summary>Encodes from a position on; null when all is done, else what stands in the way at the position.</summary>
    internal static CodecFault? Run(CodecKind kind, PyStr text, ref int position, List<byte> made)
    {
        int length = text.Length;
        for (; position < length; position++)
        {
            int code = text.CodeAt(position);
            if (Fits(kind, code))
            {
                Put(kind, code, made);
                continue;
            }
            int end = position + 1;
            bool takesRun = kind is CodecKind.Utf8 or CodecKind.Ascii or CodecKind.Latin1;
            while (takesRun && end < length && !Fits(kind, text.CodeAt(end)))
            {
                end++;
            }
            return new CodecFault(NameOf(kind), position, end, Reason(kind));
        }
        return null;
    }

    /// <summary>Whether an encoding has a character.</summary>
    internal static bool Fits(CodecKind kind, int code) => kind switch
    {
        CodecKind.Ascii => code < 0x80,
        CodecKind.Latin1 => code < 0x100,
        _ => (code & 0x1FF800) != 0xD800,
    };

    /// <summary>Writes the bytes of a code point; a surrogate as if it were a character.</summary>
    internal static void Put(CodecKind kind, int code, List<byte> made)
    {
        switch (kind)
        {
            case CodecKind.Ascii or CodecKind.Latin1:
                made.Add((byte)code);
                break;
            case CodecKind.Utf8:
                PutUtf8(code, made);
                break;
            case CodecKind.Utf32 or CodecKind.Utf32LittleEndian:
                made.AddRange([(byte)code, (byte)(code >> 8), (byte)(code >> 16), 0]);
                break;
            case CodecKind.Utf32BigEndian:
                made.AddRange([0, (byte)(code >> 16), (byte)(code >> 8), (byte)code]);
                break;
            default:
                if (code >= 0x10000)
                {
                    PutUnit(kind, 0xD7C0 + (code >> 10), made);
                    code = 0xDC00 | (code & 0x3FF);
                }
                PutUnit(kind, code, made);
                break;
        }
    }

    /// <summary>The byte order mark with which an encoding begins.</summary>
    internal static byte[] Mark(CodecKind kind) => kind switch
    {
        CodecKind.Utf16 => [0xFF, 0xFE],
        CodecKind.Utf32 => [0xFF, 0xFE, 0, 0],
        _ => [],
    };

    /// <summary>The name of an encoding in errors.</summary>
    internal static string NameOf(CodecKind kind) => kind switch
    {
        CodecKind.Ascii => "ascii",
        CodecKind.Latin1 => "latin-1",
        CodecKind.Utf8 => "utf-8",
        CodecKind.Utf16 => "utf-16",
        CodecKind.Utf16LittleEndian => "utf-16-le",
        CodecKind.Utf16BigEndian => "utf-16-be",
        CodecKind.Utf32 => "utf-32",
        CodecKind.Utf32LittleEndian => "utf-32-le",
        _ => "utf-32-be",
    };

    /// <summary>The number of bytes of which the output of an encoding is a multiple.</summary>
    internal static int UnitSize(CodecKind kind) => kind switch
    {
        CodecKind.Utf16 or CodecKind.Utf16LittleEndian or CodecKind.Utf16BigEndian => 2,
        CodecKind.Utf32 or CodecKind.Utf32LittleEndian or CodecKind.Utf32BigEndian => 4,
        _ => 1,
    };

    private static string Reason(CodecKind kind) => kind switch
    {
        CodecKind.Ascii => "ordinal not in range(128)",
        CodecKind.Latin1 => "ordinal not in range(256)",
        _ => "surrogates not allowed",
    };

    private static void PutUnit(CodecKind kind, int unit, List<byte> made)
    {
        if (kind == CodecKind.Utf16BigEndian)
        {
            made.Add((byte)(unit >> 8));
            made.Add((byte)unit);
        }
        else
        {
            made.Add((byte)unit);
            made.Add((byte)(unit >> 8));
        }
    }

    private static void PutUtf8(int code, List<byte> made)
    {
        if (code < 0x80)
        {
            made.Add((byte)code);
        }
        else if (code < 0x800)
        {
            made.Add((byte)(0xC0 | (code >> 6)));
            made.Add((byte)(0x80 | (code & 0x3F)));
        }
        else if (code < 0x10000)
        {
            made.Add((byte)(0xE0 | (code >> 12)));
            made.Add((byte)(0x80 | ((code >> 6) & 0x3F)));
            made.Add((byte)(0x80 | (code & 0x3F)));
        }
        else
        {
            made.Add((byte)(0xF0 | (code >> 18)));
            made.Add((byte)(0x80 | ((code >> 12) & 0x3F)));
            made.Add((byte)(0x80 | ((code >> 6) & 0x3F)));
            made.Add((byte)(0x80 | (code & 0x3F)));
        }
    }
}
