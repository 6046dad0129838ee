namespace Lucid.Runtime;

/// <summary>Iterates a tuple.</summary>
[PyType("tuple_iterator", NoConstructor = true)]
public sealed partial class PyTupleIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple? Tuple;
        [Saved(1)] public int Index;
    }

    internal PyTupleIterator(PyTuple source)
        : base(TypeObject)
    {
        state.Tuple = source;
        state.Index = 0;
    }

    /// <summary>The next item; false if there is none.</summary>
    public bool TryNext(Undo undo, out Value item)
    {
        PyTuple? source = Now.Tuple;
        if (source is null)
        {
            item = default;
            return false;
        }
        int i = Now.Index;
        ref State s = ref Write(undo);
        if (i >= source.Count)
        {
            s.Tuple = null;
            item = default;
            return false;
        }
        s.Index = i + 1;
        item = source.Items[i];
        return true;
    }

    [PySlot(Slot.Iter)]
    internal PyTupleIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo) => TryNext(undo, out Value item) ? item : Value.Exhausted;

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal int LengthHint() => Now.Tuple is { } source ? Math.Max(0, source.Count - Now.Index) : 0;

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) => Iterators.Reduce(vm, Names.Iter, Now.Tuple is { } source ? source : PyTuple.Empty, Now.Tuple is null ? -1 : Now.Index);

    [PyMethod("__setstate__(object, /)", Doc = "Set state information for unpickling.")]
    internal Value SetState(Undo undo, Value state)
    {
        if (!Iterators.TryPlace(state, out long index, out Value error))
        {
            return error;
        }
        if (Now.Tuple is { } source)
        {
            Write(undo).Index = (int)Math.Clamp(index, 0, source.Count);
        }
        return Value.None;
    }
}
