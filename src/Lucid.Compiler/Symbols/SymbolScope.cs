namespace Lucid.Compiler.Symbols;

/// <summary>Where a name is bound, as seen from one scope; numbers are those of CPython's <c>symtable</c>.</summary>
public enum SymbolScope
{
    /// <summary>Not a name of the scope.</summary>
    Unknown = 0,
    /// <summary>Bound here and used by no inner function.</summary>
    Local = 1,
    /// <summary>Declared <c>global</c>.</summary>
    GlobalExplicit = 2,
    /// <summary>Bound in no enclosing function.</summary>
    GlobalImplicit = 3,
    /// <summary>Bound in an enclosing function.</summary>
    Free = 4,
    /// <summary>Bound here and used by an inner function.</summary>
    Cell = 5,
}
