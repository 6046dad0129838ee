namespace Lucid.Runtime;

/// <summary>What a <c>match</c> statement takes a type for.</summary>
public enum MatchKind : byte
{
    /// <summary>Neither.</summary>
    None,
    /// <summary>A sequence.</summary>
    Sequence,
    /// <summary>A mapping.</summary>
    Mapping,
}
