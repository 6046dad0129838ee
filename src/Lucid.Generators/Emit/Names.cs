using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lucid.Generators;

/// <summary>Names of the runtime's types and questions about symbols that every emitter asks.</summary>
internal static class Names
{
    internal const string Runtime = "Lucid.Runtime";
    internal const string PyType = Runtime + ".PyTypeAttribute";
    internal const string PyModule = Runtime + ".PyModuleAttribute";
    internal const string NativeFrame = Runtime + ".NativeFrameAttribute";

    /// <summary>The prefix of runtime types in generated code.</summary>
    internal const string R = "global::Lucid.Runtime.";

    private static readonly SymbolDisplayFormat FullFormat = SymbolDisplayFormat.FullyQualifiedFormat;

    internal static string Full(this ITypeSymbol type) => type.ToDisplayString(FullFormat);

    internal static bool IsRuntime(this ITypeSymbol? type, string name) =>
        type is not null && type.Name == name && type.ContainingNamespace?.ToDisplayString() == Runtime;

    internal static bool DerivesFrom(this ITypeSymbol? type, string runtimeName)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.IsRuntime(runtimeName))
            {
                return true;
            }
        }
        return false;
    }

    internal static AttributeData? Attribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass.IsRuntime(name));

    internal static string Text(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string ?? "" : "";

    internal static int Number(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is int n ? n : -1;

    internal static TypedConstant Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value;

    internal static bool Flag(this AttributeData attribute, string name) => attribute.Named(name).Value is true;

    internal static string? NamedText(this AttributeData attribute, string name) => attribute.Named(name).Value as string;

    internal static string Literal(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    internal static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    internal static string LastPart(string dotted) => dotted.Substring(dotted.LastIndexOf('.') + 1);

    internal static string AccessText(Accessibility access) => access switch
    {
        Accessibility.Public => "public",
        Accessibility.Internal => "internal",
        Accessibility.Protected => "protected",
        Accessibility.ProtectedOrInternal => "protected internal",
        Accessibility.ProtectedAndInternal => "private protected",
        _ => "private",
    };

    internal static Location? Place(this ISymbol symbol) => symbol.Locations.FirstOrDefault(l => l.IsInSource);

    internal static Location? Place(this AttributeData attribute, ISymbol symbol) =>
        attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : symbol.Place();
}
