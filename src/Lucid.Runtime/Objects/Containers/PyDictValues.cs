namespace Lucid.Runtime;

/// <summary>A view of the values of a dict.</summary>
[PyType("dict_values", NoConstructor = true)]
public sealed partial class PyDictValues : PyObject
{
    [Saved(0)] private readonly PyDict dict;

    internal PyDictValues(PyDict dict)
        : base(TypeObject) => this.dict = dict;

    /// <summary>The dict.</summary>
    public PyDict Dict => dict;

    [PyGetter("mapping", Doc = "dictionary that this view refers to")]
    internal Value Mapping() => new PyMappingProxy(dict);

    [PyMethod("__reversed__()", Doc = "Return a reverse iterator over the dict values.")]
    internal PyDictReverseValueIterator Reversed() => new(dict);

    [PySlot(Slot.Len)]
    internal int Len() => dict.Count;

    [PySlot(Slot.Iter)]
    internal PyDictValueIterator Iter() => new(dict);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => ReprFrame.Start(vm, this, ReprKind.Values);
}
