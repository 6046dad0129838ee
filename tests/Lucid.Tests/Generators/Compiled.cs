using System.Collections.Immutable;
using Lucid.Generators;
using Lucid.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Lucid.Tests.Generators;

/// <summary>Compiles source text against the real runtime, with the generator or an analyzer.</summary>
internal static class Compiled
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Lucid", StringComparison.OrdinalIgnoreCase))
            .Append(typeof(Value).Assembly.Location)
            .Append(typeof(Lucid.Compiler.Bytecode.CodeUnit).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Runs the generator; gives its diagnostics and the compiler's errors.</summary>
    internal static string[] Complaints(string source)
    {
        GeneratorDriver driver = Driver().RunGeneratorsAndUpdateCompilation(Compile(source), out Compilation result, out ImmutableArray<Diagnostic> found);
        IEnumerable<Diagnostic> errors = result.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
        return [.. found.Concat(errors).Select(d => d.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>The text of the only diagnostic of the generator.</summary>
    internal static string Complaint(string source)
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compile(source), out Compilation _, out ImmutableArray<Diagnostic> found);
        return Assert.Single(found).GetMessage(null);
    }

    /// <summary>Runs an analyzer in an assembly of a name.</summary>
    internal static async Task<string[]> Analyze(DiagnosticAnalyzer analyzer, string source, string assembly = "Lucid.Modules", string path = "/src/A.cs")
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compile(source, assembly, path), out Compilation result, out ImmutableArray<Diagnostic> _);
        Assert.Empty(result.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> found = await result.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(d => d.GetMessage(null)).Order(StringComparer.Ordinal)];
    }

    internal static GeneratorDriver Driver(bool tracks = false) =>
        CSharpGeneratorDriver.Create(
            [new LucidGenerator().AsSourceGenerator()],
            parseOptions: Parsing,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracks));

    internal static CSharpCompilation Compile(string source, string assembly = "Sample", string path = "/src/A.cs") =>
        CSharpCompilation.Create(
            assembly,
            [Parse(source, path)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    internal static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText("using System; using Lucid.Runtime; namespace Sample;\n" + source, Parsing, path);
}
