namespace Lucid.Modules.Collections;

/// <summary>
/// A list with cheap ends: a ring of values in which free places are unbound. Changes of elements are logged one by one as those of lists are.
/// </summary>
[PyType("collections.deque", Subclassable = true, Match = MatchKind.Sequence, Doc = "A list-like sequence optimized for data accesses near its endpoints.")]
internal partial class PyDeque : Stepping
{
    private const long NoLimit = -1;
    private const int GotState = 1;

    internal partial struct State
    {
        [Saved(0)] public ValueArray Ring;
        [Saved(1)] public int Head;
        [Saved(2)] public int Count;
        [Saved(3)] public long LengthMax;
        [Saved(4)] public int Version;
    }

    internal PyDeque()
        : base(TypeObject) => state.LengthMax = NoLimit;

    /// <summary>How many items there are.</summary>
    internal int Count => Now.Count;

    /// <summary>Grows with each change of the set of items.</summary>
    internal int Version => Now.Version;

    /// <summary>The item at a place.</summary>
    internal Value this[int i] => Now.Ring[Place(i)];

    private int Place(int i)
    {
        int at = Now.Head + i;
        return at >= Now.Ring.Count ? at - Now.Ring.Count : at;
    }

    internal long LengthMax => Now.LengthMax;

    internal bool HasLimit => Now.LengthMax != NoLimit;

    [PyNew("deque(*args, **kwargs)")]
    internal static Value New(PyType cls, Args args)
    {
        PyDeque made = Allocate(cls);
        made.state.LengthMax = NoLimit;
        return made;
    }

    [PyInit("deque(iterable=<unrepresentable>, maxlen=None)")]
    internal Value Init(Machine vm, Value iterable, Value maxlen)
    {
        long limit = NoLimit;
        if (!maxlen.IsNone)
        {
            if (!Numbers.IsInt(maxlen))
            {
                return Errors.TypeError("an integer is required");
            }
            if (!Numbers.TryLong(maxlen, out limit))
            {
                return Errors.OverflowError("Python int too large to convert to C ssize_t");
            }
            if (limit < 0)
            {
                return Errors.ValueError("maxlen must be non-negative");
            }
        }
        Write(vm.Undo).LengthMax = limit;
        Clear(vm.Undo);
        return iterable.IsUnbound ? Value.None : Extend(vm, iterable);
    }

    /// <summary>An empty deque with the same limit.</summary>
    internal PyDeque MakeEmpty()
    {
        var made = new PyDeque();
        made.state.LengthMax = Now.LengthMax;
        return made;
    }

    internal Value[] ToArray()
    {
        var items = new Value[Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = this[i];
        }
        return items;
    }

    private void Grow(Undo undo, int capacity)
    {
        ref State s = ref Write(undo);
        var ring = new Value[capacity];
        for (int i = 0; i < capacity; i++)
        {
            ring[i] = i < s.Count ? this[i] : Value.Unbound;
        }
        s.Ring.Replace(ring, capacity);
        s.Head = 0;
    }

    /// <summary>Puts an item behind the last, dropping the first if there are too many.</summary>
    internal void PushRight(Undo undo, Value item)
    {
        if (Now.Count == Now.Ring.Count)
        {
            Grow(undo, Math.Max(8, Now.Count * 2));
        }
        ref State s = ref Write(undo);
        s.Ring.Set(undo, Place(s.Count), item);
        s.Count++;
        s.Version++;
        if (HasLimit && s.Count > s.LengthMax)
        {
            TakeLeft(undo);
        }
    }

    /// <summary>Puts an item before the first, dropping the last if there are too many.</summary>
    internal void PushLeft(Undo undo, Value item)
    {
        if (Now.Count == Now.Ring.Count)
        {
            Grow(undo, Math.Max(8, Now.Count * 2));
        }
        ref State s = ref Write(undo);
        s.Head = s.Head == 0 ? s.Ring.Count - 1 : s.Head - 1;
        s.Ring.Set(undo, s.Head, item);
        s.Count++;
        s.Version++;
        if (HasLimit && s.Count > s.LengthMax)
        {
            TakeRight(undo);
        }
    }

    /// <summary>Takes the first item away.</summary>
    internal Value TakeLeft(Undo undo)
    {
        ref State s = ref Write(undo);
        Value item = s.Ring[s.Head];
        s.Ring.Set(undo, s.Head, Value.Unbound);
        s.Head = s.Head + 1 == s.Ring.Count ? 0 : s.Head + 1;
        s.Count--;
        s.Version++;
        return item;
    }

    /// <summary>Takes the last item away.</summary>
    internal Value TakeRight(Undo undo)
    {
        ref State s = ref Write(undo);
        int place = Place(s.Count - 1);
        Value item = s.Ring[place];
        s.Ring.Set(undo, place, Value.Unbound);
        s.Count--;
        s.Version++;
        return item;
    }

    /// <summary>Puts an item in a place.</summary>
    internal void Put(Undo undo, int i, Value item) => Write(undo).Ring.Set(undo, Place(i), item);

    [PyMethod("append(item, /)", Doc = "Add an element to the right side of the deque.")]
    internal void Append(Undo undo, Value item) => PushRight(undo, item);

    [PyMethod("appendleft(item, /)", Doc = "Add an element to the left side of the deque.")]
    internal void AppendLeft(Undo undo, Value item) => PushLeft(undo, item);

    [PyMethod("pop()", Doc = "Remove and return the rightmost element.")]
    internal Value Pop(Undo undo) => Count == 0 ? Errors.IndexError("pop from an empty deque") : TakeRight(undo);

    [PyMethod("popleft()", Doc = "Remove and return the leftmost element.")]
    internal Value PopLeft(Undo undo) => Count == 0 ? Errors.IndexError("pop from an empty deque") : TakeLeft(undo);

    [PyMethod("clear()", Doc = "Remove all elements from the deque.")]
    internal void Clear(Undo undo)
    {
        ref State s = ref Write(undo);
        s.Ring.Clear();
        s.Head = 0;
        s.Count = 0;
        s.Version++;
    }

    [PyMethod("extend(iterable, /)", Doc = "Extend the right side of the deque with elements from the iterable.")]
    internal Value Extend(Machine vm, Value iterable) => ExtendWith(vm, iterable, isLeft: false, Value.None);

    [PyMethod("extendleft(iterable, /)", Doc = "Extend the left side of the deque with elements from the iterable.")]
    internal Value ExtendLeft(Machine vm, Value iterable) => ExtendWith(vm, iterable, isLeft: true, Value.None);

    internal Value ExtendWith(Machine vm, Value iterable, bool isLeft, Value result)
    {
        Value source = ReferenceEquals(iterable.Object, this) ? PyTuple.Of(ToArray()) : iterable;
        if (!Sequences.TryItems(source, out ReadOnlySpan<Value> items))
        {
            return vm.Enter(new DequeExtendFrame(this, source, isLeft, result));
        }
        foreach (Value item in items)
        {
            if (isLeft)
            {
                PushLeft(vm.Undo, item);
            }
            else
            {
                PushRight(vm.Undo, item);
            }
        }
        return result;
    }

    [PyMethod("rotate(n=1, /)", Doc = "Rotate the deque n steps to the right.  If n is negative, rotates left.")]
    internal void Rotate(Undo undo, long n)
    {
        if (Count < 2)
        {
            return;
        }
        int by = (int)(n % Count);
        if (by > Count / 2)
        {
            by -= Count;
        }
        else if (by < -(Count / 2))
        {
            by += Count;
        }
        for (; by > 0; by--)
        {
            Turn(undo, toRight: true);
        }
        for (; by < 0; by++)
        {
            Turn(undo, toRight: false);
        }
    }

    // Takes at one end before putting at the other, so that a limit never drops anything.
    private void Turn(Undo undo, bool toRight)
    {
        if (toRight)
        {
            PushLeft(undo, TakeRight(undo));
        }
        else
        {
            PushRight(undo, TakeLeft(undo));
        }
    }

    [PyMethod("insert(index, value, /)", Doc = "Insert value before index.")]
    internal Value Insert(Undo undo, long index, Value value)
    {
        if (HasLimit && Count >= LengthMax)
        {
            return Errors.IndexError("deque already at its maximum size");
        }
        if (index >= Count)
        {
            PushRight(undo, value);
        }
        else if (index <= -Count || index == 0)
        {
            PushLeft(undo, value);
        }
        else
        {
            Rotate(undo, -index);
            if (index < 0)
            {
                PushRight(undo, value);
            }
            else
            {
                PushLeft(undo, value);
            }
            Rotate(undo, index);
        }
        return Value.None;
    }

    internal void RemoveAt(Undo undo, int i)
    {
        Rotate(undo, -i);
        TakeLeft(undo);
        Rotate(undo, i);
    }

    [PyMethod("reverse()", Doc = "Reverse *IN PLACE*.")]
    internal void Reverse(Undo undo)
    {
        for (int i = 0, j = Count - 1; i < j; i++, j--)
        {
            Value left = this[i];
            Put(undo, i, this[j]);
            Put(undo, j, left);
        }
    }

    [PyMethod("count(value, /)", Doc = "Return number of occurrences of value.")]
    internal Value CountOf(Machine vm, Value value) => vm.EnterNow(new DequeSearchFrame(this, value, DequeSearch.Count, 0, int.MaxValue));

    [PyMethod("remove(value, /)", Doc = "Remove first occurrence of value.")]
    internal Value Remove(Machine vm, Value value) => vm.EnterNow(new DequeSearchFrame(this, value, DequeSearch.Remove, 0, int.MaxValue));

    [PyMethod("index(value, start=0, stop=sys.maxsize, /)", Doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")]
    internal Value Index(Machine vm, Value value, long start, long stop) =>
        vm.EnterNow(new DequeSearchFrame(this, value, DequeSearch.Index, Sequences.Clamp(start, Count), Sequences.Clamp(stop, Count)));

    [PyMethod("copy()", Doc = "Return a shallow copy of a deque.")]
    internal Value Copy(Machine vm)
    {
        if (ReferenceEquals(Type, TypeObject))
        {
            PyDeque made = MakeEmpty();
            return made.ExtendWith(vm, PyTuple.Of(ToArray()), isLeft: false, made);
        }
        return HasLimit ? vm.Call(Type, this, Value.Int(LengthMax)) : vm.Call(Type, this);
    }

    [PyMethod("__copy__()", Doc = "Return a shallow copy of a deque.")]
    internal Value DunderCopy(Machine vm) => Copy(vm);

    [PyMethod("__reversed__()", Doc = "Return a reverse iterator over the deque.")]
    internal PyDequeReverseIterator Reversed() => new(this, Count);

    [PyMethod("__sizeof__()", Doc = "Return the size of the deque in memory, in bytes.")]
    internal long SizeOf() => 88 + (16L * Now.Ring.Count);

    private static readonly PyStr getState = PyStr.Intern("__getstate__");

    [PyMethod("__reduce__()", Doc = "Return state information for pickling.")]
    internal Value Reduce(Machine vm)
    {
        int depth = vm.FrameDepth;
        Value kept = Follow(vm, depth, vm.CallMethod(this, getState), GotState);
        return kept.IsSignal ? kept : Reduced(kept);
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value) => Reduced(value);

    private PyTuple Reduced(Value kept) =>
        new([Type, HasLimit ? new PyTuple([PyTuple.Empty, Value.Int(LengthMax)]) : PyTuple.Empty, kept, new PyDequeIterator(this, 0)]);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PyGetter("maxlen", Doc = "maximum size of a deque or None if unbounded")]
    internal Value GetMaxLen() => HasLimit ? Value.Int(LengthMax) : Value.None;

    [PySlot(Slot.Len)]
    internal int Len() => Count;

    [PySlot(Slot.Iter)]
    internal PyDequeIterator Iter() => new(this, 0);

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value value) => vm.EnterNow(new DequeSearchFrame(this, value, DequeSearch.Contains, 0, int.MaxValue));

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key) =>
        !Numbers.TryClamp(key, out long index) ? NoIndex(vm, key, DequeItem.Get, Value.Unbound)
        : Sequences.TryPlace(index, Count, out int place) ? this[place]
        : Errors.IndexError("deque index out of range");

    [PySlot(Slot.SetItem)]
    internal Value SetItem(Machine vm, Value key, Value value)
    {
        if (!Numbers.TryClamp(key, out long index))
        {
            return NoIndex(vm, key, DequeItem.Set, value);
        }
        if (!Sequences.TryPlace(index, Count, out int place))
        {
            return Errors.IndexError("deque index out of range");
        }
        Put(vm.Undo, place, value);
        return Value.None;
    }

    [PySlot(Slot.DelItem)]
    internal Value DelItem(Machine vm, Value key)
    {
        if (!Numbers.TryClamp(key, out long index))
        {
            return NoIndex(vm, key, DequeItem.Delete, Value.Unbound);
        }
        if (!Sequences.TryPlace(index, Count, out int place))
        {
            return Errors.IndexError("deque index out of range");
        }
        RemoveAt(vm.Undo, place);
        return Value.None;
    }

    private Value NoIndex(Machine vm, Value key, DequeItem what, Value value) =>
        key.Type.Has(Slot.Index) ? vm.Enter(new DequeItemFrame(this, key, what, value))
        : Errors.TypeError($"sequence index must be integer, not '{key.Type.FullName}'");

    [PySlot(Slot.Add)]
    internal static Value Add(Machine vm, Value left, Value right)
    {
        if (left.As<PyDeque>() is not { } deque)
        {
            return Value.NotImplemented;
        }
        if (right.As<PyDeque>() is not { } other)
        {
            return Errors.TypeError($"can only concatenate deque (not \"{right.Type.FullName}\") to deque");
        }
        PyDeque made = deque.MakeEmpty();
        made.ExtendWith(vm, PyTuple.Of(deque.ToArray()), isLeft: false, Value.None);
        return made.ExtendWith(vm, PyTuple.Of(other.ToArray()), isLeft: false, made);
    }

    [PySlot(Slot.InplaceAdd)]
    internal Value InplaceAdd(Machine vm, Value other) => ExtendWith(vm, other, isLeft: false, this);

    [PySlot(Slot.Mul)]
    internal static Value Mul(Machine vm, Value left, Value right)
    {
        (PyDeque? deque, Value times) = left.As<PyDeque>() is { } first ? (first, right) : (right.As<PyDeque>(), left);
        if (!Numbers.IsInt(times))
        {
            return Value.NotImplemented;
        }
        PyDeque made = deque!.MakeEmpty();
        Value done = made.Repeat(vm, deque.ToArray(), times);
        return done.IsSignal ? done : made;
    }

    [PySlot(Slot.InplaceMul)]
    internal Value InplaceMul(Machine vm, Value times)
    {
        if (!Numbers.IsInt(times))
        {
            return Value.NotImplemented;
        }
        Value[] items = ToArray();
        Clear(vm.Undo);
        Value done = Repeat(vm, items, times);
        return done.IsSignal ? done : this;
    }

    private Value Repeat(Machine vm, Value[] items, Value times)
    {
        if (!Numbers.TryLong(times, out long n))
        {
            return Errors.OverflowError("cannot fit 'int' into an index-sized integer");
        }
        if (items.Length == 0)
        {
            return Value.None;
        }
        if (HasLimit)
        {
            n = Math.Min(n, (LengthMax / items.Length) + 1);
        }
        if (n > Array.MaxLength / items.Length)
        {
            return Errors.MemoryError("");
        }
        for (long i = 0; i < n; i++)
        {
            ExtendWith(vm, PyTuple.Of(items), isLeft: false, Value.None);
        }
        return Value.None;
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        TextFrame.Start(vm, this, TextFrame.List(Type.Name + "([", Count, HasLimit ? $"], maxlen={LengthMax})" : "])"), ToArray(), "[...]");

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (other.As<PyDeque>() is not { } right)
        {
            return Value.NotImplemented;
        }
        if (Count != right.Count && op is CompareOp.Eq or CompareOp.Ne)
        {
            return Value.Bool(op == CompareOp.Ne);
        }
        return vm.Compare(new PyList(ToArray(), Count), new PyList(right.ToArray(), right.Count), op);
    }
}
