namespace Lucid.Modules.Sre.Engine;

/// <summary>How a run of the engine ended.</summary>
internal enum MatchOutcome
{
    NoMatch,
    Matched,

    /// <summary>The budget is used up; running again goes on.</summary>
    Suspended,
}
