namespace Lucid.Runtime;

/// <summary>A part of a type parameter or alias that is evaluated when it is asked for.</summary>
internal enum LazyPart
{
    /// <summary>The bound of a type variable.</summary>
    Bound,
    /// <summary>Its constraints.</summary>
    Constraints,
    /// <summary>The default of a type parameter.</summary>
    Default,
    /// <summary>The value of an alias.</summary>
    Value,
}
