namespace Lucid.Modules.Heapq;

/// <summary>What is being done with a heap.</summary>
internal enum HeapWork
{
    /// <summary>The last item finds its place towards the root.</summary>
    Push,
    /// <summary>The first item finds its place; the result is known.</summary>
    Pop,
    /// <summary>The result is the smaller of the first item and another.</summary>
    PushPop,
    /// <summary>All items find their places.</summary>
    Heapify,
}
