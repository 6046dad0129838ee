namespace Lucid.Modules.Asyncio;

/// <summary>Where a future stands.</summary>
internal enum FutureStatus
{
    /// <summary>It has no result yet.</summary>
    Pending,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It has a result or an exception.</summary>
    Finished,
}
