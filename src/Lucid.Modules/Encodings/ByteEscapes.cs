using Lucid.Runtime;

namespace Lucid.Modules.Encodings;

/// <summary>The escapes of bytes literals, as <c>escape_decode</c> and <c>escape_encode</c> know them.</summary>
internal static class ByteEscapes
{
    internal static Value Decode(Machine vm, Value data, string errors)
    {
        if (!Escapes.TryInput(data, out byte[] input, out Value error))
        {
            return error;
        }
        var made = new List<int>(input.Length);
        string? doubt = null;
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
                return Errors.ValueError("Trailing \\ in string");
            }
            char c = (char)input[i++];
            if (c != 'x')
            {
                Escapes.Simple(input, c, ref i, made);
                doubt ??= Doubt(input.AsSpan(start, i - start), made);
            }
            else if (i + 1 < input.Length && char.IsAsciiHexDigit((char)input[i]) && char.IsAsciiHexDigit((char)input[i + 1]))
            {
                made.Add((Convert.FromHexString([(char)input[i], (char)input[i + 1]]))[0]);
                i += 2;
            }
            else
            {
                switch (errors)
                {
                    case "strict":
                        return Errors.ValueError($"invalid \\x escape at position {start}");
                    case "replace":
                        made.Add('?');
                        break;
                    case "ignore":
                        break;
                    default:
                        return Errors.ValueError($"decoding error; unknown error handling code: {errors}");
                }
                i += i < input.Length && char.IsAsciiHexDigit((char)input[i]) ? 1 : 0;
            }
        }
        var result = new PyTuple([new PyBytes(made.ConvertAll(static code => (byte)code).ToArray()), Value.Int(input.Length)]);
        return doubt is null ? result : vm.Warn(ExceptionTypes.DeprecationWarning, doubt, result);
    }

    internal static Value Encode(Value data)
    {
        if (data.Object is not PyBytes bytes)
        {
            return Errors.TypeError($"escape_encode() argument 1 must be bytes, not {data.Type.FullName}");
        }
        var made = new List<byte>(bytes.Length);
        foreach (byte b in bytes.Data)
        {
            string shown = b switch
            {
                (byte)'\t' => "\\t",
                (byte)'\n' => "\\n",
                (byte)'\r' => "\\r",
                (byte)'\\' or (byte)'\'' => $"\\{(char)b}",
                >= 0x20 and < 0x7F => ((char)b).ToString(),
                _ => $"\\x{b:x2}",
            };
            foreach (char c in shown)
            {
                made.Add((byte)c);
            }
        }
        return new PyTuple([new PyBytes(made.ToArray()), Value.Int(bytes.Length)]);
    }

    // Only the first escape that means nothing is warned of.
    private static string? Doubt(ReadOnlySpan<byte> escape, List<int> made)
    {
        char c = (char)escape[1];
        bool isOctal = c is >= '0' and <= '7';
        if (isOctal ? made[^1] <= 0xFF : c == '\n' || "abfnrtv\\'\"".Contains(c, StringComparison.Ordinal))
        {
            return null;
        }
        string shown = System.Text.Encoding.Latin1.GetString(isOctal ? escape : escape[..2]);
        return $"b\"{shown}\" is an invalid {(isOctal ? "octal " : "")}escape sequence. Such sequences will not work in the future. ";
    }
}
