namespace Lucid.Compiler.Emit;

/// <summary>A place in the code that jumps go to. Remembers which locals are surely assigned at every jump seen so far.</summary>
internal sealed class Label
{
    /// <summary>The item it stands before, or -1 while it is not placed.</summary>
    public int At { get; set; } = -1;

    /// <summary>Whether a jump that is not dead leads here.</summary>
    public bool Used { get; set; }

    /// <summary>The locals assigned on every way here; null before the first.</summary>
    public ulong[]? Assigned { get; set; }
}
