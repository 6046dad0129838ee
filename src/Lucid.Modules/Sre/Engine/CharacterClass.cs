using Lucid.Runtime.Text;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Modules.Sre.Engine;

/// <summary>Character categories and simple case mapping as CPython's engine has them.</summary>
internal static class CharacterClass
{
    private const int PageBits = 8;
    private const int PageCount = (CodePoint.Max >> PageBits) + 1;

    // Filled a page at a time when first asked for; only a cache of what the Unicode tables say.
    private static readonly int[]?[] lowerPages = new int[]?[PageCount];
    private static readonly int[]?[] upperPages = new int[]?[PageCount];

    internal const int CategoryCount = 18;

    /// <summary>Whether a character is of a category, by the category's number in re/_constants.py.</summary>
    internal static bool IsCategory(int category, int code) => category switch
    {
        0 => code is >= '0' and <= '9',
        1 => code is not (>= '0' and <= '9'),
        2 => IsAsciiSpace(code),
        3 => !IsAsciiSpace(code),
        4 or 8 => IsAsciiWord(code),
        5 or 9 => !IsAsciiWord(code),
        6 => code == '\n',
        7 => code != '\n',
        10 => IsDecimal(code),
        11 => !IsDecimal(code),
        12 => IsSpace(code),
        13 => !IsSpace(code),
        14 => IsWord(code),
        15 => !IsWord(code),
        16 => IsLineBreak(code),
        17 => !IsLineBreak(code),
        _ => false,
    };

    internal static bool IsAsciiWord(int code) =>
        (uint)((code | 0x20) - 'a') <= 'z' - 'a' ? code < 128 : (uint)(code - '0') <= 9 || code == '_';

    internal static bool IsWord(int code) => code < 128 ? IsAsciiWord(code) : InRange(code) && CodePoint.IsAlphaNumeric(code);

    internal static int LowerAscii(int code) => (uint)(code - 'A') <= 'Z' - 'A' ? code | 0x20 : code;

    internal static int UpperAscii(int code) => (uint)(code - 'a') <= 'z' - 'a' ? code & ~0x20 : code;

    internal static int Lower(int code) => code < 128 ? LowerAscii(code) : Map(lowerPages, code, upper: false);

    internal static int Upper(int code) => code < 128 ? UpperAscii(code) : Map(upperPages, code, upper: true);

    private static bool InRange(int code) => (uint)code <= CodePoint.Max;

    private static bool IsAsciiSpace(int code) => code is ' ' or (>= '\t' and <= '\r');

    private static bool IsDecimal(int code) => InRange(code) && CodePoint.IsDecimal(code);

    private static bool IsSpace(int code) => InRange(code) && CodePoint.IsSpace(code);

    private static bool IsLineBreak(int code) => InRange(code) && CodePoint.IsLineBreak(code);

    private static int Map(int[]?[] pages, int code, bool upper)
    {
        if (!InRange(code))
        {
            return code;
        }

        var page = pages[code >> PageBits] ??= FillPage(code >> PageBits << PageBits, upper);
        return page[code & ((1 << PageBits) - 1)];
    }

    // The simple mapping is the first character of the full one.
    private static int[] FillPage(int first, bool upper)
    {
        var page = new int[1 << PageBits];
        Span<int> one = stackalloc int[1];
        for (var i = 0; i < page.Length; i++)
        {
            one[0] = first + i;
            page[i] = upper ? TextCase.Upper<int>(one)[0] : TextCase.Lower<int>(one)[0];
        }

        return page;
    }
}
