using System.Globalization;
using System.Text;

namespace Lucid.Compiler.Syntax;

/// <summary>Which characters make names (XID_Start and XID_Continue of UAX 31) and which can be shown.</summary>
internal static class Characters
{
    private static readonly bool[] NameParts = BuildNameParts();

    /// <summary>A byte that begins a name; bytes of non-ASCII characters are checked later.</summary>
    public static bool IsNameStart(int c) => c >= 0 && NameParts[c] && c is < '0' or > '9';

    /// <summary>A byte that goes on a name; -1 at the end of text is none.</summary>
    public static bool IsNamePart(int c) => c >= 0 && NameParts[c];

    /// <summary>Finds the first character of a UTF-8 word that cannot stand there; -1 if it is a name.</summary>
    public static int FindInvalid(ReadOnlySpan<byte> word, out Rune rune)
    {
        rune = default;
        for (int i = 0; i < word.Length;)
        {
            Rune.DecodeFromUtf8(word[i..], out rune, out int size);
            if (!(i == 0 ? IsStart(rune) : IsContinue(rune)))
            {
                return i;
            }
            i += size;
        }
        return -1;
    }

    public static bool IsStart(Rune rune)
    {
        if (rune.IsAscii)
        {
            return rune.Value == '_' || char.IsAsciiLetter((char)rune.Value);
        }
        return IsIdStart(rune) && !IsUnstableStart(rune.Value);
    }

    public static bool IsContinue(Rune rune)
    {
        if (rune.IsAscii)
        {
            return rune.Value == '_' || char.IsAsciiLetterOrDigit((char)rune.Value);
        }
        if (IsUnstableContinue(rune.Value))
        {
            return false;
        }
        return IsIdStart(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
            || rune.Value is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x30FB or 0xFF65;
    }

    /// <summary><c>str.isprintable</c> of one character.</summary>
    public static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    private static bool IsIdStart(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        || rune.Value is 0x1885 or 0x1886 or 0x2118 or 0x212E or 0x309B or 0x309C;

    // ID_Start characters whose NFKC form would not be a name.
    private static bool IsUnstableStart(int c) => c is 0xE33 or 0xEB3 or 0xFF9E or 0xFF9F || IsUnstableContinue(c);

    private static bool IsUnstableContinue(int c) => c is 0x37A or 0x309B or 0x309C or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB
        or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E or 0x2E2F;

    private static bool[] BuildNameParts()
    {
        var table = new bool[256];
        for (int c = 0; c < 256; c++)
        {
            table[c] = c >= 128 || c == '_' || char.IsAsciiLetterOrDigit((char)c);
        }
        return table;
    }
}
