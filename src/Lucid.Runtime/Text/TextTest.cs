using System.Numerics;
using Lucid.Runtime.Text.Unicode;

namespace Lucid.Runtime.Text;

/// <summary>The is... methods of text given as BMP chars or code points.</summary>
public static class TextTest
{
    public static bool IsAlpha<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => !text.IsEmpty && All(text, CharFlags.Alpha);

    public static bool IsAlphaNumeric<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> =>
        !text.IsEmpty && All(text, CharFlags.Alpha | CharFlags.Decimal | CharFlags.Digit | CharFlags.Numeric);

    public static bool IsDecimal<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => !text.IsEmpty && All(text, CharFlags.Decimal);

    public static bool IsDigit<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => !text.IsEmpty && All(text, CharFlags.Digit);

    public static bool IsNumeric<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => !text.IsEmpty && All(text, CharFlags.Numeric);

    public static bool IsSpace<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => !text.IsEmpty && All(text, CharFlags.Space);

    /// <summary>True of the empty text.</summary>
    public static bool IsPrintable<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => All(text, CharFlags.Printable);

    public static bool IsIdentifier<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> =>
        !text.IsEmpty && CodePoint.IsIdentifierStart(int.CreateTruncating(text[0])) && All(text[1..], CharFlags.IdentifierPart);

    public static bool IsLower<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => HasOnly(text, CharFlags.Lower, CharFlags.Upper | CharFlags.Title);

    public static bool IsUpper<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => HasOnly(text, CharFlags.Upper, CharFlags.Lower | CharFlags.Title);

    /// <summary>Whether upper and title case follow uncased characters only and lower case cased ones only, and there is one at least.</summary>
    public static bool IsTitle<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        bool found = false, afterCased = false;
        foreach (var character in text)
        {
            var code = int.CreateTruncating(character);
            if (CodePoint.Has(code, CharFlags.Upper | CharFlags.Title))
            {
                if (afterCased)
                {
                    return false;
                }

                found = afterCased = true;
            }
            else if (CodePoint.IsLower(code))
            {
                if (!afterCased)
                {
                    return false;
                }

                found = true;
            }
            else
            {
                afterCased = false;
            }
        }

        return found;
    }

    private static bool HasOnly<T>(ReadOnlySpan<T> text, CharFlags wanted, CharFlags unwanted)
        where T : unmanaged, IBinaryInteger<T>
    {
        var found = false;
        foreach (var character in text)
        {
            var code = int.CreateTruncating(character);
            if (CodePoint.Has(code, unwanted))
            {
                return false;
            }

            found |= CodePoint.Has(code, wanted);
        }

        return found;
    }

    private static bool All<T>(ReadOnlySpan<T> text, CharFlags any)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var character in text)
        {
            if (!CodePoint.Has(int.CreateTruncating(character), any))
            {
                return false;
            }
        }

        return true;
    }
}
