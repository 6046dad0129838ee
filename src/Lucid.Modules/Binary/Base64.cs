namespace Lucid.Modules.Binary;

/// <summary>Reads base64 as leniently or strictly as CPython does.</summary>
internal static class Base64
{
    private const byte Pad = (byte)'=';

    /// <summary>The bytes; null with the complaint.</summary>
    internal static byte[]? Decode(ReadOnlySpan<byte> text, bool isStrict, out string? fault)
    {
        fault = isStrict && text.Length > 0 && text[0] == Pad ? "Leading padding not allowed" : null;
        var made = new List<byte>(text.Length / 4 * 3);
        int place = 0;
        int rest = 0;
        int pads = 0;
        bool isPadded = false;
        for (int i = 0; i < text.Length && fault is null; i++)
        {
            if (text[i] == Pad)
            {
                isPadded = true;
                if (isStrict && place == 0)
                {
                    fault = "Excess padding not allowed";
                }
                else if (place >= 2 && place + ++pads >= 4)
                {
                    fault = isStrict && i + 1 < text.Length ? "Excess data after padding" : null;
                    return fault is null ? [.. made] : null;
                }
                continue;
            }
            int bits = ValueOf(text[i]);
            if (bits < 0)
            {
                fault = isStrict ? "Only base64 data is allowed" : null;
                continue;
            }
            if (isStrict && isPadded)
            {
                fault = "Discontinuous padding not allowed";
            }
            pads = 0;
            if (place > 0)
            {
                made.Add((byte)((rest << (2 * place)) | (bits >> (6 - (2 * place)))));
            }
            rest = bits & (0x3F >> (2 * place));
            place = (place + 1) & 3;
        }
        if (fault is null && place != 0)
        {
            fault = place == 1
                ? $"Invalid base64-encoded string: number of data characters ({(made.Count / 3 * 4) + 1}) cannot be 1 more than a multiple of 4"
                : "Incorrect padding";
        }
        return fault is null ? [.. made] : null;
    }

    private static int ValueOf(byte c) => (char)c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
