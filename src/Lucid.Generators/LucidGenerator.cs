using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lucid.Generators;

/// <summary>
/// Writes the other half of classes with <c>[PyType]</c>, <c>[PyModule]</c> and <c>[NativeFrame]</c>: state machinery, slots, argument binders,
/// member tables; and the registries of the assembly.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class LucidGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<Generated> types = Find(context, Names.PyType, TypeEmitter.Run);
        IncrementalValuesProvider<Generated> frames = Find(context, Names.NativeFrame, FrameEmitter.Run);
        IncrementalValuesProvider<Generated> modules = Find(context, Names.PyModule, ModuleEmitter.Run);
        context.RegisterSourceOutput(types, Give);
        context.RegisterSourceOutput(frames, Give);
        context.RegisterSourceOutput(modules, Give);

        IncrementalValueProvider<string> assembly = context.CompilationProvider.Select((compilation, _) => compilation.AssemblyName ?? "Lucid");
        IncrementalValueProvider<EquatableArray<Registration>> entries = Registered(types).Combine(Registered(frames)).Combine(Registered(modules))
            .Select((all, _) => new EquatableArray<Registration>(all.Left.Left.Concat(all.Left.Right).Concat(all.Right)));
        context.RegisterSourceOutput(entries.Combine(assembly), (output, all) =>
        {
            if (all.Left.Count > 0)
            {
                string source = RegistryEmitter.Emit(all.Right, all.Left);
                output.AddSource("Registries.g.cs", SourceText.From(source, Encoding.UTF8));
            }
        });
    }

    private static IncrementalValuesProvider<Generated> Find(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<INamedTypeSymbol, AttributeData, Compilation, Generated> run) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            (node, _) => node is ClassDeclarationSyntax,
            (found, _) => run((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0], found.SemanticModel.Compilation));

    private static IncrementalValueProvider<EquatableArray<Registration>> Registered(IncrementalValuesProvider<Generated> all) =>
        all.Where(g => g.Registration is not null)
            .Select((g, _) => g.Registration!)
            .Collect()
            .Select((list, _) => new EquatableArray<Registration>(list));

    private static void Give(SourceProductionContext output, Generated made)
    {
        foreach (Finding finding in made.Findings)
        {
            output.ReportDiagnostic(finding.ToDiagnostic());
        }
        if (made.Source.Length > 0)
        {
            output.AddSource(made.HintName, SourceText.From(made.Source, Encoding.UTF8));
        }
    }
}
