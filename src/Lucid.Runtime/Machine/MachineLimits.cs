namespace Lucid.Runtime;

/// <summary>
/// What a program may use up, from when the limits were set; null for no limit. At a limit <see cref="Machine.Run"/> gives
/// <see cref="OutcomeKind.Paused"/> with the reason; the machine stands at a safepoint and can be looked at, saved, rolled back, or run on
/// with new limits.
/// </summary>
public sealed record MachineLimits
{
    /// <summary>Instructions run.</summary>
    public long? Instructions { get; init; }

    /// <summary>Bytes that the machine has allocated while it ran, whether they are still in use or not.</summary>
    public long? MemoryBytes { get; init; }

    /// <summary>Time spent in <see cref="Machine.Run"/>.</summary>
    public TimeSpan? Time { get; init; }

    internal bool IsNone => Instructions is null && MemoryBytes is null && Time is null;
}
