namespace Lucid.Modules.Collections;

/// <summary>What a search in a deque is for.</summary>
internal enum DequeSearch
{
    /// <summary>Is it there.</summary>
    Contains,
    /// <summary>Where is it.</summary>
    Index,
    /// <summary>How often is it there.</summary>
    Count,
    /// <summary>Remove the first.</summary>
    Remove,
}
