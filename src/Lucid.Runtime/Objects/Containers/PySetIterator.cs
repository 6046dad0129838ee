namespace Lucid.Runtime;

/// <summary>Iterates a set or frozenset.</summary>
[PyType("set_iterator", NoConstructor = true)]
public sealed partial class PySetIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyAnySet? Set;
        [Saved(1)] public int Entry;
        [Saved(2)] public int Count;
        [Saved(3)] public int Left;
    }

    internal PySetIterator(PyAnySet set)
        : base(TypeObject)
    {
        state.Set = set;
        state.Count = set.Count;
        state.Left = set.Count;
    }

    [PySlot(Slot.Iter)]
    internal PySetIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        PyAnySet? set = Now.Set;
        if (set is null)
        {
            return Value.Exhausted;
        }
        ref readonly ValueTable table = ref set.Table;
        ref State s = ref Write(undo);
        if (table.Count != s.Count)
        {
            s.Count = -1;
            return Errors.RuntimeError("Set changed size during iteration");
        }
        int i = table.NextPosition(s.Entry);
        if (i < 0)
        {
            s.Set = null;
            return Value.Exhausted;
        }
        s.Entry = i + 1;
        s.Left--;
        return table.EntryAt(i).Key;
    }

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal int LengthHint() => Now.Set is { } set && set.Count == Now.Count ? Now.Left : 0;

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm)
    {
        var rest = new PyList();
        if (Now.Set is { } set)
        {
            ref readonly ValueTable table = ref set.Table;
            for (int i = table.NextPosition(Now.Entry); i >= 0; i = table.NextPosition(i + 1))
            {
                rest.Add(vm.Undo, table.EntryAt(i).Key);
            }
        }
        return Iterators.Reduce(vm, Names.Iter, rest, -1);
    }
}
