using System.Text;

namespace Lucid.Runtime.Text;

/// <summary>repr() of bytes: b'...'.</summary>
public static class BytesRepr
{
    public static string Repr(ReadOnlySpan<byte> bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var result = new StringBuilder(bytes.Length + 3);
        result.Append('b').Append(quote);
        foreach (var value in bytes)
        {
            switch (value)
            {
                case (byte)'\t':
                    result.Append("\\t");
                    break;
                case (byte)'\n':
                    result.Append("\\n");
                    break;
                case (byte)'\r':
                    result.Append("\\r");
                    break;
                case < 0x20 or >= 0x7F:
                    result.Append("\\x").AppendHex(value, 2);
                    break;
                default:
                    if (value == quote || value == '\\')
                    {
                        result.Append('\\');
                    }

                    result.Append((char)value);
                    break;
            }
        }

        return result.Append(quote).ToString();
    }
}
