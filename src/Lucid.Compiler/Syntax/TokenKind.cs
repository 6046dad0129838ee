namespace Lucid.Compiler.Syntax;

/// <summary>What a token is. Soft keywords (<c>match case type _</c>) are names.</summary>
internal enum TokenKind : byte
{
    EndMarker, Newline, Indent, Dedent, Error,
    Name, Number, String,
    FStringStart, FStringMiddle, FStringEnd,
    TStringStart, TStringMiddle, TStringEnd,

    LeftParen, RightParen, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Colon, Comma, Semicolon, Plus, Minus, Star, Slash, Pipe, Ampersand, Less, Greater, Equal, Dot, Percent,
    EqualEqual, NotEqual, LessEqual, GreaterEqual, Tilde, Caret, LeftShift, RightShift, DoubleStar,
    PlusEqual, MinusEqual, StarEqual, SlashEqual, PercentEqual, AmpersandEqual, PipeEqual, CaretEqual,
    LeftShiftEqual, RightShiftEqual, DoubleStarEqual, DoubleSlash, DoubleSlashEqual, At, AtEqual,
    Arrow, Ellipsis, ColonEqual, Exclamation,

    /// <summary>A character that no construct uses: <c>$ ? `</c>.</summary>
    OtherOp,

    False, None, True, And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except, Finally, For, From,
    Global, If, Import, In, Is, Lambda, Nonlocal, Not, Or, Pass, Raise, Return, Try, While, With, Yield,
}
