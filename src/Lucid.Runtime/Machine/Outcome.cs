namespace Lucid.Runtime;

/// <summary>How a run of a machine ended, and with what.</summary>
public sealed class Outcome
{
    private Outcome(OutcomeKind kind) => Kind = kind;

    /// <summary>How it ended.</summary>
    public OutcomeKind Kind { get; }

    /// <summary>The value of a completed program.</summary>
    public Value Result { get; private init; }

    /// <summary>The exception of a failed program.</summary>
    public PyException? Exception { get; private init; }

    /// <summary>Why it paused.</summary>
    public PauseReason Reason { get; private init; }

    /// <summary>What it waits for.</summary>
    public Wait? Wait { get; private init; }

    internal static Outcome Completed(Value result) => new(OutcomeKind.Completed) { Result = result };

    internal static Outcome Failed(PyException exception) => new(OutcomeKind.Failed) { Exception = exception };

    internal static Outcome Paused(PauseReason reason) => new(OutcomeKind.Paused) { Reason = reason };

    internal static Outcome WaitingFor(Wait wait) => new(OutcomeKind.Waiting) { Wait = wait };
}
