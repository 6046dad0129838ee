namespace Lucid.Compiler.Symbols;

/// <summary>A name in a scope. A name that a comprehension merges into its enclosing scope is a symbol of both.</summary>
public sealed class Symbol
{
    internal Symbol(string name) => Name = name;

    /// <summary>The name, mangled.</summary>
    public string Name { get; }

    /// <summary>What the scope does with the name.</summary>
    public SymbolFlags Flags { get; internal set; }

    /// <summary>Where the name is bound.</summary>
    public SymbolScope Scope { get; internal set; }

    /// <summary>Whether all given flags are set.</summary>
    public bool Has(SymbolFlags flags) => (Flags & flags) == flags;
}
