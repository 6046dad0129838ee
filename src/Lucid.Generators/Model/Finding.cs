using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lucid.Generators;

/// <summary>A diagnostic as plain data: holding a Location would keep a whole compilation alive and never compare equal.</summary>
internal sealed record Finding(string Id, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    internal static Finding Of(DiagnosticDescriptor rule, Location? location, params string[] arguments) =>
        new(
            rule.Id,
            location?.SourceTree?.FilePath ?? "",
            location?.SourceSpan ?? default,
            location?.GetLineSpan().Span ?? default,
            new EquatableArray<string>(arguments));

    internal Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Rules.ById(Id), Location.Create(Path, Span, Lines), [.. Arguments]);
}
