namespace Lucid.Runtime.Text;

/// <summary>What <see cref="IntText.Parse(ReadOnlySpan{char}, int, int, out long, out System.Numerics.BigInteger, out int)"/> found.</summary>
public enum IntParseStatus
{
    /// <summary>A value that fits 64 bits.</summary>
    Small,

    /// <summary>A value that does not.</summary>
    Big,

    /// <summary>Not an int literal of the base.</summary>
    Invalid,

    /// <summary>The base is neither 0 nor 2 to 36.</summary>
    BadBase,

    /// <summary>More decimal digits than the limit allows.</summary>
    TooManyDigits,
}
