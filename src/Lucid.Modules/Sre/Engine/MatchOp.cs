namespace Lucid.Modules.Sre.Engine;

/// <summary>The operations of a decoded pattern. "Tail" is what follows a repeat, "check" a first-character test that may reject early.</summary>
internal enum MatchOp : byte
{
    /// <summary>The end of the pattern.</summary>
    Match,

    /// <summary>Never matches.</summary>
    Fail,

    /// <summary>The character Operand.</summary>
    Literal,

    /// <summary>Min characters of the literal pool from Operand on.</summary>
    Text,

    /// <summary>One character of the kind Single.</summary>
    One,

    /// <summary>The position Operand (an <see cref="Position"/>).</summary>
    At,

    /// <summary>Mark Operand is set here.</summary>
    Mark,

    /// <summary>One alternative, at the next instruction; Target is the next alternative or -1.</summary>
    Split,

    Jump,

    /// <summary>Enters a repeat by its until instruction Target.</summary>
    RepeatBegin,

    /// <summary>A greedy repeat of Target whose body always consumes and is not counted.</summary>
    MaxUntilPlain,

    MaxUntil,

    /// <summary>A lazy repeat; MinUntilRetry follows, then the tail.</summary>
    MinUntil,

    MinUntilRetry,

    /// <summary>Min to Max times one character, greedy; RepeatOneRetry follows, then the tail.</summary>
    RepeatOne,

    RepeatOneRetry,

    /// <summary>As RepeatOne, but what was taken is not given back.</summary>
    RepeatOneFinal,

    MinRepeatOne,

    MinRepeatOneRetry,

    PossessiveBegin,

    /// <summary>The head of a possessive repeat, its body at the next instruction, its tail at Target.</summary>
    PossessiveLoop,

    /// <summary>The end of the body; Target is the head.</summary>
    PossessiveEnd,

    AtomicBegin,

    AtomicEnd,

    /// <summary>Looks ahead, or Min characters behind.</summary>
    AssertBegin,

    AssertEnd,

    AssertNotBegin,

    AssertNotEnd,

    /// <summary>The text of group Operand again, compared by <see cref="Folding"/> Min.</summary>
    GroupRef,

    /// <summary>Goes to Target unless group Operand has matched.</summary>
    GroupTest,
}
