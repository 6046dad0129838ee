namespace Lucid.Runtime;

/// <summary>What a machine sees of the world.</summary>
public sealed class WorldOptions
{
    /// <summary>Where standard output goes; null for the process's.</summary>
    public Stream? Output { get; init; }

    /// <summary>Where standard error goes; null for the process's.</summary>
    public Stream? Error { get; init; }

    /// <summary>Where standard input comes from; null for the process's.</summary>
    public Stream? Input { get; init; }

    /// <summary>How many effects the ledger keeps in full.</summary>
    public int LedgerMax { get; init; } = 4096;
}
