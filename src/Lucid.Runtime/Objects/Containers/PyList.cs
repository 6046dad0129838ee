namespace Lucid.Runtime;

/// <summary>A list.</summary>
[PyType("list", Subclassable = true, Match = MatchKind.Sequence, Doc = "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.")]
public partial class PyList : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public ValueArray Items;
    }

    /// <summary>An empty list.</summary>
    public PyList()
        : base(TypeObject)
    {
    }

    /// <summary>A list that takes an array over.</summary>
    public PyList(Value[] items, int count)
        : base(TypeObject) => state.Items = new ValueArray(items, count);

    /// <summary>How many items there are.</summary>
    public int Count => Now.Items.Count;

    /// <summary>Item i, which must be in range.</summary>
    public Value this[int i] => Now.Items[i];

    /// <summary>A list of copied items.</summary>
    public static PyList Of(ReadOnlySpan<Value> items) => new(items.ToNewArray(), items.Length);

    /// <summary>Adds an item at the end.</summary>
    public void Add(Undo undo, Value item) => Write(undo).Items.Add(undo, item);

    [PyNew("list(iterable=(), /)")]
    internal static Value New(PyType cls, Args args) => Allocate(cls);

    [PyInit("list(iterable=(), /)")]
    internal Value Init(Machine vm, Value iterable)
    {
        if (Count > 0)
        {
            Write(vm.Undo).Items.Clear();
        }
        return Sequences.Extend(vm, this, iterable, Value.None);
    }

    [PyMethod("append(object, /)", Doc = "Append object to the end of the list.")]
    public void Append(Undo undo, Value item) => Write(undo).Items.Add(undo, item);

    [PyMethod("extend(iterable, /)", Doc = "Extend list by appending elements from the iterable.")]
    public Value Extend(Machine vm, Value iterable) => Sequences.Extend(vm, this, iterable, Value.None);

    [PyMethod("insert(index, object, /)", Doc = "Insert object before index.")]
    internal void Insert(Undo undo, long index, Value item) => Write(undo).Items.Insert(undo, Sequences.Clamp(index, Count), item);

    [PyMethod("pop(index=-1, /)", Doc = "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.")]
    public Value Pop(Undo undo, long index)
    {
        int count = Count;
        if (count == 0)
        {
            return Errors.IndexError("pop from empty list");
        }
        if (!Sequences.TryPlace(index, count, out int at))
        {
            return Errors.IndexError("pop index out of range");
        }
        ref ValueArray items = ref Write(undo).Items;
        if (at == count - 1)
        {
            return items.Pop(undo);
        }
        Value item = items[at];
        items.RemoveRange(undo, at, 1);
        return item;
    }

    [PyMethod("remove(value, /)", Doc = "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.")]
    internal Value Remove(Machine vm, Value value) => SearchFrame.Start(vm, this, value, SearchKind.Remove, 0, long.MaxValue);

    [PyMethod("index(value, start=0, stop=sys.maxsize, /)", Doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")]
    internal Value Index(Machine vm, Value value, Value start, Value stop) => SearchFrame.StartIndex(vm, this, value, start, stop);

    [PyMethod("count(value, /)", Doc = "Return number of occurrences of value.")]
    internal Value CountOf(Machine vm, Value value) => SearchFrame.Start(vm, this, value, SearchKind.Count, 0, long.MaxValue);

    [PyMethod("clear()", Doc = "Remove all items from list.")]
    public void Clear(Undo undo) => Write(undo).Items.Clear();

    [PyMethod("copy()", Doc = "Return a shallow copy of the list.")]
    internal PyList Copy() => Of(Now.Items.Span);

    [PyMethod("reverse()", Doc = "Reverse *IN PLACE*.")]
    internal void Reverse(Undo undo) => Write(undo).Items.Edit(undo).Reverse();

    [PyMethod("sort(*, key=None, reverse=False)", Doc = "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.")]
    internal Value Sort(Machine vm, Value key, bool reverse) => Sorting.Sort(vm, this, key, reverse, Value.None);

    [PyMethod("__reversed__()", Doc = "Return a reverse iterator over the list.")]
    internal PyListReverseIterator Reversed() => new(this);

    [PyMethod("__sizeof__()", Doc = "Return the size of the list in memory, in bytes.")]
    internal long SizeOf() => 40 + 8L * (Now.Items.Items?.Length ?? 0);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PySlot(Slot.Len)]
    internal int Len() => Count;

    [PySlot(Slot.Iter)]
    public PyListIterator Iter() => new(this);

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value value) => SearchFrame.Start(vm, this, value, SearchKind.Contains, 0, long.MaxValue);

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key)
    {
        if (Conversion.TryInt64(key, out long index))
        {
            return Sequences.TryPlace(index, Count, out int at) ? Now.Items[at] : Errors.IndexError("list index out of range");
        }
        if (key.O is PySlice slice)
        {
            if (!slice.TryBounds(Count, out SliceBounds bounds, out Value news))
            {
                return news.IsPushed ? vm.EnterNow(new SliceFrame(this, slice, Value.Unbound, Slot.GetItem)) : news;
            }
            Value[] picked = Sequences.Pick(Now.Items.Span, bounds);
            return new PyList(picked, picked.Length);
        }
        return ByIndex(vm, key, Value.Unbound, Slot.GetItem);
    }

    [PySlot(Slot.SetItem)]
    internal Value SetItem(Machine vm, Value key, Value value)
    {
        if (Conversion.TryInt64(key, out long index))
        {
            if (!Sequences.TryPlace(index, Count, out int at))
            {
                return Errors.IndexError("list assignment index out of range");
            }
            Write(vm.Undo).Items.Set(vm.Undo, at, value);
            return Value.None;
        }
        if (key.O is PySlice slice)
        {
            return SetSlice(vm, slice, value);
        }
        return ByIndex(vm, key, value, Slot.SetItem);
    }

    [PySlot(Slot.DelItem)]
    internal Value DelItem(Machine vm, Value key)
    {
        if (Conversion.TryInt64(key, out long index))
        {
            if (!Sequences.TryPlace(index, Count, out int at))
            {
                return Errors.IndexError("list assignment index out of range");
            }
            Write(vm.Undo).Items.RemoveRange(vm.Undo, at, 1);
            return Value.None;
        }
        if (key.O is PySlice slice)
        {
            if (!slice.TryBounds(Count, out SliceBounds bounds, out Value news))
            {
                return news.IsPushed ? vm.EnterNow(new SliceFrame(this, slice, Value.Unbound, Slot.DelItem)) : news;
            }
            DelSlice(vm.Undo, bounds);
            return Value.None;
        }
        return ByIndex(vm, key, Value.Unbound, Slot.DelItem);
    }

    [PySlot(Slot.Add)]
    internal static Value Add(Machine vm, Value left, Value right)
    {
        if (left.O is not PyList a || right.O is not PyList b)
        {
            return Value.NotImplemented;
        }
        ReadOnlySpan<Value> x = a.Now.Items.Span;
        ReadOnlySpan<Value> y = b.Now.Items.Span;
        var joined = new Value[x.Length + y.Length];
        x.CopyTo(joined);
        y.CopyTo(joined.AsSpan(x.Length));
        return new PyList(joined, joined.Length);
    }

    [PySlot(Slot.Mul)]
    internal static Value Mul(Machine vm, Value left, Value right) =>
        left.O is PyList ? Sequences.Repeat(vm, left, right, Slot.Mul) : Sequences.Repeat(vm, right, left, Slot.Mul);

    [PySlot(Slot.InplaceAdd)]
    public Value InplaceAdd(Machine vm, Value other) => Sequences.Extend(vm, this, other, this);

    [PySlot(Slot.InplaceMul)]
    internal Value InplaceMul(Machine vm, Value other) => Sequences.Repeat(vm, this, other, Slot.InplaceMul);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Count == 0 ? Value.Str("[]") : ReprFrame.Start(vm, this, ReprKind.List);

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (other.O is not PyList right)
        {
            return Value.NotImplemented;
        }
        if (op <= CompareOp.Ne && Count != right.Count)
        {
            return Value.Bool(op == CompareOp.Ne);
        }
        return SequenceCompareFrame.Start(vm, this, right, op);
    }

    internal Value RepeatInPlace(Undo undo, long n)
    {
        if (n == 1)
        {
            return this;
        }
        if (!Sequences.TryRepeat(Now.Items.Span, n, out Value[] made))
        {
            return Errors.MemoryError("");
        }
        Write(undo).Items.Replace(made, made.Length);
        return this;
    }

    private Value ByIndex(Machine vm, Value key, Value value, Slot slot) =>
        key.O is PyInt ? Sequences.TooBig
        : key.Type.Has(Slot.Index) ? vm.EnterNow(new IndexFrame(this, key, value, slot))
        : Errors.TypeError($"list indices must be integers or slices, not {key.Type.FullName}");

    private Value SetSlice(Machine vm, PySlice slice, Value value)
    {
        if (!slice.TryBounds(Count, out SliceBounds bounds, out Value news))
        {
            return news.IsPushed ? vm.EnterNow(new SliceFrame(this, slice, value, Slot.SetItem)) : news;
        }
        if (!Sequences.TryItems(value, out ReadOnlySpan<Value> items))
        {
            // Collecting may run Python that resizes this list: the bounds are taken again afterwards.
            return value.Type.Has(Slot.Iter) || value.Type.Has(Slot.GetItem) ? vm.EnterNow(new AssignSliceFrame(this, slice, value))
                : Errors.TypeError("must assign iterable to extended slice");
        }
        Undo undo = vm.Undo;
        if (bounds.Step == 1)
        {
            Splice(undo, (int)bounds.Start, (int)bounds.Count, ReferenceEquals(value.O, this) ? items.ToArray() : items);
            return Value.None;
        }
        if (items.Length != bounds.Count)
        {
            return Errors.ValueError($"attempt to assign sequence of size {items.Length} to extended slice of size {bounds.Count}");
        }
        Value[] given = items.ToArray();
        ref ValueArray target = ref Write(undo).Items;
        long at = bounds.Start;
        foreach (Value item in given)
        {
            target.Set(undo, (int)at, item);
            at += bounds.Step;
        }
        return Value.None;
    }

    /// <summary>Puts values in the place of some items. They are not items of this list.</summary>
    internal void Splice(Undo undo, int start, int count, ReadOnlySpan<Value> source)
    {
        ref ValueArray target = ref Write(undo).Items;
        int common = Math.Min(count, source.Length);
        target.SetRange(undo, start, source[..common]);
        if (source.Length > common)
        {
            target.Insert(undo, start + common, source[common..]);
        }
        else
        {
            target.RemoveRange(undo, start + common, count - common);
        }
    }

    private void DelSlice(Undo undo, SliceBounds bounds)
    {
        if (bounds.Count == 0)
        {
            return;
        }
        ref ValueArray target = ref Write(undo).Items;
        if (bounds.Step == 1)
        {
            target.RemoveRange(undo, (int)bounds.Start, (int)bounds.Count);
            return;
        }
        long first = bounds.Step > 0 ? bounds.Start : bounds.Start + bounds.Step * (bounds.Count - 1);
        long step = Math.Abs(bounds.Step);
        ReadOnlySpan<Value> items = target.Span;
        var kept = new Value[items.Length - bounds.Count];
        int n = 0;
        for (int i = 0; i < items.Length; i++)
        {
            long from = i - first;
            if (from < 0 || from % step != 0 || from / step >= bounds.Count)
            {
                kept[n++] = items[i];
            }
        }
        target.Replace(kept, n);
    }
}
