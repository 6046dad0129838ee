namespace Lucid.Modules.Heapq;

/// <summary>Where the item that is moving in a heap goes.</summary>
internal enum HeapPhase
{
    /// <summary>Down, the smaller child taking its place.</summary>
    ToLeaf,
    /// <summary>Up, as long as it is smaller than its parent.</summary>
    ToRoot,
    /// <summary>It is in its place.</summary>
    Settled,
}
