namespace Lucid.Compiler.Bytecode;

/// <summary>What a named register holds.</summary>
[Flags]
public enum LocalKind : byte
{
    /// <summary>A plain local.</summary>
    Local = 0x20,
    /// <summary>Holds a cell that inner functions share.</summary>
    Cell = 0x40,
    /// <summary>Holds a cell of an outer function.</summary>
    Free = 0x80,
    /// <summary>Belongs to an inlined comprehension and is not visible as a local.</summary>
    Hidden = 0x10,
}
