using Lucid.Compiler.Bytecode;
using Lucid.Compiler.Symbols;
using Lucid.Compiler.Syntax;
using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Emit;

/// <summary>Compiles syntax trees to code units.</summary>
public static class PythonCompiler
{
    /// <summary>Compiles a text.</summary>
    /// <param name="tree">The parsed text.</param>
    /// <param name="source">The text itself, which the unit of the module keeps.</param>
    /// <param name="fileName"><c>co_filename</c>, and the file named in errors.</param>
    /// <param name="options">How to compile.</param>
    /// <param name="warnings">Receives <c>SyntaxWarning</c>s.</param>
    /// <exception cref="PythonSyntaxException">The text breaks a rule that its grammar does not express.</exception>
    public static CodeUnit Compile(ModNode tree, SourceText source, string fileName, CompileOptions options, List<SyntaxWarningInfo> warnings)
    {
        var (features, lastFuture) = FutureStatements.Read(tree, fileName);
        options = options with { Features = options.Features | features };
        bool isFutureAnnotations = (options.Features & FutureFeatures.Annotations) != 0;
        SymbolTableResult symbols = SymbolTable.Build(tree, fileName, isFutureAnnotations, options.AllowTopLevelAwait);
        return new Emitter(symbols, source, fileName, options, tree is InteractiveNode, lastFuture, warnings).EmitModule(tree);
    }
}
