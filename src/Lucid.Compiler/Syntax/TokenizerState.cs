namespace Lucid.Compiler.Syntax;

/// <summary>Where a tokenizer stands; all but the first are final.</summary>
internal enum TokenizerState
{
    Reading,
    EndOfText,

    /// <summary>The text ended inside a string.</summary>
    EndInTripleString,
    EndInString,
    BadDedent,
    BadTabs,
    TooDeep,
    BadContinuation,

    /// <summary>An error with its own message.</summary>
    Failed,
}
