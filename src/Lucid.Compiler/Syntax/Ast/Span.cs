namespace Lucid.Compiler.Syntax.Ast;

/// <summary>
/// A stretch of source. Lines count from 1. Columns count UTF-8 bytes from 0, as <c>col_offset</c> does;
/// <see cref="SourceText.CharColumn"/> turns one into characters.
/// </summary>
public readonly record struct Span(int Line, int Col, int EndLine, int EndCol)
{
    /// <summary>From the start of this span to the end of another.</summary>
    public Span To(in Span end) => new(Line, Col, end.EndLine, end.EndCol);
}
