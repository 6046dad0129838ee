namespace Lucid.Runtime;

/// <summary>How a run of a machine ended.</summary>
public enum OutcomeKind
{
    /// <summary>The program ended.</summary>
    Completed,
    /// <summary>Every thread waits for something.</summary>
    Waiting,
    /// <summary>The machine stopped at a safepoint and can go on.</summary>
    Paused,
    /// <summary>The program ended with an exception.</summary>
    Failed,
}
