namespace Lucid.Runtime;

/// <summary>Where a number stands in an image.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after it.</param>
/// <param name="IsReference">It refers to an object.</param>
public readonly record struct ImagePlace(int Start, int End, bool IsReference);
