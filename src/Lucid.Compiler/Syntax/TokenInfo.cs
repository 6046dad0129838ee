namespace Lucid.Compiler.Syntax;

/// <summary>A token as the module <c>tokenize</c> shows it: lines count from 1, columns are characters from 0.</summary>
/// <param name="Type">CPython's number of the token type.</param>
/// <param name="Text">The text.</param>
/// <param name="Line">First line.</param>
/// <param name="Col">First column.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="EndCol">The column behind the last character.</param>
public readonly record struct TokenInfo(int Type, string Text, int Line, int Col, int EndLine, int EndCol);
