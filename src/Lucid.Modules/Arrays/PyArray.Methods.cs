namespace Lucid.Modules.Arrays;

/// <summary>The methods of arrays.</summary>
internal partial class PyArray
{
    private const int PickleProtocolOfBytes = 3;
    private static readonly PyStr modulePart = PyStr.Intern("_array_reconstructor");

    [PyMethod("append(v, /)", Doc = "Append new value v to the end of the array.")]
    internal Value Append(Machine vm, Value v) => Store(vm, ArrayStore.Append, 0, v);

    [PyMethod("insert(i, v, /)", Doc = "Insert a new item v into the array before position i.")]
    internal Value Insert(Machine vm, long i, Value v) => Store(vm, ArrayStore.Insert, i, v);

    [PyMethod("extend(bb, /)", Doc = "Append items to the end of the array.")]
    internal Value Extend(Machine vm, Value bb)
    {
        if (bb.Object is not PyArray other)
        {
            return vm.Enter(new ArrayExtendFrame(this, bb, Value.None));
        }
        if (other.Code != Code)
        {
            return Errors.TypeError("can only extend with array of same kind");
        }
        return TrySplice(vm, Now.Data.Count, 0, other.Bytes.ToArray(), out Value error) ? Value.None : error;
    }

    [PyMethod("fromlist(list, /)", Doc = "Append items to array from list.")]
    internal Value FromList(Machine vm, Value list) =>
        list.Object is PyList ? vm.Enter(new ArrayExtendFrame(this, list, Value.None, Count)) : Errors.TypeError("arg must be list");

    [PyMethod("pop(i=-1, /)", Doc = "Return the i-th element and delete it from the array.\n\ni defaults to -1.")]
    internal Value Pop(Machine vm, long i)
    {
        if (Count == 0)
        {
            return Errors.IndexError("pop from empty array");
        }
        if (!Sequences.TryPlace(i, Count, out int place))
        {
            return Errors.IndexError("pop index out of range");
        }
        Value item = this[place];
        return TrySplice(vm, place * ItemSize, ItemSize, default, out Value error) ? item : error;
    }

    [PyMethod("remove(v, /)", Doc = "Remove the first occurrence of v in the array.")]
    internal Value Remove(Machine vm, Value v) => vm.Enter(new ArraySearchFrame(this, ArraySearch.Remove, v, 0, long.MaxValue));

    [PyMethod("index(v, start=0, stop=sys.maxsize, /)", Doc = "Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present.")]
    internal Value Index(Machine vm, Value v, long start, long stop) =>
        vm.Enter(new ArraySearchFrame(this, ArraySearch.Index, v, Sequences.Clamp(start, Count), stop < 0 ? stop + Count : stop));

    [PyMethod("count(v, /)", Doc = "Return number of occurrences of v in the array.")]
    internal Value CountOf(Machine vm, Value v) => vm.Enter(new ArraySearchFrame(this, ArraySearch.Count, v, 0, long.MaxValue));

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value v) => vm.Enter(new ArraySearchFrame(this, ArraySearch.Contains, v, 0, long.MaxValue));

    [PyMethod("reverse()", Doc = "Reverse the order of the items in the array.")]
    internal void Reverse(Undo undo)
    {
        byte[] old = Bytes.ToArray();
        int size = ItemSize;
        Span<byte> bytes = EditBytes(undo, 0, old.Length);
        for (int at = 0; at < old.Length; at += size)
        {
            old.AsSpan(at, size).CopyTo(bytes[(old.Length - at - size)..]);
        }
    }

    [PyMethod("byteswap()", Doc = "Byteswap all items of the array.\n\nIf the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is\nraised.")]
    internal void ByteSwap(Undo undo)
    {
        Span<byte> bytes = EditBytes(undo, 0, Now.Data.Count);
        for (int at = 0; at < bytes.Length; at += ItemSize)
        {
            bytes.Slice(at, ItemSize).Reverse();
        }
    }

    [PyMethod("clear()", Doc = "Remove all items from the array.")]
    internal Value Clear(Machine vm) => TrySplice(vm, 0, Now.Data.Count, default, out Value error) ? Value.None : error;

    [PyMethod("tobytes()", Doc = "Convert the array to an array of machine values and return the bytes representation.")]
    internal PyBytes ToBytes() => new(Bytes);

    [PyMethod("frombytes(buffer, /)", Doc = "Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method.")]
    internal Value FromBytes(Machine vm, Value buffer)
    {
        if (!PyBytes.TryArgument(buffer, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        if (bytes.Length % ItemSize != 0)
        {
            return Errors.ValueError("bytes length not a multiple of item size");
        }
        return TrySplice(vm, Now.Data.Count, 0, bytes.ToArray(), out error) ? Value.None : error;
    }

    [PyMethod("tounicode()", Doc = "Extends this array with data from the unicode string ustr.\n\nConvert the array to a unicode string.  The array must be a unicode type array;\notherwise a ValueError is raised.  Use array.tobytes().decode() to obtain a\nunicode string from an array of some other type.")]
    internal Value ToUnicode()
    {
        if (!ArrayItems.IsText(Code))
        {
            return Errors.ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')");
        }
        var points = new int[Count];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(Bytes[(i * 4)..]);
            if ((uint)points[i] > 0x10FFFF)
            {
                return Errors.ValueError($"character U+{points[i]:x} is not in range [U+0000; U+10ffff]");
            }
        }
        return PyStr.Of(points);
    }

    [PyMethod("fromunicode(ustr, /)", Doc = "Extends this array with data from the unicode string ustr.\n\nThe array must be a unicode type array; otherwise a ValueError is raised.\nUse array.frombytes(ustr.encode(...)) to append Unicode data to an array of\nsome other type.")]
    internal Value FromUnicode(Machine vm, Value ustr)
    {
        if (ustr.Object is not PyStr text)
        {
            return Errors.TypeError($"fromunicode() argument must be str, not {ustr.Type.FullName}");
        }
        if (!ArrayItems.IsText(Code))
        {
            return Errors.ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
        }
        if (text.Length > 0 && IsExported(vm))
        {
            return Errors.BufferError("cannot resize an array that is exporting buffers");
        }
        AppendText(vm.Undo, text);
        return Value.None;
    }

    [PyMethod("fromfile(f, n, /)", Doc = "Read n objects from the file object f and append them to the end of the array.")]
    internal Value FromFile(Machine vm, Value f, long n) =>
        n < 0 ? Errors.ValueError("negative count")
        : n > int.MaxValue / ItemSize ? Errors.MemoryError("")
        : vm.Enter(new ArrayFileFrame(this, f, (int)n * ItemSize));

    [PyMethod("tofile(f, /)", Doc = "Write all items (as machine values) to the file object f.")]
    internal Value ToFile(Machine vm, Value f) => vm.Enter(new ArrayFileFrame(this, f, -1));

    [PyMethod("buffer_info()", Doc = "Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.\n\nThe length should be multiplied by the itemsize attribute to calculate\nthe buffer length in bytes.")]
    internal PyTuple BufferInfo(Machine vm) =>
        new([Value.Int(long.Parse(vm.AddressOf(this).AsSpan(2), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture)), Value.Int(Count)]);

    [PyMethod("__copy__()", Doc = "Return a copy of the array.")]
    internal PyArray Copy() => new(Code, Bytes.ToArray());

    [PyMethod("__deepcopy__(unused, /)", Doc = "Return a copy of the array.")]
    internal PyArray DeepCopy(Value unused)
    {
        _ = unused;
        return Copy();
    }

    [PyMethod("__sizeof__()", Doc = "Size of the array in memory, in bytes.")]
    internal long SizeOf() => 80 + Now.Data.Count;

    [PyMethod("__reduce_ex__(value, /)", Doc = "Return state information for pickling.")]
    internal Value ReduceEx(Machine vm, Value value)
    {
        if (!Numbers.TryClamp(value, out long protocol))
        {
            return Errors.TypeError("__reduce_ex__ argument should be an integer");
        }
        Value attributes = Type.IsHeap && AttributesDict(vm) is { } dict ? dict : Value.None;
        if (protocol < PickleProtocolOfBytes)
        {
            Value content = ArrayItems.IsText(Code) ? ToUnicode() : ToList();
            return content.IsError ? content : new PyTuple([Type, new PyTuple([Value.Str(Code.ToString()), content]), attributes]);
        }
        Value maker = vm.ModuleAttribute(PyStr.Intern("array"), modulePart);
        return new PyTuple([
            maker,
            new PyTuple([Type, Value.Str(Code.ToString()), Value.Int(ArrayFormats.FormatOf(Code)), ToBytes()]),
            attributes,
        ]);
    }

    private PyDict? AttributesDict(Machine vm) => vm.InstanceDictOf(this);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value @object) => PyGenericAlias.Make(cls, @object);
}
