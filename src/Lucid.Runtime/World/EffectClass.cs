namespace Lucid.Runtime;

/// <summary>What can be done about an effect on the world.</summary>
public enum EffectClass : byte
{
    /// <summary>It only looked.</summary>
    Observe,
    /// <summary>It can be taken back.</summary>
    Reversible,
    /// <summary>It can be held back until it is wanted.</summary>
    Deferred,
    /// <summary>Something else makes up for it.</summary>
    Compensable,
    /// <summary>It cannot be taken back.</summary>
    Irreversible,
}
