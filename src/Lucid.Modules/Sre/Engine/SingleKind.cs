namespace Lucid.Modules.Sre.Engine;

/// <summary>What a one-character test accepts.</summary>
internal enum SingleKind : byte
{
    /// <summary>The character that is the operand.</summary>
    Literal,

    /// <summary>Any but the operand.</summary>
    NotLiteral,

    /// <summary>Any but a newline.</summary>
    NotNewline,

    Anything,

    /// <summary>A member of the set that the operand numbers.</summary>
    Set,
}
