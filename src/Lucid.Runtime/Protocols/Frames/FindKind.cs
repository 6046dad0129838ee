namespace Lucid.Runtime;

/// <summary>What a search in a part of a text answers.</summary>
internal enum FindKind
{
    /// <summary>The first place or -1.</summary>
    Find,
    /// <summary>The last place or -1.</summary>
    FindLast,
    /// <summary>The first place or an error.</summary>
    Index,
    /// <summary>The last place or an error.</summary>
    IndexLast,
    /// <summary>How often.</summary>
    Count,
    /// <summary>Whether the part begins with it.</summary>
    StartsWith,
    /// <summary>Whether the part ends with it.</summary>
    EndsWith,
    /// <summary>Whether it is there.</summary>
    Contains,
}
