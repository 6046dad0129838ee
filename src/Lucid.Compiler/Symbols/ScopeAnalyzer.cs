using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>
/// Decides for each name of each scope where it is bound, from the outside in, and collects free names from the inside out.
/// Inlined comprehensions give their names to the scope around them on the way.
/// </summary>
internal sealed class ScopeAnalyzer(string fileName)
{
    private const int DepthMax = 1500;
    private int depth;

    public void Analyze(Scope root) => Analyze(root, null, [], [], [], null);

    private void Analyze(Scope scope, HashSet<string>? bound, HashSet<string> free, HashSet<string> global, HashSet<string> typeParams, Scope? visibleClass)
    {
        ScopeRecorder.CheckStack(fileName, ++depth > DepthMax);
        bool isClass = scope.Kind == ScopeKind.Class;
        var scopes = new Dictionary<string, SymbolScope>(scope.Ordered.Count);
        HashSet<string> local = [], newFree = [], newGlobal = [], newBound = [], inlinedCells = [];
        // A class body hides nothing from its functions: they see what is around it.
        if (isClass)
        {
            newGlobal.UnionWith(global);
            newBound.UnionWith(bound ?? []);
        }
        foreach (Symbol symbol in scope.Ordered)
        {
            scopes[symbol.Name] = Resolve(scope, symbol, bound, local, free, global, typeParams, visibleClass);
        }
        if (isClass)
        {
            newBound.UnionWith(["__class__", "__classdict__", "__conditional_annotations__"]);
        }
        else
        {
            if (scope.IsFunctionLike)
            {
                newBound.UnionWith(local);
            }
            newBound.UnionWith(bound ?? []);
            newGlobal.UnionWith(global);
        }
        foreach (Scope child in scope.Inner)
        {
            newFree.UnionWith(AnalyzeChild(scope, child, newBound, newFree, newGlobal, typeParams, visibleClass, scopes, inlinedCells));
        }
        Splice(scope);
        if (scope.IsFunctionLike)
        {
            MakeCells(scope, scopes, newFree, inlinedCells);
        }
        else if (isClass)
        {
            scope.NeedsClassClosure = newFree.Remove("__class__");
            scope.NeedsClassDict = newFree.Remove("__classdict__");
            scope.HasConditionalAnnotations |= newFree.Remove("__conditional_annotations__");
        }
        Record(scope, scopes, bound, newFree, inlinedCells);
        free.UnionWith(newFree);
        depth--;
    }

    private SymbolScope Resolve(
        Scope scope, Symbol symbol, HashSet<string>? bound, HashSet<string> local, HashSet<string> free, HashSet<string> global, HashSet<string> typeParams, Scope? visibleClass)
    {
        string name = symbol.Name;
        if (symbol.Has(SymbolFlags.Global))
        {
            if (symbol.Has(SymbolFlags.Nonlocal))
            {
                throw ErrorAtDeclaration(scope, name, $"name '{name}' is nonlocal and global");
            }
            global.Add(name);
            bound?.Remove(name);
            return SymbolScope.GlobalExplicit;
        }
        if (symbol.Has(SymbolFlags.Nonlocal))
        {
            if (bound is null)
            {
                throw ErrorAtDeclaration(scope, name, "nonlocal declaration not allowed at module level");
            }
            if (!bound.Contains(name))
            {
                throw ErrorAtDeclaration(scope, name, $"no binding for nonlocal '{name}' found");
            }
            if (typeParams.Contains(name))
            {
                throw ErrorAtDeclaration(scope, name, $"nonlocal binding not allowed for type parameter '{name}'");
            }
            free.Add(name);
            return SymbolScope.Free;
        }
        if ((symbol.Flags & SymbolFlags.Bound) != 0)
        {
            local.Add(name);
            global.Remove(name);
            _ = symbol.Has(SymbolFlags.TypeParameter) ? typeParams.Add(name) : typeParams.Remove(name);
            return SymbolScope.Local;
        }
        // A scope that looks into a class body finds the name there at run time, so an outer function's binding must not shadow the globals.
        // The cell __classdict__, through which it looks, is none of those names.
        if (name != "__classdict__" && visibleClass?.Find(name)?.Flags is { } seen)
        {
            if ((seen & SymbolFlags.Global) != 0)
            {
                return SymbolScope.GlobalExplicit;
            }
            if ((seen & SymbolFlags.Bound) != 0 && (seen & SymbolFlags.Nonlocal) == 0)
            {
                return SymbolScope.GlobalImplicit;
            }
        }
        if (bound is not null && bound.Contains(name))
        {
            free.Add(name);
            return SymbolScope.Free;
        }
        return SymbolScope.GlobalImplicit;
    }

    private HashSet<string> AnalyzeChild(
        Scope scope, Scope child, HashSet<string> bound, HashSet<string> free, HashSet<string> global, HashSet<string> typeParams, Scope? visibleClass,
        Dictionary<string, SymbolScope> scopes, HashSet<string> inlinedCells)
    {
        Scope? childClass = !child.CanSeeClassScope ? null : scope.Kind == ScopeKind.Class ? scope : visibleClass;
        var childFree = new HashSet<string>(free);
        Analyze(child, [.. bound], childFree, [.. global], [.. typeParams], childClass);
        if (child.IsComprehension && child.Kind != ScopeKind.GeneratorExpression && !scope.CanSeeClassScope)
        {
            Inline(scope, child, scopes, childFree, inlinedCells);
            child.IsInlinedComprehension = scope.HasInlinedComprehension = true;
        }
        return childFree;
    }

    private static void Inline(Scope scope, Scope comprehension, Dictionary<string, SymbolScope> scopes, HashSet<string> childFree, HashSet<string> inlinedCells)
    {
        bool inClass = scope.Kind == ScopeKind.Class;
        bool dropClass = false;
        foreach (Symbol symbol in comprehension.Ordered)
        {
            string name = symbol.Name;
            if (symbol.Has(SymbolFlags.Parameter))
            {
                continue;
            }
            SymbolScope where = symbol.Scope;
            if (where == SymbolScope.Cell || symbol.Has(SymbolFlags.ComprehensionCell))
            {
                inlinedCells.Add(name);
            }
            Symbol? existing = scope.Find(name);
            if (where == SymbolScope.Free && inClass && name == "__class__")
            {
                where = SymbolScope.GlobalImplicit;
                if (!IsFreeInAnyChild(comprehension, name))
                {
                    childFree.Remove(name);
                }
                dropClass = true;
            }
            if (existing is null)
            {
                scope.Add(new Symbol(name) { Flags = symbol.Flags });
                scopes[name] = where;
            }
            else if ((existing.Flags & SymbolFlags.Bound) != 0 && !inClass && !IsFreeInAnyChild(comprehension, name))
            {
                childFree.Remove(name);
            }
        }
        if (dropClass)
        {
            comprehension.Remove("__class__");
        }
    }

    private static bool IsFreeInAnyChild(Scope scope, string name)
    {
        foreach (Scope child in scope.Inner)
        {
            if (child.ScopeOf(name) == SymbolScope.Free)
            {
                return true;
            }
        }
        return false;
    }

    // The functions inside an inlined comprehension belong to the scope around it.
    private static void Splice(Scope scope)
    {
        for (int i = scope.Inner.Count - 1; i >= 0; i--)
        {
            Scope child = scope.Inner[i];
            if (child.IsInlinedComprehension)
            {
                scope.Inner.RemoveAt(i);
                scope.Inner.InsertRange(i, child.Inner);
            }
        }
    }

    private static void MakeCells(Scope scope, Dictionary<string, SymbolScope> scopes, HashSet<string> free, HashSet<string> inlinedCells)
    {
        foreach (Symbol symbol in scope.Ordered)
        {
            string name = symbol.Name;
            if (scopes[name] == SymbolScope.Local && (free.Contains(name) || inlinedCells.Contains(name)))
            {
                scopes[name] = SymbolScope.Cell;
                free.Remove(name);
            }
        }
    }

    private static void Record(Scope scope, Dictionary<string, SymbolScope> scopes, HashSet<string>? bound, HashSet<string> free, HashSet<string> inlinedCells)
    {
        foreach (Symbol symbol in scope.Ordered)
        {
            symbol.Scope = scopes[symbol.Name];
            if (inlinedCells.Contains(symbol.Name))
            {
                symbol.Flags |= SymbolFlags.ComprehensionCell;
            }
        }
        bool seesClass = scope.Kind == ScopeKind.Class || scope.CanSeeClassScope;
        foreach (string name in free)
        {
            if (scope.Find(name) is { } symbol)
            {
                symbol.Flags |= seesClass ? SymbolFlags.FreeInClass : SymbolFlags.None;
            }
            else if (bound is null || bound.Contains(name))
            {
                scope.Add(new Symbol(name) { Scope = SymbolScope.Free });
            }
        }
    }

    private PythonSyntaxException ErrorAtDeclaration(Scope scope, string name, string message)
    {
        foreach ((string declared, Span at) in scope.Directives)
        {
            if (declared == name)
            {
                return ScopeRecorder.Error(fileName, message, at);
            }
        }
        throw new InvalidOperationException("a name is declared global or nonlocal without a declaration");
    }
}
