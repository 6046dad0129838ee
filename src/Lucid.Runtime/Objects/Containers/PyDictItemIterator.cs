namespace Lucid.Runtime;

/// <summary>Iterates the items of a dict.</summary>
[PyType("dict_itemiterator", NoConstructor = true)]
public sealed partial class PyDictItemIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyDict? Dict;
        [Saved(1)] public int Entry;
        [Saved(2)] public int Count;
        [Saved(3)] public int Left;
    }

    internal PyDictItemIterator(PyDict dict)
        : base(TypeObject)
    {
        state.Dict = dict;
        state.Entry = 0;
        state.Count = dict.Count;
        state.Left = dict.Count;
    }

    [PySlot(Slot.Iter)]
    internal PyDictItemIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        PyDict? dict = Now.Dict;
        if (dict is null)
        {
            return Value.Exhausted;
        }
        ref readonly ValueTable table = ref dict.Table;
        ref State s = ref Write(undo);
        if (table.Count != s.Count)
        {
            // From now on every further call complains.
            s.Count = -1;
            return Errors.RuntimeError(dict.SizeComplaint);
        }
        int i = table.NextLive(s.Entry);
        if (i < 0)
        {
            s.Dict = null;
            return Value.Exhausted;
        }
        if (s.Left == 0)
        {
            s.Dict = null;
            return Errors.RuntimeError("dictionary keys changed during iteration");
        }
        s.Entry = i + 1;
        s.Left--;
        ref TableEntry entry = ref table.Entries[i];
        return new PyTuple([entry.Key, entry.Value]);
    }

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal int LengthHint() => Now.Dict is { } dict && dict.Count == Now.Count ? Now.Left : 0;

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm)
    {
        var items = new PyList();
        PyDictItemIterator copy = MakeCopy();
        for (Value item = copy.Next(vm.Undo); !item.IsExhausted; item = copy.Next(vm.Undo))
        {
            if (item.IsSignal)
            {
                return item;
            }
            items.Add(vm.Undo, item);
        }
        return new PyTuple([vm.Builtins.GetStr(Names.Iter), new PyTuple([items])]);
    }

    private PyDictItemIterator MakeCopy()
    {
        var made = new PyDictItemIterator(Now.Dict ?? new PyDict());
        made.state = Now;
        return made;
    }
}
