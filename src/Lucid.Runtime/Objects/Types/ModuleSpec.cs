namespace Lucid.Runtime;

/// <summary>What the generator knows of a built-in module.</summary>
public sealed unsafe class ModuleSpec
{
    /// <summary>The name.</summary>
    public required string Name;

    /// <summary><c>__doc__</c></summary>
    public string? Doc;

    /// <summary>Adds the functions, types and constants.</summary>
    public delegate*<MemberSink, void> AddMembers;

    /// <summary>Makes the object that holds the module's state; null if it has none.</summary>
    public delegate*<PyModuleState> MakeState;
}
