using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>What <c>os.scandir</c> gives: the entries, read when it was called.</summary>
[PyType("posix.ScandirIterator", NoConstructor = true)]
internal sealed partial class PyScandirIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value[] Entries;
        [Saved(1)] public int At;
    }

    internal PyScandirIterator(Value[] entries)
        : base(TypeObject) => state.Entries = entries;

    [PySlot(Slot.Iter)]
    internal Value Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo) => Now.At < Now.Entries.Length ? Now.Entries[Write(undo).At++] : Value.Exhausted;

    [PyMethod("close()")]
    internal void Close(Undo undo) => Write(undo).At = Now.Entries.Length;

    [PyMethod("__enter__()")]
    internal Value Enter() => this;

    [PyMethod("__exit__(*args)")]
    internal void Exit(Undo undo, PyTuple args)
    {
        _ = args;
        Close(undo);
    }
}
