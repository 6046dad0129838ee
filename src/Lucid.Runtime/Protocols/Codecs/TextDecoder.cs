namespace Lucid.Runtime;

/// <summary>Decodes bytes by a built-in encoding up to the first part that it cannot.</summary>
internal static class TextDecoder
{
    /// <summary>
    /// Decodes from a position on. Null when all is done, or all but an incomplete character that more bytes may complete; else what stands
    /// in the way at the position.
    /// </summary>
    internal static CodecFault? Run(CodecKind kind, ReadOnlySpan<byte> bytes, ref int position, List<int> made, bool isFinal) => kind switch
    {
        CodecKind.Utf8 => RunUtf8(bytes, ref position, made, isFinal),
        CodecKind.Ascii => RunAscii(bytes, ref position, made),
        CodecKind.Utf16LittleEndian or CodecKind.Utf16BigEndian => RunUtf16(kind, bytes, ref position, made, isFinal),
        CodecKind.Utf32LittleEndian or CodecKind.Utf32BigEndian => RunUtf32(kind, bytes, ref position, made, isFinal),
        _ => throw new InvalidOperationException($"{kind} cannot be decoded step by step"),
    };

    /// <summary>The encoding with a byte order: that of the mark at the beginning, which is passed over, else little endian.</summary>
    internal static CodecKind Resolve(CodecKind kind, ReadOnlySpan<byte> bytes, ref int position)
    {
        switch (kind)
        {
            case CodecKind.Utf16:
                bool big = bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
                position += big || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? 2 : 0;
                return big ? CodecKind.Utf16BigEndian : CodecKind.Utf16LittleEndian;
            case CodecKind.Utf32:
                big = bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);
                position += big || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? 4 : 0;
                return big ? CodecKind.Utf32BigEndian : CodecKind.Utf32LittleEndian;
            default:
                return kind;
        }
    }

    private static CodecFault? RunAscii(ReadOnlySpan<byte> bytes, ref int position, List<int> made)
    {
        for (; position < bytes.Length; position++)
        {
            if (bytes[position] >= 0x80)
            {
                return new CodecFault("ascii", position, position + 1, "ordinal not in range(128)");
            }
            made.Add(bytes[position]);
        }
        return null;
    }

    private static CodecFault? RunUtf8(ReadOnlySpan<byte> bytes, ref int position, List<int> made, bool isFinal)
    {
        while (position < bytes.Length)
        {
            int first = bytes[position];
            if (first < 0x80)
            {
                made.Add(first);
                position++;
                continue;
            }
            int size = first switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
            if (size == 0)
            {
                return new CodecFault("utf-8", position, position + 1, "invalid start byte");
            }
            int code = first & (0xFF >> (size + 1));
            for (int i = 1; i < size; i++)
            {
                if (position + i >= bytes.Length)
                {
                    return isFinal ? new CodecFault("utf-8", position, bytes.Length, "unexpected end of data") : null;
                }
                int next = bytes[position + i];
                if (!Continues(first, i, next))
                {
                    return new CodecFault("utf-8", position, position + i, "invalid continuation byte");
                }
                code = (code << 6) | (next & 0x3F);
            }
            made.Add(code);
            position += size;
        }
        return null;
    }

    // The second byte excludes overlong forms, surrogates and what lies past the last code point.
    private static bool Continues(int first, int i, int next)
    {
        if ((next & 0xC0) != 0x80)
        {
            return false;
        }
        return i != 1 || first switch
        {
            0xE0 => next >= 0xA0,
            0xED => next < 0xA0,
            0xF0 => next >= 0x90,
            0xF4 => next < 0x90,
            _ => true,
        };
    }

    private static CodecFault? RunUtf16(CodecKind kind, ReadOnlySpan<byte> bytes, ref int position, List<int> made, bool isFinal)
    {
        string name = TextEncoder.NameOf(kind);
        while (position + 1 < bytes.Length)
        {
            int unit = Unit(kind, bytes, position);
            if ((unit & 0xF800) != 0xD800)
            {
                made.Add(unit);
                position += 2;
                continue;
            }
            if (unit >= 0xDC00)
            {
                return new CodecFault(name, position, position + 2, "illegal encoding");
            }
            if (position + 3 >= bytes.Length)
            {
                return isFinal ? new CodecFault(name, position, bytes.Length, "unexpected end of data") : null;
            }
            int low = Unit(kind, bytes, position + 2);
            if ((low & 0xFC00) != 0xDC00)
            {
                return new CodecFault(name, position, position + 2, "illegal UTF-16 surrogate");
            }
            made.Add(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF));
            position += 4;
        }
        return position < bytes.Length && isFinal ? new CodecFault(name, position, bytes.Length, "truncated data") : null;
    }

    private static CodecFault? RunUtf32(CodecKind kind, ReadOnlySpan<byte> bytes, ref int position, List<int> made, bool isFinal)
    {
        string name = TextEncoder.NameOf(kind);
        for (; position + 3 < bytes.Length; position += 4)
        {
            uint code = kind == CodecKind.Utf32BigEndian
                ? System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes[position..])
                : System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[position..]);
            if (code > 0x10FFFF)
            {
                return new CodecFault(name, position, position + 4, "code point not in range(0x110000)");
            }
            if ((code & 0x1FF800) == 0xD800)
            {
                return new CodecFault(name, position, position + 4, "code point in surrogate code point range(0xd800, 0xe000)");
            }
            made.Add((int)code);
        }
        return position < bytes.Length && isFinal ? new CodecFault(name, position, bytes.Length, "truncated data") : null;
    }

    private static int Unit(CodecKind kind, ReadOnlySpan<byte> bytes, int i) =>
        kind == CodecKind.Utf16BigEndian ? (bytes[i] << 8) | bytes[i + 1] : bytes[i] | (bytes[i + 1] << 8);
}
