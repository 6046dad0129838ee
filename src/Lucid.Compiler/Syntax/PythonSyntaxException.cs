namespace Lucid.Compiler.Syntax;

/// <summary>Which Python exception a failed parse becomes.</summary>
public enum SyntaxErrorKind { SyntaxError, IndentationError, TabError, IncompleteInputError, RecursionError, ValueError, MemoryError, UnicodeError }

/// <summary>
/// A text that is not Python. The compiler's internal error channel; the machine turns it into a Python exception.
/// Lines and columns are 1-based, columns count characters; -1 or 0 stand for what CPython leaves so, and <see cref="Text"/> is null where it shows none.
/// </summary>
public sealed class PythonSyntaxException(
    SyntaxErrorKind kind, string message, string fileName, int line, int col, int endLine, int endCol, string? text) : Exception(message)
{
    public SyntaxErrorKind Kind { get; } = kind;
    public string FileName { get; } = fileName;
    public int Line { get; } = line;
    public int Col { get; } = col;
    public int EndLine { get; } = endLine;
    public int EndCol { get; } = endCol;
    public string? Text { get; } = text;

    /// <summary>False for errors of Python types that have no place, such as a ValueError for null bytes.</summary>
    public bool HasLocation => Line > 0;
}
