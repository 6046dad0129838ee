namespace Lucid.Runtime;

/// <summary>A slice applied to a length: first index, step, and how many indices there are.</summary>
public readonly record struct SliceBounds(long Start, long Stop, long Step, long Count);
