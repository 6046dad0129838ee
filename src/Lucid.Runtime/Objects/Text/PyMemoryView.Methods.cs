namespace Lucid.Runtime;

/// <summary>Attributes and methods of memoryview.</summary>
public sealed partial class PyMemoryView
{
    [PyGetter("obj", Doc = "The underlying object of the memoryview.")]
    internal Value GetObject() => IsReleased ? Released() : Now.Source;

    [PyGetter("nbytes", Doc = "The amount of space in bytes that the array would use in\n a contiguous representation.")]
    internal Value GetByteCount() => IsReleased ? Released() : Value.Int(ByteCount);

    [PyGetter("readonly", Doc = "A bool indicating whether the memory is read only.")]
    internal Value GetReadOnly() => IsReleased ? Released() : Value.Bool(Now.IsReadOnly);

    [PyGetter("itemsize", Doc = "The size in bytes of each element of the memoryview.")]
    internal Value GetItemSize() => IsReleased ? Released() : Value.Int(Now.Size);

    [PyGetter("format", Doc = "A string containing the format (in struct module style)\n for each element in the view.")]
    internal Value GetFormat() => IsReleased ? Released() : Value.Str(Now.ItemFormat);

    [PyGetter("ndim", Doc = "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.")]
    internal Value GetDimensions() => IsReleased ? Released() : Value.Int(Dimensions);

    [PyGetter("shape", Doc = "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.")]
    internal Value GetShape() => IsReleased ? Released() : TupleOf(Now.Shape);

    [PyGetter("strides", Doc = "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array.")]
    internal Value GetStrides() => IsReleased ? Released() : TupleOf(Now.Strides);

    [PyGetter("suboffsets", Doc = "A tuple of integers used internally for PIL-style arrays.")]
    internal Value GetSubOffsets() => IsReleased ? Released() : PyTuple.Empty;

    [PyGetter("c_contiguous", Doc = "A bool indicating whether the memory is C contiguous.")]
    internal Value GetCContiguous() => IsReleased ? Released() : Value.Bool(IsContiguous);

    [PyGetter("f_contiguous", Doc = "A bool indicating whether the memory is Fortran contiguous.")]
    internal Value GetFContiguous() => IsReleased ? Released() : Value.Bool(IsFortranContiguous);

    [PyGetter("contiguous", Doc = "A bool indicating whether the memory is contiguous.")]
    internal Value GetContiguous() => IsReleased ? Released() : Value.Bool(IsContiguous || IsFortranContiguous);

    private bool IsFortranContiguous
    {
        get
        {
            int expected = Now.Size;
            for (int i = 0; i < Now.Shape.Length; i++)
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

    [PyMethod("release()", Doc = "Release the underlying buffer exposed by the memoryview object.")]
    internal Value Release(Undo undo)
    {
        if (Now.IsReleased)
        {
            return Value.None;
        }
        if (Now.Exports > 0)
        {
            return Errors.BufferError($"memoryview has {Now.Exports} exported buffer{(Now.Exports == 1 ? "" : "s")}");
        }
        Buffer.CountExports(undo, -1);
        Write(undo).IsReleased = true;
        return Value.None;
    }

    [PyMethod("__enter__()")]
    internal Value Enter() => IsReleased ? Released() : this;

    [PyMethod("__exit__(*args)")]
    internal Value Exit(Undo undo, Args args) => Release(undo);

    [PyMethod("tobytes(order='C')", Doc = "Return the data in the buffer as a byte string.\n\nOrder can be {'C', 'F', 'A'}. When order is 'C' or 'F', the data of the\noriginal array is converted to C or Fortran order. For contiguous views,\n'A' returns an exact copy of the physical memory. In particular, in-memory\nFortran order is preserved. For non-contiguous views, the data is converted\nto C first. order=None is the same as order='C'.")]
    internal Value ToBytes(Value order)
    {
        if (IsReleased)
        {
            return Released();
        }
        if (!order.IsNone && order.O is not PyStr { Text: "C" or "F" or "A" })
        {
            return order.O is PyStr ? Errors.ValueError("order must be 'C', 'F' or 'A'")
                : Errors.TypeError($"tobytes() argument 'order' must be str or None, not {order.Type.FullName}");
        }
        return new PyBytes(order.O is PyStr { Text: "F" } && Dimensions > 1 ? FortranBytes() : Bytes);
    }

    [PyMethod("tolist()", Doc = "Return the data in the buffer as a list of elements.")]
    internal Value ToList()
    {
        if (IsReleased)
        {
            return Released();
        }
        byte[] bytes = Bytes.ToArray();
        int at = 0;
        return ToList(bytes, 0, ref at);
    }

    private Value ToList(byte[] bytes, int dimension, ref int at)
    {
        if (dimension == Dimensions)
        {
            Value item = BufferItems.Read(Now.ItemFormat, bytes.AsSpan(at));
            at += Now.Size;
            return item;
        }
        var items = new Value[Now.Shape[dimension]];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = ToList(bytes, dimension + 1, ref at);
            if (items[i].IsSignal)
            {
                return items[i];
            }
        }
        return new PyList(items, items.Length);
    }

    [PyMethod("hex(sep=<unrepresentable>, bytes_per_sep=1)", Doc = "Return the data in the buffer as a str of hexadecimal numbers.")]
    internal Value Hex(Machine vm, Value sep, int bytes_per_sep) => IsReleased ? Released() : BytesOps.Hex(vm, Bytes, sep, bytes_per_sep);

    [PyMethod("toreadonly()", Doc = "Return a readonly version of the memoryview.")]
    internal Value ToReadOnly(Undo undo)
    {
        if (IsReleased)
        {
            return Released();
        }
        var made = new PyMemoryView(undo, (Value)this);
        made.state.IsReadOnly = true;
        return made;
    }

    [PyMethod("count(value, /)", Doc = "Count the number of occurrences of a value.")]
    internal Value Count(Machine vm, Value value) => IsReleased ? Released() : vm.Enter(new MemorySearchFrame(this, value, isCount: true, 0, 0));

    [PyMethod("index(value, start=0, stop=sys.maxsize, /)", Doc = "Return the index of the first occurrence of a value.\n\nRaises ValueError if the value is not present.")]
    internal Value Index(Machine vm, Value value, long start, long stop) => IsReleased ? Released()
        : Dimensions != 1 ? Errors.Of(ExceptionTypes.NotImplementedError, "multi-dimensional lookup is not implemented")
        : vm.Enter(new MemorySearchFrame(this, value, isCount: false, Clip(start), Clip(stop)));

    private int Clip(long i) => (int)Math.Clamp(i < 0 ? i + Now.Shape[0] : i, 0, Now.Shape[0]);

    [PyClassMethod("__class_getitem__(item, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PyMethod("cast(format, shape=<unrepresentable>)", Doc = "Cast a memoryview to a new format or shape.")]
    internal Value Cast(Undo undo, PyStr format, Value shape)
    {
        if (IsReleased)
        {
            return Released();
        }
        if (!IsContiguous)
        {
            return Errors.TypeError("memoryview: casts are restricted to C-contiguous views");
        }
        if (!shape.IsUnbound && shape.O is not (PyTuple or PyList))
        {
            return Errors.TypeError("shape must be a list or a tuple");
        }
        if (!shape.IsUnbound && Dimensions != 1 && ((shape.O as PyTuple)?.Count ?? ((PyList)shape.O!).Count) != 1)
        {
            return Errors.TypeError("memoryview: cast must be 1D -> ND or ND -> 1D");
        }
        foreach (int n in Now.Shape)
        {
            if (n == 0)
            {
                return Errors.TypeError("memoryview: cannot cast view with zeros in shape or strides");
            }
        }
        int size = BufferItems.SizeOf(format.Text);
        if (size == 0)
        {
            return Errors.ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
        }
        bool fromBytes = BufferItems.Code(Now.ItemFormat) is 'B' or 'b' or 'c';
        bool toBytes = BufferItems.Code(format.Text) is 'B' or 'b' or 'c';
        if (!fromBytes && !toBytes)
        {
            return Errors.TypeError("memoryview: cannot cast between two non-byte formats");
        }
        if (ByteCount % size != 0)
        {
            return Errors.TypeError("memoryview: length is not a multiple of itemsize");
        }
        return Shaped(undo, format.Text, size, shape);
    }

    private Value Shaped(Undo undo, string format, int size, Value shape)
    {
        if (shape.IsUnbound)
        {
            return new PyMemoryView(undo, this, Now.Offset, format, size, [ByteCount / size], [size]);
        }
        ReadOnlySpan<Value> given = shape.O is PyTuple tuple ? tuple.Items : ((PyList)shape.O!).Now.Items.Span;
        if (given.Length > DimensionsMax)
        {
            return Errors.ValueError($"memoryview: number of dimensions must not exceed {DimensionsMax}");
        }
        var lengths = new int[given.Length];
        long total = size;
        for (int i = 0; i < lengths.Length; i++)
        {
            if (!Numbers.TryLong(given[i], out long n))
            {
                return Errors.TypeError("memoryview.cast(): elements of shape must be integers");
            }
            if (n <= 0)
            {
                return Errors.ValueError("memoryview.cast(): elements of shape must be integers > 0");
            }
            total = n > int.MaxValue ? long.MaxValue : Math.Min(long.MaxValue / int.MaxValue, total) * n;
            lengths[i] = (int)Math.Min(n, int.MaxValue);
        }
        if (total != ByteCount)
        {
            return Errors.TypeError("memoryview: product(shape) * itemsize != buffer size");
        }
        var strides = new int[lengths.Length];
        int stride = size;
        for (int i = strides.Length - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= lengths[i];
        }
        return new PyMemoryView(undo, this, Now.Offset, format, size, lengths, strides);
    }

    private byte[] FortranBytes()
    {
        byte[] packed = Bytes.ToArray();
        var made = new byte[packed.Length];
        var index = new int[Dimensions];
        for (int i = 0; i < ItemCount; i++)
        {
            int place = 0;
            for (int d = 0; d < index.Length; d++)
            {
                place = (place * Now.Shape[d]) + index[d];
            }
            packed.AsSpan(place * Now.Size, Now.Size).CopyTo(made.AsSpan(i * Now.Size));
            for (int d = 0; d < index.Length && ++index[d] == Now.Shape[d]; d++)
            {
                index[d] = 0;
            }
        }
        return made;
    }

    private static PyTuple TupleOf(int[] numbers)
    {
        var items = new Value[numbers.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Value.Int(numbers[i]);
        }
        return items.Length == 0 ? PyTuple.Empty : new PyTuple(items);
    }
}
