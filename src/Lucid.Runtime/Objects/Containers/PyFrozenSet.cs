namespace Lucid.Runtime;

/// <summary>A frozenset. Its table is filled before anybody sees it and never changes afterwards.</summary>
[PyType("frozenset", Subclassable = true, Doc = "Build an immutable unordered collection of unique elements.")]
public partial class PyFrozenSet : PyAnySet
{
    internal partial struct State
    {
        [Saved(0)] public ValueTable Table;
    }

    /// <summary>An empty frozenset.</summary>
    public PyFrozenSet()
        : base(TypeObject)
    {
    }

    internal PyFrozenSet(ValueTable table)
        : base(TypeObject) => state.Table = table;

    public override ref readonly ValueTable Table => ref state.Table;

    public override ref ValueTable WriteTable(Undo undo) => ref Write(undo).Table;

    internal override PyAnySet MakeEmpty() => new PyFrozenSet();

    /// <summary>The frozenset of constants of a code object.</summary>
    public static PyFrozenSet OfConstants(Value[] items)
    {
        var made = new PyFrozenSet();
        var undo = new Undo();
        foreach (Value item in items)
        {
            if (!Hashing.TryHashConstant(item, out long hash))
            {
                throw new InvalidOperationException("a constant cannot be hashed");
            }
            if (made.Table.Find(item, hash) < 0)
            {
                made.WriteTable(undo).AddKey(undo, item, hash);
            }
        }
        return made;
    }

    [PyNew("frozenset(iterable=(), /)")]
    internal static Value New(Machine vm, PyType cls, Value iterable)
    {
        if (ReferenceEquals(cls, TypeObject) && ReferenceEquals(iterable.Type, TypeObject))
        {
            return iterable;
        }
        PyFrozenSet made = Allocate(cls);
        return made.AddAll(vm, iterable, made);
    }

    [PyMethod("copy()", Doc = "Return a shallow copy of a set.")]
    public PyAnySet Copy(Undo undo) => ReferenceEquals(Type, TypeObject) ? this : MakeCopy(undo);

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

    [PySlot(Slot.Hash)]
    internal long Hash()
    {
        ulong hash = 0;
        ref readonly ValueTable table = ref Table;
        for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
        {
            ulong h = (ulong)table.Entries[i].Hash;
            hash ^= (h ^ 89869747UL ^ (h << 16)) * 3644798167UL;
        }
        hash ^= ((ulong)Count + 1) * 1927868237UL;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = (hash * 69069UL) + 907133923UL;
        return hash == ulong.MaxValue ? 590923713 : (long)hash;
    }
}
