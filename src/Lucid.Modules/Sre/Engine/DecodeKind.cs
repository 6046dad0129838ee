namespace Lucid.Modules.Sre.Engine;

/// <summary>The constructs that enclose other code.</summary>
internal enum DecodeKind
{
    Alternative,
    Repeat,
    Possessive,
    Atomic,
    Assert,
    AssertNot,
    GroupTestYes,
    GroupTestNo,
}
