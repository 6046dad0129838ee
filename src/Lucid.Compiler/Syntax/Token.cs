using Lucid.Compiler.Syntax.Ast;

namespace Lucid.Compiler.Syntax;

/// <summary>A token: its place in lines and UTF-8 bytes. Columns are -1 for tokens without text (indentation, end of file).</summary>
internal struct Token
{
    public TokenKind Kind;

    /// <summary>How many brackets are open after it.</summary>
    public byte Level;

    public int Start;
    public int End;
    public int Line;
    public int Col;
    public int EndLine;
    public int EndCol;

    public readonly Span Span => new(Line, Col, EndLine, EndCol);
}
