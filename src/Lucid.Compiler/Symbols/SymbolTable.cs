using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>Finds the scopes of a text and where its names are bound.</summary>
public static class SymbolTable
{
    /// <summary>Builds the table.</summary>
    /// <param name="tree">The text.</param>
    /// <param name="fileName">For errors.</param>
    /// <param name="futureAnnotations">Whether <c>from __future__ import annotations</c> holds, by the text itself or by inheritance.</param>
    /// <exception cref="Syntax.PythonSyntaxException">A rule on names is broken; carries no source line.</exception>
    public static SymbolTableResult Build(ModNode tree, string fileName, bool futureAnnotations)
    {
        var root = new Scope("top", ScopeKind.Module, tree, null);
        return new SymbolTableResult(root, new() { [(tree, ScopeKey.Body)] = root });
    }
}
