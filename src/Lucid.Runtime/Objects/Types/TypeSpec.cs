namespace Lucid.Runtime;

/// <summary>What the generator knows of a built-in type.</summary>
public sealed unsafe class TypeSpec
{
    /// <summary>Name, with the module before it if that is not builtins.</summary>
    public required string Name;

    /// <summary>The base; object if null.</summary>
    public PyType? Base;

    /// <summary>Flags.</summary>
    public TypeFlags Flags;

    /// <summary><c>__doc__</c></summary>
    public string? Doc;

    /// <summary>What patterns take it for.</summary>
    public MatchKind Match;

    /// <summary>Fills the slots; called when the type is made.</summary>
    public delegate*<PyType, void> FillSlots;

    /// <summary>Adds the attributes; called at the first lookup.</summary>
    public delegate*<MemberSink, void> AddMembers;

    /// <summary>The class of its objects.</summary>
    public required Type ClrType;

    /// <summary>Makes an empty instance.</summary>
    public delegate*<PyType, PyObject> Shell;

    /// <summary>Makes an empty instance of a Python class that derives from it; null if none may.</summary>
    public delegate*<PyType, PyObject> SubShell;
}
