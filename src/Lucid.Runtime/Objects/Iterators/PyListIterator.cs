namespace Lucid.Runtime;

/// <summary>Iterates a list as it is at each step.</summary>
[PyType("list_iterator", NoConstructor = true)]
public sealed partial class PyListIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyList? List;
        [Saved(1)] public int Index;
    }

    internal PyListIterator(PyList source)
        : base(TypeObject)
    {
        state.List = source;
        state.Index = 0;
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
        if (i >= source.Count)
        {
            s.List = null;
            item = default;
            return false;
        }
        s.Index = i + 1;
        item = source.Now.Items[i];
        return true;
    }

    [PySlot(Slot.Iter)]
    internal PyListIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo) => TryNext(undo, out Value item) ? item : Value.Exhausted;

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal int LengthHint() => Now.List is { } source ? Math.Max(0, source.Count - Now.Index) : 0;

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) => Iterators.Reduce(vm, Names.Iter, Now.List is { } source ? source : new PyList(), Now.List is null ? -1 : Now.Index);

    [PyMethod("__setstate__(object, /)", Doc = "Set state information for unpickling.")]
    internal Value SetState(Undo undo, Value state)
    {
        if (!Iterators.TryPlace(state, out long index, out Value error))
        {
            return error;
        }
        if (Now.List is { } source)
        {
            ref State s = ref Write(undo);
            s.Index = (int)Math.Clamp(index, 0, source.Count);
            s.List = index < 0 ? null : source;
        }
        return Value.None;
    }
}
