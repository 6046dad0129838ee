namespace Lucid.Runtime;

/// <summary>What a thread waits for: plain data, so that a machine can be saved while its threads wait.</summary>
public sealed class Wait
{
    /// <summary>The <see cref="Name"/> of a wait for a line of the terminal; its first argument is the prompt.</summary>
    public const string Line = "line";

    /// <summary>What kind of thing.</summary>
    public required WaitKind Kind { get; init; }

    /// <summary>When the wait is over at the latest, in nanoseconds of the machine's monotonic clock; null if it has no end.</summary>
    public long? DeadlineNanoseconds { get; init; }

    /// <summary>The object waited for.</summary>
    public Value Target { get; init; }

    /// <summary>The name of the host function waited for.</summary>
    public string? Name { get; init; }

    /// <summary>The arguments of the host function.</summary>
    public PyTuple? Arguments { get; init; }

    /// <summary>The number by which the host answers.</summary>
    public long Ticket { get; init; }
}
