using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Lucid.Runtime.Text;

namespace Lucid.Runtime;

/// <summary>Python's bytes.</summary>
[PyType("bytes", Subclassable = true, Immutable = true, Doc = Docs)]
public partial class PyBytes : PyObject, IBuffer
{
    private const string Docs =
        "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n" +
        "bytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\n" +
        "Construct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n" +
        "  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer";

    /// <summary>The bytes; never changed.</summary>
    [Saved(0)] public readonly byte[] Data;

    /// <summary>As in <see cref="PyStr"/>.</summary>
    [Derived] private long hash;

    /// <summary>Wraps an array, which becomes the object's own.</summary>
    public PyBytes(byte[] data)
        : base(TypeObject) => Data = data;

    /// <summary>A copy of bytes.</summary>
    public PyBytes(ReadOnlySpan<byte> data)
        : base(TypeObject) => Data = data.ToArray();

    /// <summary>How many bytes there are.</summary>
    public int Length => Data.Length;

    public bool IsExact => GetType() == typeof(PyBytes);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Bytes => Data;

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public string Format => "B";

    /// <inheritdoc/>
    public int ItemSize => 1;

    /// <inheritdoc/>
    public Span<byte> EditBytes(Undo undo, int i, int n) => throw new InvalidOperationException("bytes are read only");

    /// <inheritdoc/>
    public void CountExports(Undo undo, int change)
    {
        // What never changes its size need not count.
    }

    /// <summary>Makes an object of a class that derives from bytes.</summary>
    internal static PyBytes OfClass(PyType cls, byte[] data)
    {
        if (ReferenceEquals(cls, TypeObject))
        {
            return new PyBytes(data);
        }
        PyBytes made = Allocate(cls);
        Unsafe.AsRef(in made.Data) = data;
        return made;
    }

    /// <summary>The bytes of a bytes, bytearray or other buffer.</summary>
    public static bool TrySpan(Value value, out ReadOnlySpan<byte> span)
    {
        if (value.O is IBuffer buffer)
        {
            span = buffer.Bytes;
            return true;
        }
        span = default;
        return false;
    }

    /// <summary>The bytes of what is known to be a buffer.</summary>
    public static ReadOnlySpan<byte> SpanOf(Value value) => ((IBuffer)value.O!).Bytes;

    /// <summary>The bytes of an argument, or CPython's complaint.</summary>
    public static bool TryArgument(Value value, out ReadOnlySpan<byte> span, out Value error)
    {
        error = default;
        if (value.O is PyMemoryView { IsReleased: true })
        {
            span = default;
            error = PyMemoryView.Released();
            return false;
        }
        if (TrySpan(value, out span))
        {
            return true;
        }
        error = Errors.TypeError($"a bytes-like object is required, not '{value.Type.FullName}'");
        return false;
    }

    /// <summary>The repr of bytes or of a bytearray.</summary>
    internal static string ReprOf(Value value)
    {
        string repr = BytesRepr.Repr(SpanOf(value));
        if (value.O is not PyByteArray)
        {
            return repr;
        }
        // A bytearray escapes the apostrophe even where bytes chose the other quote for its sake.
        return $"{value.Type.Name}({(repr[1] == '"' ? repr.Replace("'", "\\'", StringComparison.Ordinal) : repr)})";
    }

    [PyMethod("__buffer__(flags, /)", Doc = "Return a buffer object that exposes the underlying memory of the object.")]
    internal PyMemoryView GetBufferView(Undo undo, int flags)
    {
        _ = flags;
        return new PyMemoryView(undo, this);
    }

    [PySlot(Slot.Repr)]
    internal string Repr() => BytesRepr.Repr(Data);

    [PySlot(Slot.Hash)]
    internal long Hash(Machine vm) => HashOf(vm.Seed);

    /// <summary>The hash under a seed.</summary>
    internal long HashOf(HashSeed seed)
    {
        long known = hash;
        if ((byte)known == seed.Tag && seed.Tag != 0)
        {
            return known >> 8;
        }
        if (Data.Length == 0)
        {
            return 0;
        }
        long made = (long)BytesHash.Of(Data, seed.Key) >> 8;
        made = made == -1 ? -2 : made;
        if (seed.Tag != 0)
        {
            hash = (made << 8) | (byte)seed.Tag;
        }
        return made;
    }

    [PySlot(Slot.Len)]
    internal int Len() => Data.Length;

    [PySlot(Slot.Iter)]
    internal Value Iter() => new PyBytesIterator(this);

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key)
    {
        if (Numbers.TryLong(key, out long i))
        {
            i += i < 0 ? Data.Length : 0;
            return (ulong)i < (ulong)Data.Length ? Value.Int(Data[i]) : Errors.IndexError("index out of range");
        }
        if (key.O is PySlice slice)
        {
            if (!SlicePart.TryOf(slice, Data.Length, out SlicePart bounds, out Value error))
            {
                return error.IsUnbound ? vm.Enter(new IndexKeyFrame(Slot.GetItem, this, key, Value.Unbound)) : error;
            }
            return bounds.Count == Data.Length && bounds.Step == 1 && IsExact ? this : new PyBytes(bounds.Take<byte>(Data));
        }
        return IndexKeyFrame.Enter(vm, Slot.GetItem, this, key, $"byte indices must be integers or slices, not {key.Type.FullName}");
    }

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value item) => BytesOps.Contains(vm, this, item);

    [PySlot(Slot.Add)]
    internal static Value Add(Value left, Value right)
    {
        if (left.O is not PyBytes a)
        {
            return Value.NotImplemented;
        }
        if (!TrySpan(right, out ReadOnlySpan<byte> b))
        {
            return Value.NotImplemented;
        }
        if (b.Length == 0 && a.IsExact)
        {
            return left;
        }
        if (a.Length == 0 && right.O is PyBytes { IsExact: true })
        {
            return right;
        }
        return BytesOps.Concat(a.Data, b, out byte[] made) is { } fault ? fault.Raise() : new PyBytes(made);
    }

    [PySlot(Slot.Mul)]
    internal static Value Mul(Machine vm, Value left, Value right)
    {
        Value self = left.O is PyBytes ? left : right;
        Value count = left.O is PyBytes ? right : left;
        if (!Numbers.IsInt(count))
        {
            return RepeatFrame.Enter(vm, self, count);
        }
        var bytes = (PyBytes)self.O!;
        if (!Repeating.TryCount(vm, count, bytes.Length, out int n, out Value error))
        {
            return error;
        }
        return n == 1 && bytes.IsExact ? bytes : new PyBytes(Repeating.Repeat<byte>(bytes.Data, n));
    }

    [PySlot(Slot.Mod)]
    internal static Value Mod(Machine vm, Value left, Value right) =>
        left.O is PyBytes ? vm.EnterNow(new PercentFrame(left, right)) : Value.NotImplemented;

    [PySlot(Slot.Compare)]
    internal Value Compare(Value other, CompareOp op)
    {
        if (other.O is not PyBytes there)
        {
            return Value.NotImplemented;
        }
        return op switch
        {
            CompareOp.Eq => Value.Bool(Data.AsSpan().SequenceEqual(there.Data)),
            CompareOp.Ne => Value.Bool(!Data.AsSpan().SequenceEqual(there.Data)),
            _ => PyInt.Order(Data.AsSpan().SequenceCompareTo(there.Data), op),
        };
    }

    /// <summary>Whether two have the same content.</summary>
    internal bool ContentEquals([NotNullWhen(true)] PyBytes? other) => other is not null && Data.AsSpan().SequenceEqual(other.Data);
}
