using System.Numerics;

namespace Lucid.Modules.Binary;

/// <summary>The module <c>binascii</c>.</summary>
[PyModule("binascii", Doc = "Conversion between binary data and ASCII")]
internal static partial class BinasciiModule
{
    [PyConstant("Error")] internal static Value Error => ModuleErrors.Binascii;

    [PyConstant("Incomplete")] internal static Value Incomplete => ModuleErrors.Incomplete;

    private static Value Fault(string message) => Errors.Of(ModuleErrors.Binascii, message);

    [PyFunction("a2b_uu(data, /)", Doc = "Decode a line of uuencoded data.")]
    internal static Value FromUu(Value data) =>
        !AsciiArgument.TryBytes(data, out byte[] bytes, out Value error) ? error
        : UuLine.Decode(bytes, out string? fault) is { } made ? new PyBytes(made)
        : Fault(fault!);

    [PyFunction("b2a_uu(data, /, *, backtick=False)", Doc = "Uuencode line of data.")]
    internal static Value ToUu(Value data, bool backtick) =>
        !PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error) ? error
        : bytes.Length > UuLine.BytesMax ? Fault("At most 45 bytes at once")
        : new PyBytes(UuLine.Encode(bytes, backtick));

    [PyFunction("a2b_base64(data, /, *, strict_mode=False)", Doc = "Decode a line of base64 data.\n\n  strict_mode\n    When set to True, bytes that are not part of the base64 standard are not allowed.\n    The same applies to excess data after padding (= / ==).")]
    internal static Value FromBase64(Value data, bool strict_mode) =>
        !AsciiArgument.TryBytes(data, out byte[] bytes, out Value error) ? error
        : Base64.Decode(bytes, strict_mode, out string? fault) is { } made ? new PyBytes(made)
        : Fault(fault!);

    [PyFunction("b2a_base64(data, /, *, newline=True)", Doc = "Base64-code line of data.")]
    internal static Value ToBase64(Value data, bool newline) =>
        PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error)
            ? new PyBytes(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes) + (newline ? "\n" : "")))
            : error;

    [PyFunction("a2b_hex(hexstr, /)", Doc = "Binary data of hexadecimal representation.\n\nhexstr must contain an even number of hex digits (upper or lower case).\nThis function is also available as \"unhexlify()\".")]
    internal static Value FromHex(Value hexstr)
    {
        if (!AsciiArgument.TryBytes(hexstr, out byte[] digits, out Value error))
        {
            return error;
        }
        if (digits.Length % 2 != 0)
        {
            return Fault("Odd-length string");
        }
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return Fault("Non-hexadecimal digit found");
            }
        }
        return new PyBytes(Convert.FromHexString(System.Text.Encoding.ASCII.GetString(digits)));
    }

    [PyFunction("unhexlify(hexstr, /)", Doc = "Binary data of hexadecimal representation.\n\nhexstr must contain an even number of hex digits (upper or lower case).")]
    internal static Value Unhexlify(Value hexstr) => FromHex(hexstr);

    [PyFunction("b2a_hex(data, sep=<unrepresentable>, bytes_per_sep=1)", Doc = "Hexadecimal representation of binary data.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.\n\nThe return value is a bytes object.  This function is also\navailable as \"hexlify()\".")]
    internal static Value ToHex(Value data, Value sep, int bytes_per_sep)
    {
        if (!PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        int separator = -1;
        if (!sep.IsUnbound)
        {
            if (sep.Object is not (PyStr or PyBytes or PyByteArray))
            {
                return sep.Type.Has(Slot.Len) ? Errors.TypeError("sep must be str or bytes.") : Errors.TypeError($"object of type '{sep.Type.FullName}' has no len()");
            }
            int length = sep.Object is PyStr text ? text.Length : PyBytes.SpanOf(sep).Length;
            if (length != 1)
            {
                return Errors.ValueError("sep must be length 1.");
            }
            separator = sep.Object is PyStr one ? one.CodeAt(0) : PyBytes.SpanOf(sep)[0];
            if (separator > 255)
            {
                return Errors.ValueError("sep must be ASCII.");
            }
        }
        string plain = Convert.ToHexStringLower(bytes);
        int group = Math.Abs(bytes_per_sep);
        var made = new List<byte>(plain.Length * 2);
        for (int i = 0; i < bytes.Length; i++)
        {
            int distance = bytes_per_sep > 0 ? bytes.Length - i : i;
            if (separator >= 0 && group > 0 && i > 0 && distance % group == 0)
            {
                made.Add((byte)separator);
            }
            made.Add((byte)plain[2 * i]);
            made.Add((byte)plain[(2 * i) + 1]);
        }
        return new PyBytes(made.ToArray());
    }

    [PyFunction("hexlify(data, sep=<unrepresentable>, bytes_per_sep=1)", Doc = "Hexadecimal representation of binary data.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.\n\nThe return value is a bytes object.  This function is also\navailable as \"b2a_hex()\".")]
    internal static Value Hexlify(Value data, Value sep, int bytes_per_sep) => ToHex(data, sep, bytes_per_sep);

    [PyFunction("crc_hqx(data, crc, /)", Doc = "Compute CRC-CCITT incrementally.")]
    internal static Value CrcHqx(Value data, BigInteger crc) =>
        PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error) ? Value.Int((long)Checksums.CrcHqx(bytes, (uint)(crc & 0xFFFF))) : error;

    [PyFunction("crc32(data, crc=0, /)", Doc = "Compute CRC-32 incrementally.")]
    internal static Value Crc32(Value data, BigInteger crc) =>
        PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error) ? Value.Int((long)Checksums.Crc32(bytes, (uint)(crc & uint.MaxValue))) : error;

    [PyFunction("a2b_qp(data, header=False)", Doc = "Decode a string of qp-encoded data.")]
    internal static Value FromQuoted(Value data, bool header) =>
        AsciiArgument.TryBytes(data, out byte[] bytes, out Value error) ? new PyBytes(QuotedPrintable.Decode(bytes, header)) : error;

    [PyFunction("b2a_qp(data, quotetabs=False, istext=True, header=False)", Doc = "Encode a string using quoted-printable encoding.\n\nOn encoding, when istext is set, newlines are not encoded, and white\nspace at end of lines is.  When istext is not set, \\r and \\n (CR/LF)\nare both encoded.  When quotetabs is set, space and tabs are encoded.")]
    internal static Value ToQuoted(Value data, bool quotetabs, bool istext, bool header) =>
        PyBytes.TryArgument(data, out ReadOnlySpan<byte> bytes, out Value error)
            ? new PyBytes(QuotedPrintable.Encode(bytes, quotetabs, istext, header))
            : error;
}
