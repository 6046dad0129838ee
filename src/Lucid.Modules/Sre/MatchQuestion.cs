namespace Lucid.Modules.Sre;

/// <summary>What is asked of a match about a group. Images hold the numbers: they only grow.</summary>
internal enum MatchQuestion
{
    Group,
    Start,
    End,
    Span,
}
