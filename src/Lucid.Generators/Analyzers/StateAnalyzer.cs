using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lucid.Generators;

/// <summary>
/// Finds Python state where no image and no undo log can see it: in mutable static fields, and in the objects that the compiler makes for
/// iterators, async methods and capturing lambdas. Undeclared instance fields are found by the generator.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] Attributes = ["PyTypeAttribute", "PyModuleAttribute", "NativeFrameAttribute"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.MutableStatic, Rules.HiddenState];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.AssemblyName is "Lucid.Runtime" or "Lucid.Modules")
            {
                start.RegisterSymbolAction(CheckStatics, SymbolKind.NamedType);
            }
            start.RegisterSyntaxNodeAction(CheckYield, SyntaxKind.YieldReturnStatement, SyntaxKind.YieldBreakStatement);
            start.RegisterSyntaxNodeAction(CheckAsync, SyntaxKind.AwaitExpression);
            start.RegisterSyntaxNodeAction(
                CheckCapture,
                SyntaxKind.SimpleLambdaExpression,
                SyntaxKind.ParenthesizedLambdaExpression,
                SyntaxKind.AnonymousMethodExpression);
        });
    }

    // By type and not by field, because the fields of auto-properties are not visited alone.
    private static void CheckStatics(SymbolAnalysisContext context)
    {
        foreach (IFieldSymbol field in ((INamedTypeSymbol)context.Symbol).GetMembers().OfType<IFieldSymbol>())
        {
            if (field is { IsStatic: true, IsReadOnly: false, IsConst: false } && field.Attribute("DerivedAttribute") is null && CanHold(field.Type))
            {
                ISymbol shown = field.AssociatedSymbol ?? field;
                context.ReportDiagnostic(Diagnostic.Create(Rules.MutableStatic, shown.Place(), $"{field.ContainingType.Name}.{shown.Name}"));
            }
        }
    }

    // A type that is Python state or a collection of it. Types, names and tags that all machines share are in readonly fields.
    private static bool CanHold(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return CanHold(array.ElementType);
            case INamedTypeSymbol named when named.TypeArguments.Length > 0:
                return named.TypeArguments.Any(CanHold);
            default:
                return type.IsRuntime("Value") || type.IsRuntime("Machine") || type.DerivesFrom("PyObject") || type.SpecialType == SpecialType.System_Object;
        }
    }

    private static void CheckYield(SyntaxNodeAnalysisContext context) => CheckHidden(context, "an iterator");

    private static void CheckAsync(SyntaxNodeAnalysisContext context) => CheckHidden(context, "an async method");

    private static void CheckCapture(SyntaxNodeAnalysisContext context)
    {
        if (!IsOurs(context))
        {
            return;
        }
        // "this" is among the captured variables.
        DataFlowAnalysis? flow = context.SemanticModel.AnalyzeDataFlow(context.Node);
        if (flow is { Succeeded: true } && !flow.CapturedInside.IsEmpty)
        {
            CheckHidden(context, "a lambda that captures");
        }
    }

    private static void CheckHidden(SyntaxNodeAnalysisContext context, string what)
    {
        if (IsOurs(context))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.HiddenState, context.Node.GetLocation(), what, context.ContainingSymbol!.Name));
        }
    }

    private static bool IsOurs(SyntaxNodeAnalysisContext context)
    {
        for (INamedTypeSymbol? at = context.ContainingSymbol?.ContainingType; at is not null; at = at.ContainingType)
        {
            if (Attributes.Any(name => at.Attribute(name) is not null))
            {
                return true;
            }
        }
        return false;
    }
}
