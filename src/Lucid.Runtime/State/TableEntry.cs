namespace Lucid.Runtime;

/// <summary>One entry of a <see cref="ValueTable"/>; a deleted one has an unbound key.</summary>
internal struct TableEntry
{
    internal Value Key;
    internal Value Value;
    internal long Hash;
}
