namespace Lucid.Modules.Binary;

/// <summary>Lines of the uuencode format.</summary>
internal static class UuLine
{
    internal const int BytesMax = 45;

    /// <summary>The bytes; null with the complaint.</summary>
    internal static byte[]? Decode(ReadOnlySpan<byte> line, out string? fault)
    {
        fault = null;
        var made = new byte[((line.Length > 0 ? line[0] : 0) - ' ') & 0x3F];
        int at = 1;
        int n = 0;
        int bits = 0;
        int count = 0;
        for (; n < made.Length; at++)
        {
            int c = at < line.Length ? line[at] : '\n';
            if (c is '\n' or '\r')
            {
                c = 0;
            }
            else if (c is < ' ' or > ' ' + 64)
            {
                fault = "Illegal char";
                return null;
            }
            else
            {
                c = (c - ' ') & 0x3F;
            }
            bits = ((bits << 6) | c) & 0xFFFF;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                made[n++] = (byte)(bits >> count);
                bits &= (1 << count) - 1;
            }
        }
        for (; at < line.Length; at++)
        {
            if (line[at] is not ((byte)' ' or (byte)'`' or (byte)'\n' or (byte)'\r'))
            {
                fault = "Trailing garbage";
                return null;
            }
        }
        return made;
    }

    internal static byte[] Encode(ReadOnlySpan<byte> data, bool usesBacktick)
    {
        var made = new List<byte> { Letter(data.Length, usesBacktick) };
        for (int i = 0; i < data.Length; i += 3)
        {
            int bits = (data[i] << 16) | ((i + 1 < data.Length ? data[i + 1] : 0) << 8) | (i + 2 < data.Length ? data[i + 2] : 0);
            for (int shift = 18; shift >= 0; shift -= 6)
            {
                made.Add(Letter((bits >> shift) & 0x3F, usesBacktick));
            }
        }
        made.Add((byte)'\n');
        return [.. made];
    }

    private static byte Letter(int bits, bool usesBacktick) => bits == 0 && usesBacktick ? (byte)'`' : (byte)(bits + ' ');
}
