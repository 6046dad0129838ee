namespace Lucid.Runtime.Text;

/// <summary>A parsed percent conversion.</summary>
public struct PercentSpec
{
    public PercentFlags Flags;

    /// <summary>-1 for none.</summary>
    public long Width;

    /// <summary>-1 for none.</summary>
    public int Precision;

    /// <summary>The conversion character and where it stands.</summary>
    public int Conversion;

    public int ConversionAt;

    /// <summary>Whether it stands right behind the digits of a width or precision.</summary>
    public bool IsAfterNumber;

    public readonly bool Has(PercentFlags flag) => (Flags & flag) != 0;

    /// <summary>d, i or u.</summary>
    public readonly bool IsDecimal => Conversion is 'd' or 'i' or 'u';

    /// <summary>o, x or X, which take no floats.</summary>
    public readonly bool IsRadix => Conversion is 'o' or 'x' or 'X';

    public readonly bool IsFloat => Conversion is 'e' or 'E' or 'f' or 'F' or 'g' or 'G';

    /// <summary>s, r or a, or b in bytes.</summary>
    public readonly bool IsText(bool bytes) => Conversion is 's' or 'r' or 'a' || (bytes && Conversion == 'b');

    /// <summary>The fault of a conversion that does not exist, else null. Raised once the argument has been taken.</summary>
    public readonly TextFault? Unsupported(bool bytes)
    {
        if (IsDecimal || IsRadix || IsFloat || IsText(bytes) || Conversion == 'c')
        {
            return null;
        }

        // In bytes CPython reads the character as a signed one, unless digits stand before it, and trips over a negative one.
        if (bytes && Conversion >= 0x80 && !IsAfterNumber)
        {
            return TextFault.Overflow("character argument not in range(0x110000)");
        }

        var shown = bytes || Conversion is >= 31 and <= 126 ? (char)Conversion : '?';
        return TextFault.Value($"unsupported format character '{shown}' (0x{Conversion:x}) at index {ConversionAt}");
    }
}
