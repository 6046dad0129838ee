namespace Lucid.Compiler.Symbols;

/// <summary>What a scope does with a name; numbers are those of CPython's <c>symtable</c>.</summary>
[Flags]
public enum SymbolFlags
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Declared <c>global</c>.</summary>
    Global = 1,
    /// <summary>Bound.</summary>
    Local = 2,
    /// <summary>A parameter.</summary>
    Parameter = 4,
    /// <summary>Declared <c>nonlocal</c>.</summary>
    Nonlocal = 8,
    /// <summary>Read.</summary>
    Use = 16,
    /// <summary>Used by an inner function of a class body that is free in the class too.</summary>
    FreeInClass = 64,
    /// <summary>Bound by an import.</summary>
    Import = 128,
    /// <summary>Annotated.</summary>
    Annotated = 256,
    /// <summary>Target of a comprehension's <c>for</c>.</summary>
    ComprehensionIteration = 512,
    /// <summary>A type parameter.</summary>
    TypeParameter = 1024,
    /// <summary>A cell only because an inlined comprehension has a cell of this name.</summary>
    ComprehensionCell = 2048,
    /// <summary>Any kind of binding.</summary>
    Bound = Local | Parameter | Import | TypeParameter,
}
