using System.Text;

namespace Lucid.Runtime.Text;

/// <summary>
/// Decodes backslash escapes as the codecs 'unicode_escape' and 'escape' do, stopping at errors and names, which run Python code or
/// need a database: the caller handles them and goes on. Plain data between two calls, but for the output.
/// </summary>
public struct EscapeDecoder
{
    /// <summary>Where reading goes on.</summary>
    public int Position;

    /// <summary>Where the offending escape starts.</summary>
    public int Start;

    /// <summary>Why it is one.</summary>
    public string Reason;

    /// <summary>The name of a character, in the input.</summary>
    public TextSlice Name;

    /// <summary>The first escape that means nothing (it is kept as it is, with a warning), and its length; -1 for none.</summary>
    public int UnknownAt;

    public int UnknownLength;

    /// <summary>A decoder at the start of its input.</summary>
    public static EscapeDecoder Create() => new() { UnknownAt = -1, Reason = "" };

    /// <summary>Decodes 'unicode_escape' up to the next stop; bytes outside of escapes are Latin-1.</summary>
    public EscapeStatus Next(ReadOnlySpan<byte> input, List<int> output)
    {
        while (Position < input.Length)
        {
            if (input[Position] != '\\')
            {
                output.Add(input[Position++]);
                continue;
            }

            Start = Position++;
            if (Position == input.Length)
            {
                Reason = "\\ at end of string";
                return EscapeStatus.Error;
            }

            var c = input[Position++];
            switch (c)
            {
                case (byte)'x' or (byte)'u' or (byte)'U':
                    if (!TryHex(input, c == 'x' ? 2 : c == 'u' ? 4 : 8, output))
                    {
                        return EscapeStatus.Error;
                    }

                    break;
                case (byte)'N':
                    return ReadName(input);
                default:
                    Simple(input, c, output);
                    break;
            }
        }

        return EscapeStatus.Done;
    }

    /// <summary>Decodes 'escape', the escapes of a bytes literal. With a fault Position is behind its escape, and "replace" or "ignore" may go on.</summary>
    public TextFault? NextBytes(ReadOnlySpan<byte> input, List<int> output)
    {
        while (Position < input.Length)
        {
            if (input[Position] != '\\')
            {
                output.Add(input[Position++]);
                continue;
            }

            Start = Position++;
            if (Position == input.Length)
            {
                return TextFault.Value("Trailing \\ in string");
            }

            var c = input[Position++];
            if (c == 'x')
            {
                if (!TryHex(input, 2, output))
                {
                    return TextFault.Value($"invalid \\x escape at position {Start}");
                }
            }
            else
            {
                var before = output.Count;
                Simple(input, c, output);
                if (output.Count > before)
                {
                    output[before] &= 0xFF;
                }
            }
        }

        return null;
    }

    // Escapes that cannot fail; unknown ones stay, backslash and all.
    private void Simple(ReadOnlySpan<byte> input, byte c, List<int> output)
    {
        var plain = c switch
        {
            (byte)'\\' or (byte)'\'' or (byte)'"' => c,
            (byte)'a' => 7,
            (byte)'b' => 8,
            (byte)'f' => 12,
            (byte)'n' => 10,
            (byte)'r' => 13,
            (byte)'t' => 9,
            (byte)'v' => 11,
            _ => -1,
        };
        if (plain >= 0)
        {
            output.Add(plain);
        }
        else if (c is >= (byte)'0' and <= (byte)'7')
        {
            var value = c - '0';
            for (var i = 0; i < 2 && Position < input.Length && input[Position] is >= (byte)'0' and <= (byte)'7'; i++)
            {
                value = (value * 8) + input[Position++] - '0';
            }

            output.Add(value);
            Unknown(value > 0xFF);
        }
        else if (c != '\n')
        {
            output.Add('\\');
            output.Add(c);
            Unknown(true);
        }
    }

    private void Unknown(bool isUnknown)
    {
        if (isUnknown && UnknownAt < 0)
        {
            UnknownAt = Start;
            UnknownLength = Position - Start;
        }
    }

    private bool TryHex(ReadOnlySpan<byte> input, int digits, List<int> output)
    {
        long value = 0;
        for (var i = 0; i < digits; i++)
        {
            var digit = Position < input.Length ? Numerals.DigitValue(input[Position]) : 37;
            if (digit > 15)
            {
                Reason = digits switch { 2 => "truncated \\xXX escape", 4 => "truncated \\uXXXX escape", _ => "truncated \\UXXXXXXXX escape" };
                return false;
            }

            value = (value * 16) + digit;
            Position++;
        }

        if (value > Unicode.CodePoint.Max)
        {
            Reason = "illegal Unicode character";
            return false;
        }

        output.Add((int)value);
        return true;
    }

    private EscapeStatus ReadName(ReadOnlySpan<byte> input)
    {
        Reason = "malformed \\N character escape";
        if (Position < input.Length && input[Position] == '{')
        {
            var length = input[(Position + 1)..].IndexOf((byte)'}');
            if (length > 0)
            {
                Name = new TextSlice(Position + 1, length);
                Position += length + 2;
                Reason = "unknown Unicode character name";
                return EscapeStatus.Name;
            }

            Position = length < 0 ? input.Length : Position + 1;
        }

        return EscapeStatus.Error;
    }

    /// <summary>Encodes as 'unicode_escape': printable ASCII stays, the rest and the backslash are escaped.</summary>
    public static string Encode(ReadOnlySpan<int> codes)
    {
        var result = new StringBuilder(codes.Length + 8);
        foreach (var code in codes)
        {
            if (code is >= ' ' and < 0x7F)
            {
                result.Append(code == '\\' ? "\\\\" : ((char)code).ToString());
            }
            else
            {
                StrRepr.Escape(result, code);
            }
        }

        return result.ToString();
    }
}
