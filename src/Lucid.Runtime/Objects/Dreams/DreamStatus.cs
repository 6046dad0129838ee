namespace Lucid.Runtime;

/// <summary>Where a dream of a program is in its life.</summary>
internal enum DreamStatus
{
    /// <summary>It opens when the statement that asked for it is over.</summary>
    Asked,
    /// <summary>What happens can be taken back.</summary>
    Open,
    /// <summary>What happened was taken back.</summary>
    WokenUp,
    /// <summary>What happened was kept.</summary>
    Realized,
}
