namespace Lucid.Modules.Sre.Engine;

/// <summary>Where a match has to be.</summary>
internal enum MatchMode
{
    /// <summary>Anywhere from the start position on.</summary>
    Search,

    /// <summary>At the start position.</summary>
    Match,

    /// <summary>From the start position to the end.</summary>
    Full,
}
