namespace Lucid.Generators;

/// <summary>How a parameter of a Python signature can be given.</summary>
internal enum ParameterKind
{
    PositionalOnly,
    Normal,
    VarArgs,
    KeywordOnly,
    VarKeywords,
}
