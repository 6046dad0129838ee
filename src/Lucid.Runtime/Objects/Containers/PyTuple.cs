using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>A tuple.</summary>
[PyType("tuple", Subclassable = true, Immutable = true, Match = MatchKind.Sequence, Doc = "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.")]
public partial class PyTuple : PyObject
{
    /// <summary>The empty tuple.</summary>
    public static readonly PyTuple Empty = new([]);

    /// <summary>The items; nobody may change them.</summary>
    [Saved(0)] public readonly Value[] Items;

    /// <summary>The hash, once it was computed, and the tag of the seed that it holds for; the tag 0 for none.</summary>
    [Derived] internal long KnownHash;
    [Derived] internal byte KnownHashTag;

    /// <summary>A tuple that takes an array over.</summary>
    public PyTuple(Value[] items)
        : base(TypeObject) => Items = items;

    /// <summary>For types whose instances are tuples with names.</summary>
    protected PyTuple(PyType type, Value[] items)
        : base(type) => Items = items;

    /// <summary>How many items there are.</summary>
    public int Count => Items.Length;

    /// <summary>Item i, which must be in range.</summary>
    public Value this[int i] => Items[i];

    /// <summary>A tuple that takes an array over; the empty tuple if there is nothing in it.</summary>
    public static PyTuple Of(Value[] items) => items.Length == 0 ? Empty : new PyTuple(items);

    /// <summary>A tuple of copied items.</summary>
    public static PyTuple Of(ReadOnlySpan<Value> items) => items.IsEmpty ? Empty : new PyTuple(items.ToNewArray());

    /// <summary>A tuple of a class that derives from tuple.</summary>
    public static PyTuple OfClass(PyType cls, Value[] items)
    {
        if (ReferenceEquals(cls, TypeObject))
        {
            return Of(items);
        }
        PyTuple made = Allocate(cls);
        Unsafe.AsRef(in made.Items) = items;
        return made;
    }

    [PyNew("tuple(iterable=(), /)")]
    internal static Value New(Machine vm, PyType cls, Value iterable)
    {
        if (ReferenceEquals(cls, TypeObject) && iterable.O is not null && iterable.O.GetType() == typeof(PyTuple))
        {
            return iterable;
        }
        if (Sequences.TryItems(iterable, out ReadOnlySpan<Value> items))
        {
            return OfClass(cls, items.ToArray());
        }
        return Sequences.TryLeafItems(iterable, out Value[] made) ? OfClass(cls, made) : vm.EnterNow(new CollectFrame(cls, iterable));
    }

    [PyMethod("index(value, start=0, stop=sys.maxsize, /)", Doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")]
    internal Value Index(Machine vm, Value value, Value start, Value stop) => SearchFrame.StartIndex(vm, this, value, start, stop);

    [PyMethod("count(value, /)", Doc = "Return number of occurrences of value.")]
    internal Value CountOf(Machine vm, Value value) => SearchFrame.Start(vm, this, value, SearchKind.Count, 0, long.MaxValue);

    [PyMethod("__getnewargs__()")]
    internal PyTuple GetNewArgs() => new([Of(Items)]);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PySlot(Slot.Len)]
    internal int Len() => Count;

    [PySlot(Slot.Iter)]
    internal PyTupleIterator Iter() => new(this);

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value value) => SearchFrame.Start(vm, this, value, SearchKind.Contains, 0, long.MaxValue);

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key)
    {
        if (Conversion.TryInt64(key, out long index))
        {
            return Sequences.TryPlace(index, Count, out int at) ? Items[at] : Errors.IndexError("tuple index out of range");
        }
        if (key.O is PySlice slice)
        {
            if (!slice.TryBounds(Count, out SliceBounds bounds, out Value news))
            {
                return news.IsPushed ? vm.EnterNow(new SliceFrame(this, slice, Value.Unbound, Slot.GetItem)) : news;
            }
            return bounds.Count == Count && bounds.Step == 1 && ReferenceEquals(Type, TypeObject) ? this : Of(Sequences.Pick(Items, bounds));
        }
        return key.O is PyInt ? Sequences.TooBig
            : key.Type.Has(Slot.Index) ? vm.EnterNow(new IndexFrame(this, key, Value.Unbound, Slot.GetItem))
            : Errors.TypeError($"tuple indices must be integers or slices, not {key.Type.FullName}");
    }

    [PySlot(Slot.Add)]
    internal static Value Add(Machine vm, Value left, Value right)
    {
        if (left.O is not PyTuple a || right.O is not PyTuple b)
        {
            return Value.NotImplemented;
        }
        if (a.Count == 0 && ReferenceEquals(b.Type, TypeObject))
        {
            return b;
        }
        if (b.Count == 0 && ReferenceEquals(a.Type, TypeObject))
        {
            return a;
        }
        var joined = new Value[a.Count + b.Count];
        a.Items.CopyTo(joined, 0);
        b.Items.CopyTo(joined, a.Count);
        return Of(joined);
    }

    [PySlot(Slot.Mul)]
    internal static Value Mul(Machine vm, Value left, Value right) =>
        left.O is PyTuple ? Sequences.Repeat(vm, left, right, Slot.Mul) : Sequences.Repeat(vm, right, left, Slot.Mul);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Count == 0 ? Value.Str("()") : ReprFrame.Start(vm, this, ReprKind.Tuple);

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm)
    {
        var hash = default(Hashing.TupleHash);
        foreach (Value item in Items)
        {
            if (!Hashing.TryHash(vm, item, out long one))
            {
                return vm.EnterNow(new TupleHashFrame(this));
            }
            hash.Add(one);
        }
        return Value.Int(hash.Finish());
    }

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op) =>
        other.O is PyTuple right ? SequenceCompareFrame.Start(vm, this, right, op) : Value.NotImplemented;
}
