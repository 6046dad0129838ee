namespace Lucid.Runtime;

/// <summary>Iterates a list backwards.</summary>
[PyType("list_reverseiterator", NoConstructor = true)]
public sealed partial class PyListReverseIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyList? List;
        [Saved(1)] public int Index;
    }

    internal PyListReverseIterator(PyList source)
        : base(TypeObject)
    {
        state.List = source;
        state.Index = source.Count - 1;
    }

    /// <summary>The next item; false if there is none.</summary>
    public bool TryNext(Undo undo, out Value item)
    {
        PyList? source = Now.List;
        if (source is null)
        {
            item = default;
            return false;
        }
        int i = Now.Index;
        ref State s = ref Write(undo);
        if (i < 0 || i >= source.Count)
        {
            s.List = null;
            s.Index = -1;
            item = default;
            return false;
        }
        s.Index = i - 1;
        item = source.Now.Items[i];
        return true;
    }

    [PySlot(Slot.Iter)]
    internal PyListReverseIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo) => TryNext(undo, out Value item) ? item : Value.Exhausted;

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal int LengthHint() => Now.List is { } source && Now.Index < source.Count ? Now.Index + 1 : 0;

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) => Now.List is { } source ? Iterators.Reduce(vm, Names.Reversed, source, Now.Index) : Iterators.Reduce(vm, Names.Iter, new PyList(), -1);

    [PyMethod("__setstate__(object, /)", Doc = "Set state information for unpickling.")]
    internal Value SetState(Undo undo, Value state)
    {
        if (!Iterators.TryPlace(state, out long index, out Value error))
        {
            return error;
        }
        if (Now.List is { } source)
        {
            Write(undo).Index = (int)Math.Clamp(index, -1, source.Count - 1);
        }
        return Value.None;
    }
}
