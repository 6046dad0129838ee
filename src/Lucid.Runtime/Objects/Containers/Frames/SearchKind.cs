namespace Lucid.Runtime;

/// <summary>What a search in a sequence is for.</summary>
internal enum SearchKind
{
    /// <summary>Whether the value is there.</summary>
    Contains,
    /// <summary>The first index.</summary>
    Index,
    /// <summary>How often the value is there.</summary>
    Count,
    /// <summary>Removes the first.</summary>
    Remove,
}
