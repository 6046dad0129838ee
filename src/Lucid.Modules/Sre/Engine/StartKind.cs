namespace Lucid.Modules.Sre.Engine;

/// <summary>How a search finds the next place where a match can begin.</summary>
internal enum StartKind
{
    Anywhere,

    /// <summary>Only at the beginning of the subject.</summary>
    Beginning,

    /// <summary>Only where a line begins.</summary>
    LineBeginning,

    /// <summary>Where the literal prefix stands.</summary>
    Prefix,

    /// <summary>Where the filter lets it.</summary>
    Filter,
}
