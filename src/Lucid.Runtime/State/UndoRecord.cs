namespace Lucid.Runtime;

/// <summary>One old value. Putting it back is a copy that cannot fail or call Python.</summary>
internal struct UndoRecord
{
    internal object Target;
    internal object? Box;
    internal UndoKind Kind;
    internal int Index;
    internal Value A;
    internal Value B;
    internal long Extra;
}
