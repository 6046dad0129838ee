namespace Lucid.Modules.Sre;

/// <summary>What a <see cref="PatternFrame"/> works on. Images hold the numbers: they only grow.</summary>
internal enum PatternTask
{
    Search,
    Match,
    FullMatch,
    FindAll,
    Split,
    Substitute,
    SubstituteCounting,
    ScanSearch,
    ScanMatch,
}
