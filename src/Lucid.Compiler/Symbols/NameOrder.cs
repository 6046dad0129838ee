namespace Lucid.Compiler.Symbols;

/// <summary>Lists locals, cells and free variables of a scope as <c>co_varnames</c>, <c>co_cellvars</c> and <c>co_freevars</c> do.</summary>
internal static class NameOrder
{
    public static void Assign(Scope scope)
    {
        var parameters = new HashSet<string>(scope.ParameterNames);
        var locals = new List<string>();
        foreach (Symbol symbol in scope.Ordered)
        {
            if (scope.IsFunctionLike && symbol.Scope == SymbolScope.Local && !parameters.Contains(symbol.Name))
            {
                locals.Add(symbol.Name);
            }
        }
        scope.LocalNames = [.. locals];
        var cells = new List<string>();
        var frees = new List<string>();
        foreach (Symbol symbol in scope.Ordered)
        {
            if (symbol.Scope == SymbolScope.Cell || symbol.Has(SymbolFlags.ComprehensionCell))
            {
                cells.Add(symbol.Name);
            }
            if (symbol.Scope == SymbolScope.Free || symbol.Has(SymbolFlags.FreeInClass))
            {
                frees.Add(symbol.Name);
            }
        }
        cells.Sort(StringComparer.Ordinal);
        frees.Sort(StringComparer.Ordinal);
        scope.CellNames = [.. scope.ParameterNames.Where(cells.Contains), .. cells.Where(name => !parameters.Contains(name))];
        scope.FreeNames = [.. frees];
    }
}
