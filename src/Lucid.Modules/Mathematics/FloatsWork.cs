namespace Lucid.Modules.Mathematics;

/// <summary>What floats are collected for.</summary>
internal enum FloatsWork
{
    /// <summary>Their exact sum.</summary>
    Sum,
    /// <summary>The length of the vector.</summary>
    Length,
    /// <summary>The distance of two points.</summary>
    Distance,
}
