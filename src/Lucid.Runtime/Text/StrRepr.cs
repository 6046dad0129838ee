using System.Runtime.CompilerServices;
using System.Text;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime.Text;

/// <summary>repr() and ascii() of text, given as UTF-16 (a pair is one character, a lone surrogate is escaped) or as code points.</summary>
public static class StrRepr
{
    public static string Repr(ReadOnlySpan<char> text) => Quote(text, false);

    public static string Repr(ReadOnlySpan<int> codes) => Quote(codes, false);

    public static string Ascii(ReadOnlySpan<char> text) => Quote(text, true);

    public static string Ascii(ReadOnlySpan<int> codes) => Quote(codes, true);

    /// <summary>Escapes what is not ASCII in text that has been quoted already: ascii(x) from repr(x).</summary>
    public static string EscapeNonAscii(string repr)
    {
        if (System.Text.Ascii.IsValid(repr))
        {
            return repr;
        }

        var result = new StringBuilder(repr.Length * 2);
        for (var i = 0; i < repr.Length; i++)
        {
            var code = Next<char>(repr, ref i);
            if (code < 0x80)
            {
                result.Append((char)code);
            }
            else
            {
                Escape(result, code);
            }
        }

        return result.ToString();
    }

    private static string Quote<T>(ReadOnlySpan<T> text, bool ascii)
        where T : unmanaged, IEquatable<T>
    {
        var quote = text.Contains(Unit<T>('\'')) && !text.Contains(Unit<T>('"')) ? '"' : '\'';
        var result = new StringBuilder(text.Length + 2);
        result.Append(quote);
        for (var i = 0; i < text.Length; i++)
        {
            var code = Next(text, ref i);
            if (code is >= ' ' and < 0x7F)
            {
                if (code == quote || code == '\\')
                {
                    result.Append('\\');
                }

                result.Append((char)code);
            }
            else if (code < 0x80 || ascii || !CodePoint.IsPrintable(code))
            {
                Escape(result, code);
            }
            else if (code <= char.MaxValue)
            {
                result.Append((char)code);
            }
            else
            {
                result.Append(char.ConvertFromUtf32(code));
            }
        }

        return result.Append(quote).ToString();
    }

    private static int Next<T>(ReadOnlySpan<T> text, ref int i)
        where T : unmanaged
    {
        var code = Code(text[i]);
        if (typeof(T) == typeof(char) && char.IsHighSurrogate((char)code) && i + 1 < text.Length)
        {
            var low = (char)Code(text[i + 1]);
            if (char.IsLowSurrogate(low))
            {
                i++;
                return char.ConvertToUtf32((char)code, low);
            }
        }

        return code;
    }

    // Not the operators of IBinaryInteger: code that asks a type of the framework for its static members is not compiled ahead of time.
    private static int Code<T>(T unit)
        where T : unmanaged =>
        typeof(T) == typeof(char) ? Unsafe.BitCast<T, char>(unit) : Unsafe.BitCast<T, int>(unit);

    private static T Unit<T>(char character)
        where T : unmanaged =>
        typeof(T) == typeof(char) ? Unsafe.BitCast<char, T>(character) : Unsafe.BitCast<int, T>(character);

    internal static void Escape(StringBuilder result, int code)
    {
        switch (code)
        {
            case '\t':
                result.Append("\\t");
                break;
            case '\n':
                result.Append("\\n");
                break;
            case '\r':
                result.Append("\\r");
                break;
            case <= 0xFF:
                result.Append("\\x").AppendHex(code, 2);
                break;
            case <= 0xFFFF:
                result.Append("\\u").AppendHex(code, 4);
                break;
            default:
                result.Append("\\U").AppendHex(code, 8);
                break;
        }
    }

    internal static void AppendHex(this StringBuilder result, int value, int digits)
    {
        for (var shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        {
            result.Append("0123456789abcdef"[(value >> shift) & 15]);
        }
    }
}
