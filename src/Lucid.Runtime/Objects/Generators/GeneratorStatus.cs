namespace Lucid.Runtime;

/// <summary>Where a generator stands.</summary>
internal enum GeneratorStatus
{
    /// <summary>Made, not started.</summary>
    Created,
    /// <summary>Waiting at a yield.</summary>
    Suspended,
    /// <summary>On a thread's stack.</summary>
    Running,
    /// <summary>Returned, raised or closed.</summary>
    Finished,
}
