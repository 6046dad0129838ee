namespace Lucid.Runtime;

/// <summary>How a type parameter varies.</summary>
internal enum Variance
{
    /// <summary>Not at all.</summary>
    Invariant,
    /// <summary>With its argument.</summary>
    Covariant,
    /// <summary>Against its argument.</summary>
    Contravariant,
    /// <summary>Left to type checkers.</summary>
    Inferred,
}
