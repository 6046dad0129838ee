namespace Lucid.Runtime;

/// <summary>Iterates over the items of a memoryview.</summary>
[PyType("memory_iterator", NoConstructor = true)]
public sealed partial class PyMemoryIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyMemoryView? View;
        [Saved(1)] public int Position;
    }

    internal PyMemoryIterator(PyMemoryView view)
        : base(TypeObject) => state.View = view;

    [PySlot(Slot.Iter)]
    internal PyObject Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        ref State s = ref Write(undo);
        if (s.View is null)
        {
            return Value.Exhausted;
        }
        Value length = s.View.Len();
        if (length.IsSignal)
        {
            return length;
        }
        if (s.Position >= length.Bits)
        {
            s.View = null;
            return Value.Exhausted;
        }
        return s.View.ItemAt(s.Position++);
    }
}
