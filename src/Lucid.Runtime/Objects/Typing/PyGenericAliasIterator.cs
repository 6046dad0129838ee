namespace Lucid.Runtime;

/// <summary>Iterates a generic alias: gives it once, unpacked.</summary>
[PyType("types.generic_alias_iterator", NoConstructor = true)]
internal sealed partial class PyGenericAliasIterator : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyGenericAlias? Alias;
    }

    internal PyGenericAliasIterator(PyGenericAlias alias)
        : base(TypeObject) => state.Alias = alias;

    [PySlot(Slot.Iter)]
    internal PyGenericAliasIterator Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        if (Now.Alias is not { } alias)
        {
            return Value.Exhausted;
        }
        Write(undo).Alias = null;
        return alias.Unpacked();
    }

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) =>
        new PyTuple([vm.Builtins.GetStr(Names.Iter), new PyTuple([Now.Alias is { } alias ? alias : PyTuple.Empty])]);
}
