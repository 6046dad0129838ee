namespace Lucid.Runtime;

/// <summary>One entry of a <see cref="ValueTable"/>; a deleted one has an unbound key.</summary>
public struct TableEntry
{
    public Value Key;
    public Value Value;
    public long Hash;
}
