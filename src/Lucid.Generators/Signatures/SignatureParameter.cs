namespace Lucid.Generators;

/// <summary>A parameter of a Python signature; the default is its source text, null when the parameter is required.</summary>
internal sealed class SignatureParameter(string name, ParameterKind kind, string? defaultText)
{
    internal string Name { get; } = name;

    internal ParameterKind Kind { get; set; } = kind;

    internal string? Default { get; } = defaultText;

    internal bool IsRequired => Default is null && Kind is not (ParameterKind.VarArgs or ParameterKind.VarKeywords);
}
