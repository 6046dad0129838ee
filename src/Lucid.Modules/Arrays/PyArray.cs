using System.Buffers.Binary;

namespace Lucid.Modules.Arrays;

/// <summary>Python's array: numbers or characters of one kind side by side in a buffer.</summary>
[PyType("array.array", Subclassable = true, Match = MatchKind.Sequence, Doc = Docs)]
internal partial class PyArray : PyObject, IBuffer
{
    private const string Docs =
        "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\n" +
        "initialized from the optional initializer value, which must be a list,\nstring or iterable over elements of the appropriate type.\n";

    internal partial struct State
    {
        [Saved(0)] public int Code;
        [Saved(1)] public ByteArray Data;
        [Saved(2)] public int Exports;
    }

    internal PyArray()
        : base(TypeObject) => state.Code = 'b';

    internal PyArray(char code, byte[] data)
        : base(TypeObject)
    {
        state.Code = code;
        state.Data.Replace(data, data.Length);
    }

    /// <summary>The type code.</summary>
    internal char Code => (char)Now.Code;

    internal int Count => Now.Data.Count / ItemSize;

    internal Value this[int i] => ArrayItems.Read(Code, Now.Data.Span.Slice(i * ItemSize, ItemSize));

    public ReadOnlySpan<byte> Bytes => Now.Data.Span;

    public bool IsReadOnly => false;

    public string Format => Code == 'u' ? "w" : Code.ToString();

    public int ItemSize => ArrayItems.SizeOf(Code);

    public Span<byte> EditBytes(Undo undo, int i, int n) => Write(undo).Data.Edit(undo, i, n);

    public void CountExports(Undo undo, int change) => Write(undo).Exports += change;

    [PyNew("array(*args, **kwargs)")]
    internal static Value New(Machine vm, PyType cls, Args args)
    {
        if (cls == TypeObject && args.KeywordCount > 0)
        {
            return Errors.TypeError("array.array() takes no keyword arguments");
        }
        if (args.Count is < 1 or > 2)
        {
            return Errors.TypeError($"array() takes {(args.Count < 1 ? "at least 1 argument" : "at most 2 arguments")} ({args.Count} given)");
        }
        if (args[0].Object is not PyStr { Length: 1 } code)
        {
            return Errors.TypeError($"array() argument 1 must be a unicode character, not {(args[0].Object is PyStr text ? $"a string of length {text.Length}" : args[0].Type.FullName)}");
        }
        char letter = (char)Math.Min(code.CodeAt(0), char.MaxValue);
        if (!ArrayItems.TypeCodes.Contains(letter, StringComparison.Ordinal))
        {
            return Errors.ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
        }
        Value initial = args.Count > 1 ? args[1] : Value.Unbound;
        return letter == 'u' ? vm.Enter(new ArrayDeprecatedFrame(cls, initial)) : Make(vm, cls, letter, initial);
    }

    /// <summary>Makes an array.</summary>
    internal static Value Make(Machine vm, PyType cls, char code, Value initial)
    {
        if (initial.Object is PyStr && !ArrayItems.IsText(code))
        {
            return Errors.TypeError($"cannot use a str to initialize an array with typecode '{code}'");
        }
        if (initial.Object is PyArray other && ArrayItems.IsText(other.Code) && !ArrayItems.IsText(code))
        {
            return Errors.TypeError($"cannot use a unicode array to initialize an array with typecode '{code}'");
        }
        PyArray made = Allocate(cls);
        made.state.Code = code;
        switch (initial.Object)
        {
            case PyStr text:
                made.AppendText(vm.Undo, text);
                return made;
            case PyBytes or PyByteArray:
                Value taken = made.FromBytes(vm, initial);
                return taken.IsSignal ? taken : made;
            case PyArray same when same.Code == code:
                byte[] bytes = same.Bytes.ToArray();
                made.state.Data.Replace(bytes, bytes.Length);
                return made;
        }
        return initial.IsUnbound ? made : vm.Enter(new ArrayExtendFrame(made, initial, made));
    }

    private bool IsExported(Machine vm) => Now.Exports > 0 && vm.IsViewed(this);

    private bool TrySplice(Machine vm, int i, int n, ReadOnlySpan<byte> bytes, out Value error)
    {
        error = Value.Unbound;
        if (n != bytes.Length && IsExported(vm))
        {
            error = Errors.BufferError("cannot resize an array that is exporting buffers");
            return false;
        }
        Write(vm.Undo).Data.Splice(vm.Undo, i, n, bytes);
        return true;
    }

    /// <summary>Drops all items from a place on.</summary>
    internal void Truncate(Machine vm, int count) => TrySplice(vm, count * ItemSize, Math.Max(0, Now.Data.Count - (count * ItemSize)), default, out _);

    private void AppendText(Undo undo, PyStr text)
    {
        var bytes = new byte[text.Length * 4];
        for (int i = 0; i < text.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * 4), text.CodeAt(i));
        }
        Write(undo).Data.Splice(undo, Now.Data.Count, 0, bytes);
    }

    /// <summary>Stores a value; None, an error, or what was pushed to convert it.</summary>
    internal Value Store(Machine vm, ArrayStore how, long index, Value value)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes = bytes[..ItemSize];
        if (!ArrayItems.TryWrite(Code, value, bytes, out Value error))
        {
            return error.IsUnbound ? vm.Enter(new ArrayStoreFrame(this, how, index, value)) : error;
        }
        int place;
        switch (how)
        {
            case ArrayStore.Append:
                place = Count;
                break;
            case ArrayStore.Insert:
                place = Sequences.Clamp(index, Count);
                break;
            default:
                // Converting the value may have run code that made the array shorter.
                if (!Sequences.TryPlace(index, Count, out place))
                {
                    return Errors.IndexError("array assignment index out of range");
                }
                bytes.CopyTo(EditBytes(vm.Undo, place * ItemSize, ItemSize));
                return Value.None;
        }
        return TrySplice(vm, place * ItemSize, 0, bytes, out error) ? Value.None : error;
    }

    [PyGetter("typecode", Doc = "the typecode character used to create the array")]
    internal string GetTypeCode() => Code.ToString();

    [PyGetter("itemsize", Doc = "the size, in bytes, of one array item")]
    internal int GetItemSize() => ItemSize;

    [PySlot(Slot.Len)]
    internal int Len() => Count;

    [PySlot(Slot.Iter)]
    internal Value Iter() => new PyArrayIterator(this);

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
    internal Value Repr(Machine vm)
    {
        string open = $"{Type.Name}('{Code}'";
        if (Count == 0)
        {
            return Value.Str(open + ")");
        }
        Value content = ArrayItems.IsText(Code) ? ToUnicode() : ToList();
        return content.IsError ? content : TextFrame.Start(vm, this, open + ", \0)", [content], "[...]");
    }

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key)
    {
        if (Numbers.TryClamp(key, out long index))
        {
            return Sequences.TryPlace(index, Count, out int place) ? this[place] : Errors.IndexError("array index out of range");
        }
        if (key.Object is PySlice slice)
        {
            return SlicePart.TryOf(slice, Count, out SlicePart part, out Value error) ? Pick(part) : Later(vm, Slot.GetItem, key, Value.Unbound, error);
        }
        return key.Type.Has(Slot.Index) ? Later(vm, Slot.GetItem, key, Value.Unbound, Value.Unbound) : Errors.TypeError("array indices must be integers");
    }

    // Indexes that are objects are converted, then the operation is done again.
    private Value Later(Machine vm, Slot slot, Value key, Value value, Value error) =>
        error.IsUnbound ? vm.EnterIndexKey(slot, this, key, value) : error;

    private PyArray Pick(in SlicePart part)
    {
        int size = ItemSize;
        var bytes = new byte[part.Count * size];
        for (int i = 0; i < part.Count; i++)
        {
            Bytes.Slice(part[i] * size, size).CopyTo(bytes.AsSpan(i * size));
        }
        return new PyArray(Code, bytes);
    }

    [PySlot(Slot.SetItem)]
    internal Value SetItem(Machine vm, Value key, Value value)
    {
        if (Numbers.TryClamp(key, out long index))
        {
            return Sequences.TryPlace(index, Count, out _) ? Store(vm, ArrayStore.Replace, index, value) : Errors.IndexError("array assignment index out of range");
        }
        if (key.Object is not PySlice slice)
        {
            return key.Type.Has(Slot.Index) ? Later(vm, Slot.SetItem, key, value, Value.Unbound) : Errors.TypeError("array indices must be integers");
        }
        if (value.Object is not PyArray other)
        {
            return Errors.TypeError($"can only assign array (not \"{value.Type.FullName}\") to array slice");
        }
        if (other.Code != Code)
        {
            return Errors.TypeError("bad argument type for built-in operation");
        }
        if (!SlicePart.TryOf(slice, Count, out SlicePart part, out Value error))
        {
            return Later(vm, Slot.SetItem, key, value, error);
        }
        int size = ItemSize;
        byte[] bytes = other.Bytes.ToArray();
        if (part.Step == 1)
        {
            return TrySplice(vm, part.Start * size, Math.Max(0, part.Stop - part.Start) * size, bytes, out error) ? Value.None : error;
        }
        if (other.Count != part.Count)
        {
            return Errors.ValueError($"attempt to assign array of size {other.Count} to extended slice of size {part.Count}");
        }
        for (int i = 0; i < part.Count; i++)
        {
            bytes.AsSpan(i * size, size).CopyTo(EditBytes(vm.Undo, part[i] * size, size));
        }
        return Value.None;
    }

    [PySlot(Slot.DelItem)]
    internal Value DelItem(Machine vm, Value key)
    {
        if (Numbers.TryClamp(key, out long index))
        {
            return !Sequences.TryPlace(index, Count, out int place) ? Errors.IndexError("array assignment index out of range")
                : TrySplice(vm, place * ItemSize, ItemSize, default, out Value fault) ? Value.None
                : fault;
        }
        if (key.Object is not PySlice slice)
        {
            return key.Type.Has(Slot.Index) ? Later(vm, Slot.DelItem, key, Value.Unbound, Value.Unbound) : Errors.TypeError("array indices must be integers");
        }
        if (!SlicePart.TryOf(slice, Count, out SlicePart part, out Value error))
        {
            return Later(vm, Slot.DelItem, key, Value.Unbound, error);
        }
        int size = ItemSize;
        var kept = new byte[Now.Data.Count - (part.Count * size)];
        int n = 0;
        for (int i = 0; i < Count; i++)
        {
            if (!part.Has(i))
            {
                Bytes.Slice(i * size, size).CopyTo(kept.AsSpan(size * n++));
            }
        }
        return part.Count == 0 || TrySplice(vm, 0, Now.Data.Count, kept, out error) ? Value.None : error;
    }

    [PySlot(Slot.Add)]
    internal static Value Add(Value left, Value right)
    {
        if (left.Object is not PyArray a)
        {
            return Value.NotImplemented;
        }
        return right.Object is not PyArray b ? Errors.TypeError($"can only append array (not \"{right.Type.FullName}\") to array")
            : a.Code != b.Code ? Errors.TypeError("bad argument type for built-in operation")
            : new PyArray(a.Code, [.. a.Bytes, .. b.Bytes]);
    }

    [PySlot(Slot.InplaceAdd)]
    internal Value InplaceAdd(Machine vm, Value other)
    {
        if (other.Object is not PyArray)
        {
            return Errors.TypeError($"can only extend array with array (not \"{other.Type.FullName}\")");
        }
        Value done = Extend(vm, other);
        return done.IsSignal ? done : this;
    }

    [PySlot(Slot.Mul)]
    internal static Value Mul(Machine vm, Value left, Value right)
    {
        Value self = left.Object is PyArray ? left : right;
        Value count = left.Object is PyArray ? right : left;
        var array = (PyArray)self.Object!;
        if (!Numbers.TryClamp(count, out long times))
        {
            return count.Type.Has(Slot.Index) ? vm.EnterRepeat(self, count) : Errors.TypeError($"can't multiply sequence by non-int of type '{count.Type.FullName}'");
        }
        return array.Repeated(times) is { } bytes ? new PyArray(array.Code, bytes) : Errors.MemoryError("");
    }

    [PySlot(Slot.InplaceMul)]
    internal Value InplaceMul(Machine vm, Value count)
    {
        if (!Numbers.TryClamp(count, out long times))
        {
            return count.Type.Has(Slot.Index) ? vm.EnterRepeat(this, count, isInplace: true) : Errors.TypeError($"can't multiply sequence by non-int of type '{count.Type.FullName}'");
        }
        return Repeated(times) is not { } bytes ? Errors.MemoryError("") : TrySplice(vm, 0, Now.Data.Count, bytes, out Value error) ? this : error;
    }

    private byte[]? Repeated(long times)
    {
        long length = Now.Data.Count * Math.Clamp(times, 0, int.MaxValue);
        if (length > Array.MaxLength)
        {
            return null;
        }
        var bytes = new byte[length];
        for (long at = 0; at < length; at += Now.Data.Count)
        {
            Bytes.CopyTo(bytes.AsSpan((int)at));
        }
        return bytes;
    }

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        if (other.Object is not PyArray there)
        {
            return Value.NotImplemented;
        }
        if (op is CompareOp.Eq or CompareOp.Ne && Count != there.Count)
        {
            return Value.Bool(op == CompareOp.Ne);
        }
        return vm.Compare(ToList(), there.ToList(), op);
    }

    [PyMethod("tolist()", Doc = "Convert array to an ordinary list with the same items.")]
    internal Value ToList()
    {
        var items = new Value[Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = this[i];
            if (items[i].IsError)
            {
                return items[i];
            }
        }
        return new PyList(items, items.Length);
    }
}
