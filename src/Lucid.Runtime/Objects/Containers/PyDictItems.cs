namespace Lucid.Runtime;

/// <summary>A view of the items of a dict.</summary>
[PyType("dict_items", NoConstructor = true)]
public sealed partial class PyDictItems : PyObject, IDictView
{
    [Saved(0)] private readonly PyDict dict;

    internal PyDictItems(PyDict dict)
        : base(TypeObject) => this.dict = dict;

    /// <summary>The dict.</summary>
    public PyDict Dict => dict;

    [PyGetter("mapping", Doc = "dictionary that this view refers to")]
    internal Value Mapping() => new PyMappingProxy(dict);

    [PyMethod("__reversed__()", Doc = "Return a reverse iterator over the dict items.")]
    internal PyDictReverseItemIterator Reversed() => new(dict);

    [PySlot(Slot.Len)]
    internal int Len() => dict.Count;

    [PySlot(Slot.Iter)]
    internal PyDictItemIterator Iter() => new(dict);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => ReprFrame.Start(vm, this, ReprKind.Items);

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value item) => item.O is PyTuple { Count: 2 } pair ? vm.Enter(new ItemContainsFrame(dict, pair)) : Value.False;

    [PyMethod("isdisjoint(other, /)", Doc = "Return True if the view and the given iterable have a null intersection.")]
    internal Value IsDisjoint(Machine vm, Value other) => DictViews.IsDisjoint(vm, this, other);

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op) => DictViews.Compare(vm, this, other, op);

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) => DictViews.Operate(vm, SetOp.Update, left, right);

    [PySlot(Slot.And)]
    internal static Value And(Machine vm, Value left, Value right) => DictViews.Operate(vm, SetOp.Intersection, left, right);

    [PySlot(Slot.Sub)]
    internal static Value Sub(Machine vm, Value left, Value right) => DictViews.Operate(vm, SetOp.DifferenceUpdate, left, right);

    [PySlot(Slot.Xor)]
    internal static Value Xor(Machine vm, Value left, Value right) => DictViews.Operate(vm, SetOp.SymmetricDifferenceUpdate, left, right);
}
