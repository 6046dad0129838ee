namespace Lucid.Runtime;

/// <summary>A set.</summary>
[PyType("set", Subclassable = true, Doc = "Build an unordered collection of unique elements.")]
public partial class PySet : PyAnySet
{
    internal partial struct State
    {
        [Saved(0)] public ValueTable Table;
    }

    /// <summary>An empty set.</summary>
    public PySet()
        : base(TypeObject)
    {
    }

    public override ref readonly ValueTable Table => ref state.Table;

    public override ref ValueTable WriteTable(Undo undo) => ref Write(undo).Table;

    internal override PyAnySet MakeEmpty() => new PySet();

    /// <summary>Whether a str is there.</summary>
    internal bool ContainsStr(PyStr text) => Table.Find(text, text.Hash(HashSeed.Current)) >= 0;

    /// <summary>Adds a str.</summary>
    public void AddStr(Undo undo, PyStr text)
    {
        if (!ContainsStr(text))
        {
            WriteTable(undo).AddKey(undo, text, text.Hash(HashSeed.Current));
        }
    }

    /// <summary>Adds the keys of an iterable.</summary>
    internal Value UpdateFrom(Machine vm, Value iterable) => AddAll(vm, iterable, Value.None);

    [PyNew("set(iterable=(), /)")]
    internal static Value New(PyType cls, Args args) => Allocate(cls);

    [PyInit("set(iterable=(), /)")]
    internal Value Init(Machine vm, Value iterable)
    {
        if (Count > 0)
        {
            WriteTable(vm.Undo).Clear();
        }
        return AddAll(vm, iterable, Value.None);
    }

    [PyMethod("add(object, /)", Doc = "Add an element to a set.\n\nThis has no effect if the element is already present.")]
    public Value Add(Machine vm, Value key) => Tables.Do(vm, this, TableOp.Add, key, Value.None);

    [PyMethod("discard(object, /)", Doc = "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.")]
    internal Value Discard(Machine vm, Value key) => Has(vm, TableOp.Discard, key);

    [PyMethod("remove(object, /)", Doc = "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.")]
    internal Value Remove(Machine vm, Value key) => Has(vm, TableOp.Remove, key);

    [PyMethod("pop()", Doc = "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.")]
    internal Value Pop(Undo undo)
    {
        if (Count == 0)
        {
            return Errors.KeyError("pop from an empty set");
        }
        ref ValueTable table = ref WriteTable(undo);
        int i = table.PopEntry();
        Value key = table.Entries[i].Key;
        table.RemoveAt(undo, i);
        return key;
    }

    [PyMethod("clear()", Doc = "Remove all elements from this set.")]
    public void Clear(Undo undo) => WriteTable(undo).Clear();

    [PyMethod("update(*others)", Doc = "Update the set, adding elements from all others.")]
    internal Value Update(Machine vm, Args others) =>
        others.Count == 1 ? AddAll(vm, others[0], Value.None) : Start(vm, SetOp.Update, others, Value.None);

    [PyMethod("intersection_update(*others)", Doc = "Update the set, keeping only elements found in it and all others.")]
    internal Value IntersectionUpdate(Machine vm, Args others) => Start(vm, SetOp.IntersectionUpdate, others, Value.None);

    [PyMethod("difference_update(*others)", Doc = "Update the set, removing elements found in others.")]
    internal Value DifferenceUpdate(Machine vm, Args others) => Start(vm, SetOp.DifferenceUpdate, others, Value.None);

    [PyMethod("symmetric_difference_update(other, /)", Doc = "Update the set, keeping only elements found in either set, but not in both.")]
    internal Value SymmetricDifferenceUpdate(Machine vm, Value other) => Start(vm, SetOp.SymmetricDifferenceUpdate, other, Value.None);

    [PyMethod("copy()", Doc = "Return a shallow copy of a set.")]
    public PyAnySet Copy(Undo undo) => MakeCopy(undo);

    [PyMethod("union(*others)", Doc = "Return a new set with elements from the set and all others.")]
    internal Value Union(Machine vm, Args others) => Start(vm, SetOp.Union, others, Value.Unbound);

    [PyMethod("intersection(*others)", Doc = "Return a new set with elements common to the set and all others.")]
    internal Value Intersection(Machine vm, Args others) => Start(vm, SetOp.Intersection, others, Value.Unbound);

    [PyMethod("difference(*others)", Doc = "Return a new set with elements in the set that are not in the others.")]
    internal Value Difference(Machine vm, Args others) => Start(vm, SetOp.Difference, others, Value.Unbound);

    [PyMethod("symmetric_difference(other, /)", Doc = "Return a new set with elements in either the set or other but not both.")]
    internal Value SymmetricDifference(Machine vm, Value other) => Start(vm, SetOp.SymmetricDifference, other, Value.Unbound);

    [PyMethod("isdisjoint(other, /)", Doc = "Return True if two sets have a null intersection.")]
    internal Value IsDisjoint(Machine vm, Value other) => Start(vm, SetOp.IsDisjoint, other, Value.Unbound);

    [PyMethod("issubset(other, /)", Doc = "Report whether another set contains this set.")]
    internal Value IsSubset(Machine vm, Value other) => Start(vm, SetOp.IsSubset, other, Value.Unbound);

    [PyMethod("issuperset(other, /)", Doc = "Report whether this set contains another set.")]
    internal Value IsSuperset(Machine vm, Value other) => Start(vm, SetOp.IsSuperset, other, Value.Unbound);

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm) => ReduceSet(vm);

    [PyMethod("__sizeof__()", Doc = "S.__sizeof__() -> size of S in memory, in bytes")]
    internal long SizeOf() => 200 + 16L * Count;

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PySlot(Slot.Len)]
    internal int Len() => Count;

    [PySlot(Slot.Iter)]
    internal PySetIterator Iter() => new(this);

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value key) => Has(vm, TableOp.Contains, key);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Show(vm);

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op) => CompareTo(vm, other, op);

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) => Operate(vm, SetOp.Union, left, right);

    [PySlot(Slot.And)]
    internal static Value And(Machine vm, Value left, Value right) => Operate(vm, SetOp.Intersection, left, right);

    [PySlot(Slot.Sub)]
    internal static Value Sub(Machine vm, Value left, Value right) => Operate(vm, SetOp.Difference, left, right);

    [PySlot(Slot.Xor)]
    internal static Value Xor(Machine vm, Value left, Value right) => Operate(vm, SetOp.SymmetricDifference, left, right);

    [PySlot(Slot.InplaceOr)]
    internal Value InplaceOr(Machine vm, Value other) => OperateInPlace(vm, SetOp.Update, other);

    [PySlot(Slot.InplaceAnd)]
    internal Value InplaceAnd(Machine vm, Value other) => OperateInPlace(vm, SetOp.IntersectionUpdate, other);

    [PySlot(Slot.InplaceSub)]
    internal Value InplaceSub(Machine vm, Value other) => OperateInPlace(vm, SetOp.DifferenceUpdate, other);

    [PySlot(Slot.InplaceXor)]
    internal Value InplaceXor(Machine vm, Value other) => OperateInPlace(vm, SetOp.SymmetricDifferenceUpdate, other);
}
