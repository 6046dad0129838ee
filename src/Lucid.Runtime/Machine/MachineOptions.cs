namespace Lucid.Runtime;

/// <summary>How to make a machine.</summary>
public sealed class MachineOptions
{
    /// <summary><c>sys.argv</c></summary>
    public string[] Arguments { get; init; } = [""];

    /// <summary>Folders and archives for <c>sys.path</c>.</summary>
    public string[] Path { get; init; } = [];

    /// <summary>Depth of calls at which RecursionError is raised.</summary>
    public int RecursionDepthMax { get; init; } = 1000;

    /// <summary>Seed of the hashes; null for a random one.</summary>
    public long? HashSeed { get; init; }

    /// <summary>What the machine sees of the world.</summary>
    public WorldOptions World { get; init; } = new();

    /// <summary>Level of <c>-O</c>.</summary>
    public int Optimize { get; init; }

    /// <summary>The host's functions that the program can call.</summary>
    public HostFunctions Functions { get; init; } = new();

    /// <summary>What the program may use up before it is paused.</summary>
    public MachineLimits Limits { get; init; } = new();
}
