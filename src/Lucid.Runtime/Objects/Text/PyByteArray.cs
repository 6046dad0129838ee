using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Python's bytearray.</summary>
[PyType("bytearray", Subclassable = true, Doc = Docs)]
public partial class PyByteArray : PyObject, IBuffer
{
    private const string Docs =
        "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n" +
        "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n" +
        "bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\n" +
        "bytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n" +
        "  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer";

    internal partial struct State
    {
        [Saved(0)] public ByteArray Items;

        /// <summary>How many memoryviews look at the bytes: while there are any the size stays.</summary>
        [Saved(1)] public int Exports;
    }

    /// <summary>An empty bytearray.</summary>
    public PyByteArray()
        : base(TypeObject)
    {
    }

    /// <summary>A bytearray of an array, which becomes its own.</summary>
    public PyByteArray(byte[] data)
        : base(TypeObject) => state.Items = new ByteArray(data, data.Length);

    /// <summary>How many bytes there are.</summary>
    public int Length => Now.Items.Count;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Bytes => Now.Items.Span;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public string Format => "B";

    /// <inheritdoc/>
    public int ItemSize => 1;

    /// <inheritdoc/>
    public Span<byte> EditBytes(Undo undo, int i, int n) => Write(undo).Items.Edit(undo, i, n);

    /// <inheritdoc/>
    public void CountExports(Undo undo, int change) => Write(undo).Exports += change;

    /// <summary>Replaces n bytes from i on; false, with the error, if the size would change while others look.</summary>
    internal bool TrySplice(Machine vm, int i, int n, ReadOnlySpan<byte> bytes, out Value error)
    {
        Undo undo = vm.Undo;
        error = default;
        if (n != bytes.Length && IsWatched(vm))
        {
            error = Errors.BufferError("Existing exports of data: object cannot be re-sized");
            return false;
        }
        if ((long)Length - n + bytes.Length > Array.MaxLength)
        {
            error = Errors.MemoryError("");
            return false;
        }
        Write(undo).Items.Splice(undo, i, n, bytes);
        return true;
    }

    // CPython knows by its counts when the last view is gone. Here a view that nobody released counts only while a variable holds it, because
    // one that was used in passing must not keep the size for ever.
    private bool IsWatched(Machine vm) => Now.Exports > 0 && vm.HoldsViewOf(this);

    /// <summary>Takes the content of a new array in place of its own.</summary>
    internal Value Fill(Machine vm, byte[] data)
    {
        Undo undo = vm.Undo;
        if (data.Length != Length && IsWatched(vm))
        {
            return Errors.BufferError("Existing exports of data: object cannot be re-sized");
        }
        Write(undo).Items.Replace(data, data.Length);
        return Value.None;
    }

    [PyMethod("__buffer__(flags, /)", Doc = "Return a buffer object that exposes the underlying memory of the object.")]
    internal PyMemoryView GetBufferView(Undo undo, int flags)
    {
        _ = flags;
        return new PyMemoryView(undo, this);
    }

    [PyMethod("__release_buffer__(buffer, /)", Doc = "Release the buffer object that exposes the underlying memory of the object.")]
    internal static Value ReleaseBuffer(Machine vm, Value self, PyMemoryView buffer)
    {
        _ = self;
        return vm.CallMethod(buffer, PyStr.Intern("release"));
    }

    [PySlot(Slot.Repr)]
    internal string Repr() => PyBytes.ReprOf(this);

    [PySlot(Slot.Str)]
    internal string Str() => PyBytes.ReprOf(this);

    [PySlot(Slot.Len)]
    internal int Len() => Length;

    [PySlot(Slot.Iter)]
    internal Value Iter() => new PyByteArrayIterator(this);

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key)
    {
        ReadOnlySpan<byte> bytes = Bytes;
        if (Numbers.TryLong(key, out long i))
        {
            i += i < 0 ? bytes.Length : 0;
            return (ulong)i < (ulong)bytes.Length ? Value.Int(bytes[(int)i]) : Errors.IndexError("bytearray index out of range");
        }
        if (key.O is PySlice slice)
        {
            return SlicePart.TryOf(slice, bytes.Length, out SlicePart bounds, out Value error) ? new PyByteArray(bounds.Take(bytes))
                : error.IsUnbound ? vm.Enter(new IndexKeyFrame(Slot.GetItem, this, key, Value.Unbound))
                : error;
        }
        return IndexKeyFrame.Enter(vm, Slot.GetItem, this, key, $"bytearray indices must be integers or slices, not {key.Type.FullName}");
    }

    [PySlot(Slot.SetItem)]
    internal Value SetItem(Machine vm, Value key, Value value)
    {
        if (key.O is PySlice slice)
        {
            return SetSlice(vm, slice, value);
        }
        if (!Numbers.TryLong(key, out long i))
        {
            return IndexKeyFrame.Enter(vm, Slot.SetItem, this, key, $"bytearray indices must be integers or slices, not {key.Type.FullName}", value);
        }
        if (!Numbers.IsInt(value))
        {
            return value.Type.Has(Slot.Index) ? vm.Enter(new IndexKeyFrame(Slot.SetItem, this, key, value))
                : Errors.TypeError($"'{value.Type.FullName}' object cannot be interpreted as an integer");
        }
        i += i < 0 ? Length : 0;
        if ((ulong)i >= (ulong)Length)
        {
            return Errors.IndexError("bytearray index out of range");
        }
        if (!BytesOps.TryByte(value, out byte one, out Value error))
        {
            return error;
        }
        Write(vm.Undo).Items.Set(vm.Undo, (int)i, one);
        return Value.None;
    }

    [PySlot(Slot.DelItem)]
    internal Value DelItem(Machine vm, Value key)
    {
        if (key.O is PySlice slice)
        {
            return DeleteSlice(vm, slice);
        }
        if (!Numbers.TryLong(key, out long i))
        {
            return IndexKeyFrame.Enter(vm, Slot.DelItem, this, key, $"bytearray indices must be integers or slices, not {key.Type.FullName}");
        }
        i += i < 0 ? Length : 0;
        if ((ulong)i >= (ulong)Length)
        {
            return Errors.IndexError("bytearray index out of range");
        }
        return TrySplice(vm, (int)i, 1, default, out Value error) ? Value.None : error;
    }

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value item) => BytesOps.Contains(vm, this, item);

    [PySlot(Slot.Add)]
    internal static Value Add(Value left, Value right)
    {
        if (left.O is not PyByteArray a || !PyBytes.TrySpan(right, out ReadOnlySpan<byte> b))
        {
            return Value.NotImplemented;
        }
        return BytesOps.Concat(a.Bytes, b, out byte[] made) is { } fault ? fault.Raise() : new PyByteArray(made);
    }

    [PySlot(Slot.InplaceAdd)]
    internal Value InplaceAdd(Machine vm, Value other)
    {
        if (!PyBytes.TrySpan(other, out ReadOnlySpan<byte> bytes))
        {
            return Errors.TypeError($"can't concat {other.Type.FullName} to {Type.FullName}");
        }
        return TrySplice(vm, Length, 0, ReferenceEquals(other.O, this) ? bytes.ToArray() : bytes, out Value error) ? this : error;
    }

    [PySlot(Slot.Mul)]
    internal static Value Mul(Machine vm, Value left, Value right)
    {
        Value self = left.O is PyByteArray ? left : right;
        Value count = left.O is PyByteArray ? right : left;
        if (!Numbers.IsInt(count))
        {
            return RepeatFrame.Enter(vm, self, count);
        }
        ReadOnlySpan<byte> bytes = ((PyByteArray)self.O!).Bytes;
        return Repeating.TryCount(vm, count, bytes.Length, out int n, out Value error) ? new PyByteArray(Repeating.Repeat(bytes, n)) : error;
    }

    [PySlot(Slot.InplaceMul)]
    internal Value InplaceMul(Machine vm, Value count)
    {
        if (!Numbers.IsInt(count))
        {
            return count.Type.Has(Slot.Index) ? vm.Enter(new RepeatFrame(this, count, isInplace: true)) : Value.NotImplemented;
        }
        if (!Repeating.TryCount(vm, count, Length, out int n, out Value error))
        {
            return error;
        }
        if (n != 1)
        {
            Value filled = Fill(vm, Repeating.Repeat(Bytes, n));
            return filled.IsSignal ? filled : this;
        }
        return this;
    }

    [PySlot(Slot.Mod)]
    internal static Value Mod(Machine vm, Value left, Value right) =>
        left.O is PyByteArray ? vm.EnterNow(new PercentFrame(left, right)) : Value.NotImplemented;

    [PySlot(Slot.Compare)]
    internal Value Compare(Value other, CompareOp op)
    {
        if (!PyBytes.TrySpan(other, out ReadOnlySpan<byte> there))
        {
            return Value.NotImplemented;
        }
        return op switch
        {
            CompareOp.Eq => Value.Bool(Bytes.SequenceEqual(there)),
            CompareOp.Ne => Value.Bool(!Bytes.SequenceEqual(there)),
            _ => PyInt.Order(Bytes.SequenceCompareTo(there), op),
        };
    }

    private Value SetSlice(Machine vm, PySlice slice, Value value)
    {
        if (!PyBytes.TrySpan(value, out ReadOnlySpan<byte> source))
        {
            return Numbers.IsInt(value) || value.O is PyStr
                ? Errors.TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
                : vm.EnterNow(new GatherFrame(GatherKind.SetSlice, this, value, slice));
        }
        if (!SlicePart.TryOf(slice, Length, out SlicePart bounds, out Value error))
        {
            return error.IsUnbound ? vm.Enter(new IndexKeyFrame(Slot.SetItem, this, slice, value)) : error;
        }
        byte[] bytes = source.ToArray();
        if (bounds.Step == 1)
        {
            return TrySplice(vm, bounds.Start, Math.Max(0, bounds.Stop - bounds.Start), bytes, out error) ? Value.None : error;
        }
        if (bytes.Length == 0)
        {
            return DeleteSlice(vm, slice);
        }
        if (bytes.Length != bounds.Count)
        {
            return Errors.ValueError($"attempt to assign bytes of size {bytes.Length} to extended slice of size {bounds.Count}");
        }
        ref State s = ref Write(vm.Undo);
        for (int i = 0; i < bytes.Length; i++)
        {
            s.Items.Set(vm.Undo, bounds[i], bytes[i]);
        }
        return Value.None;
    }

    private Value DeleteSlice(Machine vm, PySlice slice)
    {
        if (!SlicePart.TryOf(slice, Length, out SlicePart bounds, out Value error))
        {
            return error.IsUnbound ? vm.Enter(new IndexKeyFrame(Slot.DelItem, this, slice, Value.Unbound)) : error;
        }
        if (bounds.Count == 0)
        {
            return Value.None;
        }
        if (bounds.Step == 1)
        {
            return TrySplice(vm, bounds.Start, bounds.Count, default, out error) ? Value.None : error;
        }
        var kept = new byte[Length - bounds.Count];
        int n = 0;
        for (int i = 0; i < Length; i++)
        {
            if (!bounds.Has(i))
            {
                kept[n++] = Bytes[i];
            }
        }
        return Fill(vm, kept);
    }
}
