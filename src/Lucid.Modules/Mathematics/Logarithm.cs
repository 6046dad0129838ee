namespace Lucid.Modules.Mathematics;

/// <summary>The bases that have a function of their own.</summary>
internal enum Logarithm
{
    /// <summary>e</summary>
    Natural,
    /// <summary>2</summary>
    Binary,
    /// <summary>10</summary>
    Decimal,
}
