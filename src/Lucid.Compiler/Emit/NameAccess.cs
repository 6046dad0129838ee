namespace Lucid.Compiler.Emit;

/// <summary>How code reaches a name.</summary>
internal enum NameAccess
{
    /// <summary>In a register.</summary>
    Register,
    /// <summary>In the cell that a register holds.</summary>
    Cell,
    /// <summary>In the namespace of the class body, else in a cell.</summary>
    ClassCell,
    /// <summary>In the namespace of the class around, else in a cell.</summary>
    OuterClassCell,
    /// <summary>In the namespace r[0], the globals or the builtins.</summary>
    Namespace,
    /// <summary>In the globals or the builtins.</summary>
    Global,
    /// <summary>In the namespace of the class around, the globals or the builtins.</summary>
    OuterClassGlobal,
}
