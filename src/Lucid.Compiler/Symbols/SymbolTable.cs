using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Symbols;

/// <summary>Finds the scopes of a text and where its names are bound.</summary>
public static class SymbolTable
{
    /// <summary>Builds the table.</summary>
    /// <param name="tree">The text.</param>
    /// <param name="fileName">For errors.</param>
    /// <param name="futureAnnotations">Whether <c>from __future__ import annotations</c> holds, by the text itself or by inheritance.</param>
    /// <param name="topLevelAwait">Whether a module may await (<c>PyCF_ALLOW_TOP_LEVEL_AWAIT</c>).</param>
    /// <exception cref="Syntax.PythonSyntaxException">A rule on names is broken; carries no source line.</exception>
    public static SymbolTableResult Build(ModNode tree, string fileName, bool futureAnnotations, bool topLevelAwait = false)
    {
        var recorder = new ScopeRecorder(tree, fileName, futureAnnotations);
        new SymbolVisitor(recorder, fileName, topLevelAwait).Visit(tree);
        new ScopeAnalyzer(fileName).Analyze(recorder.Root);
        var result = new SymbolTableResult(fileName, recorder.Root, recorder.Scopes);
        foreach (Scope scope in recorder.Scopes.Values)
        {
            NameOrder.Assign(result, scope);
        }
        return result;
    }
}
