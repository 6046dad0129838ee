namespace Lucid.Runtime;

/// <summary>Counts what the program uses up and pauses it at its limits.</summary>
public sealed partial class Machine
{
    // With a limit of memory or time, polls are taken more often: a few instructions can allocate much.
    private const int LimitedPollsPerSlice = 50;

    // Milliseconds.
    private const int MeasureInterval = 10;

    private IDisposable? measuring;
    private MachineLimits limits = new();
    private long instructionsUsed;
    private long memoryUsed;
    private long timeUsed;
    private long memoryAtStart;
    private long timeAtStart;
    private volatile bool isMeasureDue;

    /// <summary>What the program may use up. Setting it starts the count anew.</summary>
    public MachineLimits Limits
    {
        get => limits;
        set
        {
            limits = value;
            instructionsUsed = memoryUsed = timeUsed = 0;
        }
    }

    private bool IsMeasured => limits.MemoryBytes is not null || limits.Time is not null;

    private int PollsNow => IsMeasured ? LimitedPollsPerSlice : PollsPerSlice;

    private long? StepsAllowed(long? asked) =>
        limits.Instructions is not { } all ? asked : Math.Min(asked ?? long.MaxValue, Math.Max(0, all - instructionsUsed));

    private void BeginMeasuring()
    {
        if (IsMeasured)
        {
            PollsLeft = Math.Min(PollsLeft, LimitedPollsPerSlice);
            memoryAtStart = GC.GetAllocatedBytesForCurrentThread();
            timeAtStart = World.HostNanoseconds();
            measuring = World.HostTimer(static machine => ((Machine)machine!).MeasureSoon(), this, MeasureInterval);
        }
    }

    // Long built-in functions take few polls: somebody else has to say when it is time to look.
    private void MeasureSoon()
    {
        isMeasureDue = true;
        CallAtNextPoll();
    }

    private void EndMeasuring(long? steps)
    {
        measuring?.Dispose();
        measuring = null;
        instructionsUsed += steps is { } given ? given - Math.Max(0, StepsLeft) : 0;
        if (IsMeasured)
        {
            memoryUsed += GC.GetAllocatedBytesForCurrentThread() - memoryAtStart;
            timeUsed += World.HostNanoseconds() - timeAtStart;
        }
    }

    /// <summary>
    /// Whether one object of many items is within the limit of memory: one that is not is refused with MemoryError, because by the next safepoint
    /// it would be there.
    /// </summary>
    internal bool Affords(long count, long itemBytes) =>
        limits.MemoryBytes is not { } bytes || count <= (bytes - memoryUsed - (GC.GetAllocatedBytesForCurrentThread() - memoryAtStart)) / itemBytes;

    /// <summary>The limit that the program has reached; none if it has not.</summary>
    private PauseReason LimitReached()
    {
        if (limits.MemoryBytes is { } bytes && memoryUsed + GC.GetAllocatedBytesForCurrentThread() - memoryAtStart >= bytes)
        {
            return PauseReason.Memory;
        }
        return limits.Time is { } time && TimeSpan.FromTicks((timeUsed + World.HostNanoseconds() - timeAtStart) / (int)TimeSpan.NanosecondsPerTick) >= time ? PauseReason.Time : PauseReason.None;
    }
}
