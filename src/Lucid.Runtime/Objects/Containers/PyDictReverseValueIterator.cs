namespace Lucid.Runtime;

/// <summary>Iterates the values of a dict, last first.</summary>
[PyType("dict_reversevalueiterator", NoConstructor = true)]
public sealed partial class PyDictReverseValueIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyDict? Dict;
        [Saved(1)] public int Entry;
        [Saved(2)] public int Count;
        [Saved(3)] public int Left;
    }

    internal PyDictReverseValueIterator(PyDict dict)
        : base(TypeObject)
    {
        state.Dict = dict;
        state.Entry = dict.Table.Used - 1;
        state.Count = dict.Count;
        state.Left = dict.Count;
    }

    [PySlot(Slot.Iter)]
    internal PyDictReverseValueIterator Iter() => this;

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
        int i = s.Entry < table.Used ? table.PreviousLive(s.Entry) : -1;
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
        s.Entry = i - 1;
        s.Left--;
        ref TableEntry entry = ref table.Entries[i];
        return entry.Value;
    }

    [PyMethod("__length_hint__()", Doc = "Private method returning an estimate of len(list(it)).")]
    internal int LengthHint() => Now.Dict is { } dict && dict.Count == Now.Count ? Now.Left : 0;

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm)
    {
        var items = new PyList();
        PyDictReverseValueIterator copy = MakeCopy();
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

    private PyDictReverseValueIterator MakeCopy()
    {
        var made = new PyDictReverseValueIterator(Now.Dict ?? new PyDict());
        made.state = Now;
        return made;
    }
}
