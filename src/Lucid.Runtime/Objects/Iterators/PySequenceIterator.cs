namespace Lucid.Runtime;

/// <summary>Iterates what has <c>__getitem__</c> only: asks for 0, 1, 2 until an IndexError comes.</summary>
[PyType("iterator", NoConstructor = true)]
public sealed partial class PySequenceIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Sequence;
        [Saved(1)] public long Index;
    }

    /// <summary>An iterator of a sequence.</summary>
    public PySequenceIterator(Value sequence)
        : base(TypeObject) => state.Sequence = sequence;

    [PySlot(Slot.Iter)]
    internal PySequenceIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Now.Sequence.IsUnbound ? Value.Exhausted : vm.Enter(new SequenceNextFrame(this));

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal Value LengthHint(Machine vm) =>
        Now.Sequence.IsUnbound ? Value.Int(0)
        : !Now.Sequence.Type.Has(Slot.Len) ? Value.NotImplemented
        : vm.Enter(new RemainingFrame(Now.Sequence, Now.Index));

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) =>
        Now.Sequence.IsUnbound ? Iterators.Reduce(vm, Names.Iter, PyTuple.Empty, -1) : Iterators.Reduce(vm, Names.Iter, Now.Sequence, Now.Index);

    [PyMethod("__setstate__(object, /)", Doc = "Set state information for unpickling.")]
    internal Value SetState(Undo undo, Value state)
    {
        if (!Iterators.TryPlace(state, out long index, out Value error))
        {
            return error;
        }
        if (!Now.Sequence.IsUnbound)
        {
            Write(undo).Index = Math.Max(0, index);
        }
        return Value.None;
    }
}
