namespace Lucid.Modules.Binary;

/// <summary>The quoted-printable encoding (RFC 1521) with the choices of CPython.</summary>
internal static class QuotedPrintable
{
    private const int LineMax = 76;

    internal static byte[] Decode(ReadOnlySpan<byte> data, bool isHeader)
    {
        var made = new List<byte>(data.Length);
        for (int i = 0; i < data.Length;)
        {
            byte c = data[i++];
            if (c == '_' && isHeader)
            {
                made.Add((byte)' ');
                continue;
            }
            if (c != '=')
            {
                made.Add(c);
                continue;
            }
            if (i >= data.Length)
            {
                break;
            }
            if (data[i] is (byte)'\n' or (byte)'\r')
            {
                while (i < data.Length && data[i] != '\n')
                {
                    i++;
                }
                i++;
            }
            else if (data[i] == '=')
            {
                made.Add((byte)'=');
                i++;
            }
            else if (i + 1 < data.Length && char.IsAsciiHexDigit((char)data[i]) && char.IsAsciiHexDigit((char)data[i + 1]))
            {
                made.Add((byte)((Digit(data[i]) << 4) | Digit(data[i + 1])));
                i += 2;
            }
            else
            {
                made.Add((byte)'=');
            }
        }
        return [.. made];
    }

    private static int Digit(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    internal static byte[] Encode(ReadOnlySpan<byte> data, bool quotesTabs, bool isText, bool isHeader)
    {
        var made = new List<byte>(data.Length + 16);
        int newline = data.IndexOf((byte)'\n');
        bool isCrLf = newline > 0 && data[newline - 1] == '\r';
        int length = 0;
        for (int i = 0; i < data.Length;)
        {
            byte c = data[i];
            bool isLast = i + 1 == data.Length;
            byte next = isLast ? (byte)0 : data[i + 1];
            if (MustQuote(c, next, isLast, length, quotesTabs, isText, isHeader))
            {
                if (length + 3 >= LineMax)
                {
                    Break(made, isCrLf);
                    length = 0;
                }
                Quote(made, c);
                length += 3;
                i++;
            }
            else if (isText && (c == '\n' || (c == '\r' && next == '\n')))
            {
                length = 0;
                if (made.Count > 0 && made[^1] is (byte)' ' or (byte)'\t')
                {
                    byte space = made[^1];
                    made.RemoveAt(made.Count - 1);
                    Quote(made, space);
                }
                EndLine(made, isCrLf);
                i += c == '\r' ? 2 : 1;
            }
            else
            {
                if (!isLast && next != '\n' && length + 1 >= LineMax)
                {
                    Break(made, isCrLf);
                    length = 0;
                }
                length++;
                made.Add(isHeader && c == ' ' ? (byte)'_' : c);
                i++;
            }
        }
        return [.. made];
    }

    private static bool MustQuote(byte c, byte next, bool isLast, int length, bool quotesTabs, bool isText, bool isHeader)
    {
        if (c > 126 || c == '=' || (isHeader && c == '_') || (c == '.' && length == 0 && (isLast || next is (byte)'\n' or (byte)'\r' or 0)))
        {
            return true;
        }
        return (char)c switch
        {
            '\r' or '\n' => !isText,
            '\t' or ' ' => isLast || quotesTabs,
            _ => c < 33,
        };
    }

    private static void Break(List<byte> made, bool isCrLf)
    {
        made.Add((byte)'=');
        EndLine(made, isCrLf);
    }

    private static void EndLine(List<byte> made, bool isCrLf)
    {
        if (isCrLf)
        {
            made.Add((byte)'\r');
        }
        made.Add((byte)'\n');
    }

    private static void Quote(List<byte> made, byte c)
    {
        made.Add((byte)'=');
        made.Add((byte)"0123456789ABCDEF"[c >> 4]);
        made.Add((byte)"0123456789ABCDEF"[c & 15]);
    }
}
