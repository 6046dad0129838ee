namespace Lucid.Runtime.Text;

/// <summary>How <see cref="FloatText.Format"/> writes a number.</summary>
[Flags]
public enum FloatFlags
{
    None = 0,

    /// <summary>Write '+' before a number that is not negative.</summary>
    Sign = 1,

    /// <summary>Write ".0" behind a number that would read as an int.</summary>
    AddDotZero = 2,

    /// <summary>The alternate form: keep the decimal point, and trailing zeros with 'g'.</summary>
    Alternate = 4,

    /// <summary>Write a negative number that rounds to zero without its sign.</summary>
    NoNegativeZero = 8,
}
