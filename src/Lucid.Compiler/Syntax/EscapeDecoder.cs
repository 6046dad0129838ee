using System.Globalization;
using System.Text;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

/// <summary>Decodes the inside of string literals, with CPython's errors and positions.</summary>
internal ref struct EscapeDecoder
{
    private readonly ReadOnlySpan<byte> body;
    private int position;

    // CPython writes each non-ASCII character as a ten-byte escape before it decodes, and reports positions in that text.
    private int widened;

    private EscapeDecoder(ReadOnlySpan<byte> body)
    {
        this.body = body;
        InvalidAt = -1;
    }

    /// <summary>Why decoding failed, as in "(unicode error) ...".</summary>
    public string? Error { get; private set; }

    /// <summary>Where the first meaningless escape is, or -1.</summary>
    public int InvalidAt { get; private set; }

    public static ConstantValue? Text(ReadOnlySpan<byte> body, bool raw, out string? error, out int invalidAt)
    {
        error = null;
        invalidAt = -1;
        if (raw || !body.Contains((byte)'\\'))
        {
            return ConstantValue.FromText(Encoding.UTF8.GetString(body));
        }
        var decoder = new EscapeDecoder(body);
        ConstantValue? value = decoder.DecodeText();
        error = decoder.Error;
        invalidAt = decoder.InvalidAt;
        return value;
    }

    public static ConstantValue? Bytes(ReadOnlySpan<byte> body, bool raw, out string? error, out int invalidAt)
    {
        error = null;
        invalidAt = -1;
        if (raw || !body.Contains((byte)'\\'))
        {
            return ConstantValue.FromBytes(body.ToArray());
        }
        var decoder = new EscapeDecoder(body);
        ConstantValue? value = decoder.DecodeBytes();
        error = decoder.Error;
        invalidAt = decoder.InvalidAt;
        return value;
    }

    private ConstantValue? DecodeText()
    {
        var result = new int[body.Length];
        int length = 0;
        while (position < body.Length)
        {
            byte b = body[position];
            if (b != '\\')
            {
                result[length++] = b < 128 ? body[position++] : NextRune();
                continue;
            }
            int c = TextEscape();
            if (Error is not null)
            {
                return null;
            }
            switch (c)
            {
                case >= 0:
                    result[length++] = c;
                    break;
                case KeepBackslash:
                    result[length++] = '\\';
                    break;
            }
        }
        return ConstantValue.FromCodePoints(result.AsSpan(0, length));
    }

    private const int Nothing = -1;
    private const int KeepBackslash = -2;

    private int NextRune()
    {
        Rune.DecodeFromUtf8(body[position..], out Rune rune, out int size);
        widened += 10 - size;
        position += size;
        return rune.Value;
    }

    private int TextEscape()
    {
        int start = position++;
        if (position == body.Length || body[position] >= 128)
        {
            widened += 5;
            return KeepBackslash;
        }
        byte c = body[position++];
        switch (c)
        {
            case (byte)'x':
                return Hexadecimal(start, 2, "truncated \\xXX escape");
            case (byte)'u':
                return Hexadecimal(start, 4, "truncated \\uXXXX escape");
            case (byte)'U':
                return Hexadecimal(start, 8, "truncated \\UXXXXXXXX escape");
            case (byte)'N':
                return Named(start);
            default:
                return Common(c, start);
        }
    }

    // Escapes that text and bytes share.
    private int Common(byte c, int start)
    {
        switch (c)
        {
            case (byte)'\n':
                return Nothing;
            case (byte)'\\' or (byte)'\'' or (byte)'"':
                return c;
            case (byte)'n':
                return '\n';
            case (byte)'t':
                return '\t';
            case (byte)'r':
                return '\r';
            case (byte)'a':
                return 7;
            case (byte)'b':
                return 8;
            case (byte)'f':
                return 12;
            case (byte)'v':
                return 11;
            case >= (byte)'0' and <= (byte)'7':
                return Octal(c, start);
            default:
                NoteInvalid(start);
                position--;
                return KeepBackslash;
        }
    }

    private void NoteInvalid(int start)
    {
        if (InvalidAt < 0)
        {
            InvalidAt = start;
        }
    }

    private int Octal(byte first, int start)
    {
        int value = first - '0';
        for (int i = 0; i < 2 && position < body.Length && body[position] is >= (byte)'0' and <= (byte)'7'; i++)
        {
            value = (value << 3) + body[position++] - '0';
        }
        if (value > 0xFF)
        {
            NoteInvalid(start);
        }
        return value;
    }

    private int Hexadecimal(int start, int digits, string message)
    {
        uint value = 0;
        for (int i = 0; i < digits; i++, position++)
        {
            if (position >= body.Length || !char.IsAsciiHexDigit((char)body[position]))
            {
                return FailText(start, message);
            }
            value = (value << 4) + (uint)Convert.ToInt32(((char)body[position]).ToString(), 16);
        }
        return value > 0x10FFFF ? FailText(start, "illegal Unicode character") : (int)value;
    }

    private int Named(int start)
    {
        const string malformed = "malformed \\N character escape";
        if (position >= body.Length || body[position] != '{')
        {
            return FailText(start, malformed);
        }
        int first = ++position;
        while (position < body.Length && body[position] != '}')
        {
            if (body[position] >= 128)
            {
                NextRune();
            }
            else
            {
                position++;
            }
        }
        if (position == first || position == body.Length)
        {
            return FailText(start, malformed);
        }
        string name = Encoding.UTF8.GetString(body[first..position++]);
        int c = UnicodeData.Current.CodePointOf(name);
        return c >= 0 ? c : FailText(start, "unknown Unicode character name");
    }

    private int FailText(int start, string reason)
    {
        int widenedBefore = widened - WidenedSince(start);
        int from = start + widenedBefore;
        int to = position + widened - 1;
        Error = from == to
            ? $"(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position {from}: {reason}"
            : $"(unicode error) 'unicodeescape' codec can't decode bytes in position {from}-{to}: {reason}";
        return Nothing;
    }

    private readonly int WidenedSince(int start)
    {
        int extra = 0;
        for (int i = start; i < position && i < body.Length; i++)
        {
            extra += body[i] >= 0xC0 ? 9 : body[i] >= 0x80 ? -1 : 0;
        }
        return extra;
    }

    private ConstantValue? DecodeBytes()
    {
        var result = new byte[body.Length];
        int length = 0;
        while (position < body.Length)
        {
            byte b = body[position];
            if (b != '\\')
            {
                result[length++] = b;
                position++;
                continue;
            }
            int start = position++;
            byte c = body[position++];
            int value;
            if (c == 'x')
            {
                if (position + 1 >= body.Length
                    || !byte.TryParse(body.Slice(position, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte parsed))
                {
                    Error = $"(value error) invalid \\x escape at position {start}";
                    return null;
                }
                position += 2;
                value = parsed;
            }
            else
            {
                value = Common(c, start);
            }
            if (value != Nothing)
            {
                result[length++] = value == KeepBackslash ? (byte)'\\' : (byte)value;
            }
        }
        return ConstantValue.FromBytes(result[..length]);
    }
}
