using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>The <c>from __future__ import</c> statements at the top of a file.</summary>
internal static class FutureStatements
{
    /// <summary>What they turn on, and where the last of them ends: the same import after that is an error.</summary>
    public static (FutureFeatures Features, Span Last) Read(ModNode tree, string fileName)
    {
        StmtNode[] body = tree switch
        {
            ModuleNode module => module.Body,
            InteractiveNode interactive => interactive.Body,
            _ => [],
        };
        var features = FutureFeatures.None;
        var last = new Span(-1, -1, -1, -1);
        for (int i = Docstring.Of(body) != null ? 1 : 0; i < body.Length; i++)
        {
            if (body[i] is not ImportFromStmt { Level: 0, Module: "__future__" } import)
            {
                break;
            }
            foreach (AliasNode alias in import.Names)
            {
                features |= Feature(alias, fileName);
            }
            last = import.Span;
        }
        return (features, last);
    }

    private static FutureFeatures Feature(AliasNode alias, string fileName) => alias.Name switch
    {
        "nested_scopes" or "generators" or "division" or "absolute_import" or "with_statement" or "print_function" or "unicode_literals" => 0,
        "barry_as_FLUFL" => FutureFeatures.BarryAsBdfl,
        "generator_stop" => FutureFeatures.GeneratorStop,
        "annotations" => FutureFeatures.Annotations,
        "braces" => throw ScopeRecorder.Error(fileName, "not a chance", alias.Span),
        _ => throw ScopeRecorder.Error(fileName, $"future feature {alias.Name} is not defined", alias.Span),
    };
}
