using System.Numerics;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime.Text;

/// <summary>Prepares text for the number parsers, which read ASCII only.</summary>
internal static class Numerals
{
    /// <summary>A stand-in that no number contains.</summary>
    private const char Foreign = '?';

    /// <summary>Rewrites decimal digits of any script to '0' to '9' and white space to ' ', as int() and float() read a str.
    /// Text that is ASCII comes back as it is: there only C's white space counts.</summary>
    internal static ReadOnlySpan<char> ToAscii(ReadOnlySpan<char> text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var ascii = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            int code = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                code = char.ConvertToUtf32(text[i], text[++i]);
            }

            ascii[length++] = ToAscii(code);
        }

        return ascii.AsSpan(0, length);
    }

    /// <inheritdoc cref="ToAscii(ReadOnlySpan{char})"/>
    internal static ReadOnlySpan<char> ToAscii(ReadOnlySpan<int> codes)
    {
        var ascii = new char[codes.Length];
        for (var i = 0; i < ascii.Length; i++)
        {
            ascii[i] = ToAscii(codes[i]);
        }

        return ascii;
    }

    /// <summary>Widens bytes; those past ASCII become a character that no number contains.</summary>
    internal static ReadOnlySpan<char> ToAscii(ReadOnlySpan<byte> bytes)
    {
        var ascii = new char[bytes.Length];
        for (var i = 0; i < ascii.Length; i++)
        {
            ascii[i] = bytes[i] < 0x80 ? (char)bytes[i] : Foreign;
        }

        return ascii;
    }

    private static char ToAscii(int code)
    {
        if (code < 0x7F)
        {
            return (char)code;
        }

        if (CodePoint.IsSpace(code))
        {
            return ' ';
        }

        var digit = CodePoint.DecimalValue(code);
        return digit < 0 ? Foreign : (char)('0' + digit);
    }

    /// <summary>Strips what C's isspace calls white space.</summary>
    internal static ReadOnlySpan<char> Strip(ReadOnlySpan<char> ascii) => ascii.Trim(" \t\n\v\f\r");

    /// <summary>The value of a digit in bases up to 36, 37 for other characters.</summary>
    internal static int DigitValue<T>(T character)
        where T : unmanaged, IBinaryInteger<T>
    {
        var c = uint.CreateTruncating(character);
        if (c - '0' <= 9)
        {
            return (int)(c - '0');
        }

        var letter = (c | 0x20) - 'a';
        return letter < 26 ? (int)letter + 10 : 37;
    }
}
