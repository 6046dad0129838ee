namespace Lucid.Modules.Collections;

/// <summary>Iterates a deque from its end.</summary>
[PyType("collections._deque_reverse_iterator")]
internal sealed partial class PyDequeReverseIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyDeque Deque;
        [Saved(1)] public int Index;
        [Saved(2)] public int Version;
        [Saved(3)] public int Left;
    }

    internal PyDequeReverseIterator(PyDeque deque, int index)
        : base(TypeObject)
    {
        state.Deque = deque;
        state.Index = index;
        state.Version = deque.Version;
        state.Left = deque.Count;
    }

    [PyNew("_deque_reverse_iterator(deque, index=0, /)")]
    internal static Value New(Undo undo, PyType cls, PyDeque deque, long index)
    {
        var made = new PyDequeReverseIterator(deque, deque.Count);
        for (; index > 0 && made.Now.Left > 0; index--)
        {
            made.Next(undo);
        }
        return made;
    }

    [PySlot(Slot.Iter)]
    internal PyDequeReverseIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        ref State s = ref Write(undo);
        if (s.Version != s.Deque.Version)
        {
            s.Left = 0;
            return Errors.RuntimeError("deque mutated during iteration");
        }
        if (s.Left == 0)
        {
            return Value.Exhausted;
        }
        s.Left--;
        return s.Deque[--s.Index];
    }

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal int LengthHint() => Now.Left;

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal PyTuple Reduce() => new([Type, new PyTuple([Now.Deque, Value.Int(Now.Deque.Count - Now.Left)])]);
}
