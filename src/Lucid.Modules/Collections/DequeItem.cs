namespace Lucid.Modules.Collections;

/// <summary>What to do with an item of a deque.</summary>
internal enum DequeItem
{
    /// <summary>Read it.</summary>
    Get,
    /// <summary>Replace it.</summary>
    Set,
    /// <summary>Remove it.</summary>
    Delete,
}
