namespace Lucid.Modules.Itertools;

/// <summary>An item that was read by one of the iterators of a tee, in a list that all of them walk.</summary>
[PyType("itertools._tee_dataobject", NoConstructor = true, Doc = "Data container common to multiple tee objects.")]
internal sealed partial class PyTeeNode : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public Value Item;
        [Saved(2)] public PyTeeNode? Next;
        [Saved(3)] public bool IsRunning;
    }

    internal PyTeeNode(Value iterator)
        : base(TypeObject) => state.Iterator = iterator;

    /// <summary>Takes the item; gives the node for the one after it.</summary>
    internal PyTeeNode Put(Undo undo, Value item)
    {
        ref State s = ref Write(undo);
        s.IsRunning = false;
        s.Item = item;
        s.Next = new PyTeeNode(s.Iterator);
        s.Iterator = Value.None;
        return s.Next;
    }
}
