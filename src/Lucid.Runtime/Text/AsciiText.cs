namespace Lucid.Runtime.Text;

/// <summary>The case and is... methods of bytes, which know ASCII only.</summary>
public static class AsciiText
{
    public static bool IsAlpha(ReadOnlySpan<byte> bytes) => !bytes.IsEmpty && !bytes.ContainsAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public static bool IsAlphaNumeric(ReadOnlySpan<byte> bytes) =>
        !bytes.IsEmpty && !bytes.ContainsAnyExcept("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public static bool IsDigit(ReadOnlySpan<byte> bytes) => !bytes.IsEmpty && !bytes.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    public static bool IsSpace(ReadOnlySpan<byte> bytes) => !bytes.IsEmpty && !bytes.ContainsAnyExcept(" \t\n\r\v\f"u8);

    public static bool IsLower(ReadOnlySpan<byte> bytes) =>
        bytes.ContainsAnyInRange((byte)'a', (byte)'z') && !bytes.ContainsAnyInRange((byte)'A', (byte)'Z');

    public static bool IsUpper(ReadOnlySpan<byte> bytes) =>
        bytes.ContainsAnyInRange((byte)'A', (byte)'Z') && !bytes.ContainsAnyInRange((byte)'a', (byte)'z');

    /// <summary>Whether capitals begin words and nothing else does.</summary>
    public static bool IsTitle(ReadOnlySpan<byte> bytes)
    {
        bool found = false, afterLetter = false;
        foreach (var value in bytes)
        {
            var upper = char.IsAsciiLetterUpper((char)value);
            var letter = char.IsAsciiLetter((char)value);
            if (letter && upper == afterLetter)
            {
                return false;
            }

            found |= letter;
            afterLetter = letter;
        }

        return found;
    }

    public static byte[] Upper(ReadOnlySpan<byte> bytes) => Map(bytes, static (value, _) => ToUpper(value));

    public static byte[] Lower(ReadOnlySpan<byte> bytes) => Map(bytes, static (value, _) => ToLower(value));

    public static byte[] SwapCase(ReadOnlySpan<byte> bytes) => Map(bytes, static (value, _) => char.IsAsciiLetter((char)value) ? (byte)(value ^ 0x20) : value);

    public static byte[] Capitalize(ReadOnlySpan<byte> bytes)
    {
        var result = Lower(bytes);
        if (result.Length > 0)
        {
            result[0] = ToUpper(result[0]);
        }

        return result;
    }

    public static byte[] Title(ReadOnlySpan<byte> bytes) =>
        Map(bytes, static (value, before) => char.IsAsciiLetter((char)before) ? ToLower(value) : ToUpper(value));

    private static byte ToUpper(byte value) => char.IsAsciiLetterLower((char)value) ? (byte)(value - 32) : value;

    private static byte ToLower(byte value) => char.IsAsciiLetterUpper((char)value) ? (byte)(value + 32) : value;

    private static byte[] Map(ReadOnlySpan<byte> bytes, Func<byte, byte, byte> change)
    {
        var result = new byte[bytes.Length];
        byte before = 0;
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = change(bytes[i], before);
            before = bytes[i];
        }

        return result;
    }
}
