namespace Lucid.Runtime;

/// <summary>What an undo record puts back.</summary>
internal enum UndoKind : int
{
    /// <summary>The state of an object and its epoch (in Index): Box holds the copy.</summary>
    State,
    /// <summary>One element of a Value[].</summary>
    Element,
    /// <summary>One entry of a table: key and value.</summary>
    Entry,
    /// <summary>One cell of a table's index; the old number is in A's bits.</summary>
    TableIndex,
    /// <summary>One byte of a byte[]; the old byte is in A's bits.</summary>
    Byte,
    /// <summary>The slots and shape of an instance and its epoch.</summary>
    Slots,
}
