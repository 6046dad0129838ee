namespace Lucid.Runtime;

/// <summary>
/// Python's memoryview: items of a buffer by format, shape and strides. While it is not released it keeps its source from changing its size.
/// </summary>
[PyType("memoryview", Doc = "Create a new memoryview object which references the given object.", Match = MatchKind.Sequence)]
public sealed partial class PyMemoryView : PyObject, IBuffer
{
    private const int DimensionsMax = 64;

    internal partial struct State
    {
        [Saved(0)] public Value Source;
        [Saved(1)] public int Offset;
        [Saved(2)] public string ItemFormat;
        [Saved(3)] public int Size;
        [Saved(4)] public int[] Shape;
        [Saved(5)] public int[] Strides;
        [Saved(6)] public bool IsReadOnly;
        [Saved(7)] public bool IsReleased;
        [Saved(8)] public int Exports;
    }

    /// <summary>A view of a buffer, and of another view's source as that sees it.</summary>
    public PyMemoryView(Undo undo, Value source)
        : base(TypeObject)
    {
        if (source.O is PyMemoryView other)
        {
            state = other.Now;
            state.Exports = 0;
        }
        else
        {
            var buffer = (IBuffer)source.O!;
            state.Source = source;
            state.ItemFormat = buffer.Format;
            state.Size = buffer.ItemSize;
            state.Shape = [buffer.Bytes.Length / buffer.ItemSize];
            state.Strides = [buffer.ItemSize];
            state.IsReadOnly = buffer.IsReadOnly;
        }
        Buffer.CountExports(undo, 1);
    }

    private PyMemoryView(Undo undo, PyMemoryView other, int offset, string format, int size, int[] shape, int[] strides)
        : base(TypeObject)
    {
        state = other.Now;
        state.Exports = 0;
        state.Offset = offset;
        state.ItemFormat = format;
        state.Size = size;
        state.Shape = shape;
        state.Strides = strides;
        Buffer.CountExports(undo, 1);
    }

    /// <summary>It cannot be used any more.</summary>
    internal bool IsReleased => Now.IsReleased || Extent > Buffer.Bytes.Length;

    /// <summary>Whether it looks at a buffer.</summary>
    internal bool LooksAt(PyObject source) => !Now.IsReleased && ReferenceEquals(Now.Source.O, source);

    // The end of the last byte that is seen; a source that nobody guarded may have shrunk since.
    private long Extent
    {
        get
        {
            long end = Now.Offset + Now.Size;
            for (int i = 0; i < Now.Shape.Length; i++)
            {
                if (Now.Shape[i] == 0)
                {
                    return 0;
                }
                end += Math.Max(0, (Now.Shape[i] - 1L) * Now.Strides[i]);
            }
            return end;
        }
    }

    /// <inheritdoc/>
    public bool IsReadOnly => Now.IsReadOnly;

    /// <inheritdoc/>
    public string Format => Now.ItemFormat;

    /// <inheritdoc/>
    public int ItemSize => Now.Size;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Bytes => IsReleased ? default : IsContiguous ? Buffer.Bytes.Slice(Now.Offset, ByteCount) : Packed();

    private IBuffer Buffer => (IBuffer)Now.Source.O!;

    private int Dimensions => Now.Shape.Length;

    private int ItemCount
    {
        get
        {
            int count = 1;
            foreach (int n in Now.Shape)
            {
                count *= n;
            }
            return count;
        }
    }

    private int ByteCount => ItemCount * Now.Size;

    private bool IsContiguous
    {
        get
        {
            int expected = Now.Size;
            for (int i = Now.Shape.Length - 1; i >= 0; i--)
            {
                if (Now.Shape[i] != 1 && Now.Strides[i] != expected && ItemCount > 0)
                {
                    return false;
                }
                expected *= Now.Shape[i];
            }
            return true;
        }
    }

    /// <summary>The error of using a released view.</summary>
    internal static Value Released() => Errors.ValueError("operation forbidden on released memoryview object");

    /// <inheritdoc/>
    public Span<byte> EditBytes(Undo undo, int i, int n) => Buffer.EditBytes(undo, Now.Offset + i, n);

    /// <inheritdoc/>
    public void CountExports(Undo undo, int change) => Write(undo).Exports += change;

    [PyNew("memoryview(object)")]
    internal static Value New(Machine vm, PyType cls, Value @object) =>
        @object.O is PyMemoryView { IsReleased: true } ? Released()
        : @object.O is IBuffer ? new PyMemoryView(vm.Undo, @object)
        : Errors.TypeError($"memoryview: a bytes-like object is required, not '{@object.Type.FullName}'");

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Value.Str($"<{(IsReleased ? "released memory" : "memory")} at {vm.AddressOf(this)}>");

    [PySlot(Slot.Len)]
    internal Value Len() => IsReleased ? Released()
        : Dimensions == 0 ? Errors.TypeError("0-dim memory has no length")
        : Value.Int(Now.Shape[0]);

    [PySlot(Slot.Iter)]
    internal Value Iter() => IsReleased ? Released()
        : Dimensions == 0 ? Errors.TypeError("invalid indexing of 0-dim memory")
        : Dimensions > 1 ? Errors.Of(ExceptionTypes.NotImplementedError, "multi-dimensional sub-views are not implemented")
        : new PyMemoryIterator(this);

    [PySlot(Slot.Hash)]
    internal Value Hash(Machine vm)
    {
        if (IsReleased)
        {
            return Released();
        }
        if (!Now.IsReadOnly)
        {
            return Errors.ValueError("cannot hash writable memoryview object");
        }
        if (BufferItems.Code(Now.ItemFormat) is not ('B' or 'b' or 'c'))
        {
            return Errors.ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        }
        Value owned = Now.Source.O is PyBytes ? Value.None : vm.Hash(Now.Source);
        return owned.IsError ? owned : vm.Hash(new PyBytes(Bytes));
    }

    [PySlot(Slot.Compare)]
    internal Value Compare(Value other, CompareOp op)
    {
        if (op > CompareOp.Ne || other.O is not IBuffer)
        {
            return Value.NotImplemented;
        }
        if (IsReleased || other.O is PyMemoryView { IsReleased: true })
        {
            return Value.Bool(ReferenceEquals(other.O, this) == (op == CompareOp.Eq));
        }
        return Value.Bool(SameItems((IBuffer)other.O) == (op == CompareOp.Eq));
    }

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key)
    {
        if (IsReleased)
        {
            return Released();
        }
        if (Dimensions == 0)
        {
            return key.Is(Value.Ellipsis) ? this
                : key.O is PyTuple { Count: 0 } ? Item(0, Now.Offset)
                : Errors.TypeError("invalid indexing of 0-dim memory");
        }
        if (key.O is PySlice slice)
        {
            return Slice(vm, slice, key);
        }
        if (key.O is PyTuple indices)
        {
            Value? news = Place(indices, out int place);
            return news ?? Item(0, place);
        }
        if (!Numbers.TryLong(key, out long i))
        {
            return key.Is(Value.Ellipsis) && Dimensions == 0 ? this
                : IndexKeyFrame.Enter(vm, Slot.GetItem, this, key, "memoryview: invalid slice key");
        }
        if (Dimensions > 1)
        {
            return Errors.Of(ExceptionTypes.NotImplementedError, "multi-dimensional sub-views are not implemented");
        }
        return TryPlace(0, i, out int at) ? Item(0, Now.Offset + at) : Errors.IndexError("index out of bounds on dimension 1");
    }

    [PySlot(Slot.SetItem)]
    internal Value SetItem(Machine vm, Value key, Value value)
    {
        if (IsReleased)
        {
            return Released();
        }
        if (Now.IsReadOnly)
        {
            return Errors.TypeError("cannot modify read-only memory");
        }
        if (!Numbers.IsInt(value) && BufferItems.IsInteger(Now.ItemFormat) && key.O is not PySlice && value.Type.Has(Slot.Index))
        {
            return vm.Enter(new IndexKeyFrame(Slot.SetItem, this, key.O is PyTuple ? key : key, value));
        }
        if (!value.IsBool && key.O is not PySlice && BufferItems.Code(Now.ItemFormat) == '?')
        {
            return vm.Enter(new MemoryTruthFrame(this, key, value));
        }
        if (Dimensions == 0)
        {
            return key.Is(Value.Ellipsis) || key.O is PyTuple { Count: 0 } ? Put(vm.Undo, Now.Offset, value)
                : Errors.TypeError("invalid indexing of 0-dim memory");
        }
        if (key.O is PySlice slice)
        {
            return Dimensions == 1 ? SetSlice(vm, slice, key, value)
                : Errors.Of(ExceptionTypes.NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1");
        }
        if (key.O is PyTuple indices)
        {
            return Place(indices, out int place) ?? Put(vm.Undo, place, value);
        }
        if (!Numbers.TryLong(key, out long i))
        {
            return IndexKeyFrame.Enter(vm, Slot.SetItem, this, key, "memoryview: invalid slice key", value);
        }
        if (Dimensions > 1)
        {
            return Errors.Of(ExceptionTypes.NotImplementedError, "sub-views are not implemented");
        }
        return TryPlace(0, i, out int at) ? Put(vm.Undo, Now.Offset + at, value) : Errors.IndexError("index out of bounds on dimension 1");
    }

    [PySlot(Slot.DelItem)]
    internal Value DelItem(Value key) => Errors.TypeError("cannot delete memory");

    /// <summary>Item i of the first dimension, which is the only one.</summary>
    internal Value ItemAt(int i) => Item(0, Now.Offset + (i * Now.Strides[0]));

    private Value Item(int dimension, int place)
    {
        if (dimension == Dimensions || dimension == 0)
        {
            return BufferItems.Read(Now.ItemFormat, Buffer.Bytes[place..]);
        }
        return Errors.SystemError("an item inside of a dimension");
    }

    private Value Put(Undo undo, int place, Value value)
    {
        Span<byte> made = stackalloc byte[8];
        if (BufferItems.Write(Now.ItemFormat, value, made) is { } error)
        {
            return error;
        }
        made[..Now.Size].CopyTo(Buffer.EditBytes(undo, place, Now.Size));
        return Value.None;
    }

    private bool TryPlace(int dimension, long i, out int place)
    {
        int count = Now.Shape[dimension];
        i += i < 0 ? count : 0;
        place = (int)(i * Now.Strides[dimension]);
        return (ulong)i < (ulong)count;
    }

    private Value? Place(PyTuple indices, out int place)
    {
        place = Now.Offset;
        foreach (Value index in indices.Items)
        {
            if (!Numbers.IsInt(index))
            {
                return Errors.TypeError("memoryview: invalid slice key");
            }
        }
        if (indices.Count < Dimensions)
        {
            return Errors.Of(ExceptionTypes.NotImplementedError, "sub-views are not implemented");
        }
        if (indices.Count > Dimensions)
        {
            return Errors.TypeError($"cannot index {Dimensions}-dimension view with {indices.Count}-element tuple");
        }
        for (int i = 0; i < indices.Count; i++)
        {
            if (!Numbers.TryClamp(indices[i], out long index) || !TryPlace(i, index, out int step))
            {
                return Errors.IndexError($"index out of bounds on dimension {i + 1}");
            }
            place += step;
        }
        return null;
    }

    private Value Slice(Machine vm, PySlice slice, Value key)
    {
        if (!SlicePart.TryOf(slice, Now.Shape[0], out SlicePart part, out Value error))
        {
            return error.IsUnbound ? vm.Enter(new IndexKeyFrame(Slot.GetItem, this, key, Value.Unbound)) : error;
        }
        return Sliced(vm.Undo, part);
    }

    private PyMemoryView Sliced(Undo undo, in SlicePart part)
    {
        var shape = (int[])Now.Shape.Clone();
        var strides = (int[])Now.Strides.Clone();
        shape[0] = part.Count;
        strides[0] = (int)Math.Clamp(Now.Strides[0] * part.Step, int.MinValue, int.MaxValue);
        int offset = part.Count == 0 ? Now.Offset : Now.Offset + (part.Start * Now.Strides[0]);
        return new PyMemoryView(undo, this, offset, Now.ItemFormat, Now.Size, shape, strides);
    }

    private Value SetSlice(Machine vm, PySlice slice, Value key, Value value)
    {
        if (value.O is not IBuffer source)
        {
            return Errors.TypeError($"a bytes-like object is required, not '{value.Type.FullName}'");
        }
        if (!SlicePart.TryOf(slice, Now.Shape[0], out SlicePart part, out Value error))
        {
            return error.IsUnbound ? vm.Enter(new IndexKeyFrame(Slot.SetItem, this, key, value)) : error;
        }
        byte[] bytes = source.Bytes.ToArray();
        if (BufferItems.Code(source.Format) != BufferItems.Code(Now.ItemFormat) || bytes.Length != part.Count * Now.Size || (value.O is PyMemoryView { Dimensions: not 1 }))
        {
            return Errors.ValueError("memoryview assignment: lvalue and rvalue have different structures");
        }
        for (int i = 0; i < part.Count; i++)
        {
            int place = Now.Offset + (part[i] * Now.Strides[0]);
            bytes.AsSpan(i * Now.Size, Now.Size).CopyTo(Buffer.EditBytes(vm.Undo, place, Now.Size));
        }
        return Value.None;
    }

    private byte[] Packed()
    {
        var made = new byte[ByteCount];
        ReadOnlySpan<byte> source = Buffer.Bytes;
        int n = 0;
        var index = new int[Dimensions];
        for (int i = 0; i < ItemCount; i++)
        {
            int place = Now.Offset;
            for (int d = 0; d < index.Length; d++)
            {
                place += index[d] * Now.Strides[d];
            }
            source.Slice(place, Now.Size).CopyTo(made.AsSpan(n));
            n += Now.Size;
            for (int d = index.Length - 1; d >= 0 && ++index[d] == Now.Shape[d]; d--)
            {
                index[d] = 0;
            }
        }
        return made;
    }

    private bool SameItems(IBuffer other)
    {
        if (!Now.Shape.AsSpan().SequenceEqual(other is PyMemoryView view ? view.Now.Shape : [other.Bytes.Length / other.ItemSize]))
        {
            return false;
        }
        ReadOnlySpan<byte> a = Bytes;
        ReadOnlySpan<byte> b = other.Bytes;
        if (BufferItems.Code(Format) is var code && code == BufferItems.Code(other.Format) && code is not ('d' or 'f' or 'e' or '?' or '\0'))
        {
            return a.SequenceEqual(b);
        }
        for (int i = 0; i < ItemCount; i++)
        {
            Value left = BufferItems.Read(Format, a[(i * ItemSize)..]);
            Value right = BufferItems.Read(other.Format, b[(i * other.ItemSize)..]);
            if (left.IsSignal || right.IsSignal)
            {
                return false;
            }
            bool same = Numbers.IsFloat(left) ? PyFloat.Compare(left, right, CompareOp.Eq).IsTrue
                : Numbers.IsFloat(right) ? PyFloat.Compare(right, left, CompareOp.Eq).IsTrue
                : left.O is PyBytes one ? one.ContentEquals(right.O as PyBytes)
                : PyInt.Compare(left, right, CompareOp.Eq).IsTrue;
            if (!same)
            {
                return false;
            }
        }
        return true;
    }
}
