namespace Lucid.Modules.Sre.Engine;

/// <summary>A construct of the code array that is open while it is decoded.</summary>
internal struct DecodeFrame
{
    public DecodeKind Kind;

    /// <summary>Index in the code array where the construct (or its current part) ends.</summary>
    public int End;

    /// <summary>Its first instruction; for an alternative, its split.</summary>
    public int First;

    /// <summary>For alternatives and conditionals: the last jump to the end of the construct, chained by Target.</summary>
    public int Jumps;

    public int Min;
    public int Max;
    public int Register;

    /// <summary>The least width of what stands before the construct in its parent.</summary>
    public uint WidthBefore;

    /// <summary>The least width of the parts of the construct decoded so far.</summary>
    public uint WidthLeast;
}
