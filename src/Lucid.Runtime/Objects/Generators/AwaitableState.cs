namespace Lucid.Runtime;

/// <summary>Where an awaitable of an async generator stands.</summary>
internal enum AwaitableState
{
    /// <summary>Made, not awaited.</summary>
    Created,
    /// <summary>Being awaited.</summary>
    Iterating,
    /// <summary>Has given its result, or failed.</summary>
    Closed,
}
