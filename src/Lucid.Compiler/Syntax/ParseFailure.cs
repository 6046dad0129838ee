namespace Lucid.Compiler.Syntax;

/// <summary>The text is wrong; how it is wrong is found out elsewhere.</summary>
internal sealed class ParseFailure : Exception;
