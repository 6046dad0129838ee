using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

/// <summary>A <c>SyntaxWarning</c> found while reading. If the program turns it into an error, the span is where CPython points the SyntaxError.</summary>
public readonly record struct SyntaxWarningInfo(string Message, Span Span, string ErrorMessage);
