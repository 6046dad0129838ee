namespace Lucid.Runtime;

/// <summary>Operations of built-in types that instructions and native frames stand on.</summary>
internal static class Builtin
{
    /// <summary><c>ascii(o)</c></summary>
    internal static Value Ascii(Machine vm, Value o) => vm.Enter(new AsciiFrame(o));

    /// <summary>Adds the items of an iterable to a list that is being displayed.</summary>
    internal static Value ListExtend(Machine vm, PyList list, Value items) =>
        !items.Type.Has(Slot.Iter) && !items.Type.Has(Slot.GetItem)
            ? Errors.TypeError($"Value after * must be an iterable, not {items.Type.FullName}")
            : list.Extend(vm, items);

    /// <summary>Adds a value to a set.</summary>
    internal static Value SetAdd(Machine vm, PySet set, Value value) => set.Add(vm, value);

    /// <summary>Adds the items of an iterable to a set that is being displayed.</summary>
    internal static Value SetUpdate(Machine vm, PySet set, Value items) => vm.CallMethod(set, Names.Update, items);

    /// <summary>Adds a mapping to a dict that is being displayed.</summary>
    internal static Value DictUpdate(Machine vm, PyDict dict, Value mapping) => vm.Enter(new DictMergeFrame(dict, mapping, Value.Unbound));

    /// <summary>Adds a mapping to the keyword arguments of a call; a key twice is an error that names the callee.</summary>
    internal static Value DictMerge(Machine vm, PyDict dict, Value mapping, Value callee) => vm.Enter(new DictMergeFrame(dict, mapping, callee));

    /// <summary>A set of values.</summary>
    internal static Value BuildSet(Machine vm, ReadOnlySpan<Value> values)
    {
        var set = new PySet();
        int done = set.AddLeaves(vm, values);
        return done == values.Length ? set : vm.EnterNow(new BuildSetFrame(set, values[done..].ToArray()));
    }

    /// <summary>A dict of keys and values that alternate.</summary>
    internal static Value BuildDict(Machine vm, ReadOnlySpan<Value> pairs)
    {
        var dict = new PyDict();
        for (int i = 0; i < pairs.Length; i += 2)
        {
            if (!dict.TrySetLeaf(vm, pairs[i], pairs[i + 1]))
            {
                return vm.EnterNow(new BuildDictFrame(dict, pairs[i..].ToArray()));
            }
        }
        return dict;
    }

    /// <summary><c>isinstance(o, cls)</c></summary>
    internal static Value IsInstance(Machine vm, Value o, Value cls) => vm.IsInstance(o, cls);
}
