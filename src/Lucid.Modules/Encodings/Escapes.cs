using Lucid.Runtime;

namespace Lucid.Modules.Encodings;

/// <summary>Backslash escapes in bytes.</summary>
internal static class Escapes
{
    internal static Value Decode(Value data, string errors, bool isFinal, bool isRaw)
    {
        if (!TryInput(data, out byte[] input, out Value error))
        {
            return error;
        }
        var made = new List<int>(input.Length);
        int i = 0;
        while (i < input.Length)
        {
            if (input[i] != '\\')
            {
                made.Add(input[i++]);
                continue;
            }
            int start = i++;
            if (i == input.Length)
            {
                if (!isFinal)
                {
                    i = start;
                    break;
                }
                if (isRaw)
                {
                    made.Add('\\');
                    continue;
                }
                if (errors == "strict")
                {
                    return Fault(input, start, i, "\\ at end of string", isRaw);
                }
                continue;
            }
            char c = (char)input[i++];
            int digits = c switch { 'u' => 4, 'U' => 8, 'x' when !isRaw => 2, _ => 0 };
            if (digits > 0)
            {
                int value = Hex(input, ref i, digits, out int read);
                if (read == digits && value is >= 0 and <= 0x10FFFF)
                {
                    made.Add(value);
                    continue;
                }
                if (!isFinal && i == input.Length)
                {
                    i = start;
                    break;
                }
                string why = read == digits ? "illegal Unicode character" : $"truncated \\{c}{new string(c == 'x' ? 'X' : 'X', digits)} escape";
                if (errors == "strict")
                {
                    return Fault(input, start, i, why, isRaw);
                }
                if (errors == "replace")
                {
                    made.Add(0xFFFD);
                }
                continue;
            }
            if (isRaw)
            {
                made.Add('\\');
                made.Add(c);
                continue;
            }
            Simple(input, c, ref i, made);
        }
        return new PyTuple([PyStr.Of([.. made]), Value.Int(i)]);
    }

    /// <summary>The bytes of what is decoded, a text in UTF-8; false with the error if it is neither.</summary>
    internal static bool TryInput(Value data, out byte[] input, out Value error)
    {
        error = default;
        if (data.Object is PyStr text)
        {
            input = System.Text.Encoding.UTF8.GetBytes(text.Text);
            return true;
        }
        bool isBytes = PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out error);
        input = bytes.ToArray();
        return isBytes;
    }

    internal static void Simple(byte[] input, char c, ref int i, List<int> made)
    {
        int at = "abfnrtv\\'\"".IndexOf(c);
        if (at >= 0)
        {
            made.Add("\a\b\f\n\r\t\v\\'\""[at]);
        }
        else if (c is >= '0' and <= '7')
        {
            int value = c - '0';
            for (int n = 0; n < 2 && i < input.Length && input[i] is >= (byte)'0' and <= (byte)'7'; n++)
            {
                value = (value * 8) + input[i++] - '0';
            }
            made.Add(value);
        }
        else if (c != '\n')
        {
            made.Add('\\');
            made.Add(c);
        }
    }

    private static int Hex(byte[] input, ref int i, int digits, out int read)
    {
        long value = 0;
        for (read = 0; read < digits && i < input.Length && char.IsAsciiHexDigit((char)input[i]); read++)
        {
            value = (value * 16) + Convert.ToInt32(((char)input[i++]).ToString(), 16);
        }
        return value > 0x10FFFF ? -1 : (int)value;
    }

    private static Value Fault(byte[] input, int start, int end, string why, bool isRaw) => Errors.Of(PyException.Make(
        ExceptionTypes.UnicodeDecodeError,
        [Value.Str(isRaw ? "rawunicodeescape" : "unicodeescape"), new PyBytes(input), Value.Int(start), Value.Int(end), Value.Str(why)]));
}
