using System.Runtime.CompilerServices;

namespace Lucid.Runtime.Text.Unicode;

/// <summary>Properties of single code points (0 to 0x10FFFF, surrogates included), exact to Unicode 16.0 as CPython 3.14 has them.</summary>
public static class CodePoint
{
    public const int Max = 0x10FFFF;

    /// <summary>The version of the Unicode database.</summary>
    public static string DatabaseVersion => UnicodeTables.Version;

    public static bool IsAlpha(int code) => Has(code, CharFlags.Alpha);

    public static bool IsDecimal(int code) => Has(code, CharFlags.Decimal);

    public static bool IsDigit(int code) => Has(code, CharFlags.Digit);

    public static bool IsNumeric(int code) => Has(code, CharFlags.Numeric);

    /// <summary>Whether str.isalnum holds for the character.</summary>
    public static bool IsAlphaNumeric(int code) => Has(code, CharFlags.Alpha | CharFlags.Decimal | CharFlags.Digit | CharFlags.Numeric);

    public static bool IsSpace(int code) => Has(code, CharFlags.Space);

    public static bool IsPrintable(int code) => code is >= 0x20 and < 0x7F || Has(code, CharFlags.Printable);

    public static bool IsUpper(int code) => Has(code, CharFlags.Upper);

    public static bool IsLower(int code) => Has(code, CharFlags.Lower);

    /// <summary>Whether the character is of the title case category (Lt).</summary>
    public static bool IsTitle(int code) => Has(code, CharFlags.Title);

    /// <summary>Whether an identifier may begin with the character; true of '_'.</summary>
    public static bool IsIdentifierStart(int code) => Has(code, CharFlags.IdentifierStart);

    public static bool IsIdentifierPart(int code) => Has(code, CharFlags.IdentifierPart);

    public static bool IsMirrored(int code) => Has(code, CharFlags.Mirrored);

    /// <summary>The value of a decimal digit, -1 for others.</summary>
    public static int DecimalValue(int code)
    {
        if (code < 0x80)
        {
            return (uint)(code - '0') <= 9 ? code - '0' : -1;
        }

        return (sbyte)UnicodeTables.Decimals[Record(code)];
    }

    /// <summary>The value of a digit, -1 for others.</summary>
    public static int DigitValue(int code) => (sbyte)UnicodeTables.Digits[Record(code)];

    /// <summary>The numeric value (½ is 0.5), NaN for others.</summary>
    public static double NumericValue(int code)
    {
        var index = UnicodeTables.NumberIndex[Record(code)];
        return index == 255 ? double.NaN : UnicodeTables.Numbers[index];
    }

    /// <summary>The two letters of the general category.</summary>
    public static string Category(int code) => UnicodeTables.CategoryNames[UnicodeTables.Categories[Record(code)]];

    /// <summary>The bidirectional class, empty where none is assigned.</summary>
    public static string Bidirectional(int code) => UnicodeTables.BidiNames[UnicodeTables.Bidi[Record(code)]];

    public static string EastAsianWidth(int code) => UnicodeTables.WidthNames[UnicodeTables.Widths[Record(code)]];

    /// <summary>The canonical combining class.</summary>
    public static int Combining(int code) => UnicodeTables.Combining[Record(code)];

    /// <summary>Whether str.splitlines ends a line at the character.</summary>
    public static bool IsLineBreak(int code) =>
        code < 0x80 ? code is (>= 0x0A and <= 0x0D) or (>= 0x1C and <= 0x1E) : code is 0x85 or 0x2028 or 0x2029;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Record(int code) =>
        UnicodeTables.RecordBlocks[(UnicodeTables.RecordIndex[code >> UnicodeTables.Shift] << UnicodeTables.Shift)
            | (code & ((1 << UnicodeTables.Shift) - 1))];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Has(int code, CharFlags any) => ((CharFlags)UnicodeTables.Flags[Record(code)] & any) != 0;
}
