namespace Lucid.Runtime;

/// <summary>What the generator knows of a built-in module.</summary>
public sealed unsafe class ModuleSpec
{
    // Made when an image first asks for one of them.
    private volatile Dictionary<string, BuiltinCode>? functions;

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary><c>__doc__</c></summary>
    public string? Doc { get; init; }

    /// <summary>Puts functions, types and constants into a new module.</summary>
    public delegate*<MemberSink, void> AddMembers { get; init; }

    /// <summary>Makes the state of a module that has some.</summary>
    public delegate*<PyModuleState> MakeState { get; init; }

    /// <summary>Finds a function, whether the module is imported or not; null if there is none.</summary>
    internal BuiltinCode? FindFunction(string name) => (functions ??= MemberSink.FunctionsOf(this)).GetValueOrDefault(name);

    /// <summary>Makes the module.</summary>
    internal PyModule Make(Machine vm) => PyModule.Make(vm, this);
}
