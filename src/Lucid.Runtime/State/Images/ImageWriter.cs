using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Lucid.Runtime;

/// <summary>
/// Writes the graph of objects that is reachable from what it is given. Objects get numbers as they are first met and are written in that
/// order, without recursion, so that equal graphs give equal bytes whatever their addresses.
/// </summary>
public sealed class ImageWriter
{
    private readonly Dictionary<(ImageKind Kind, string Name), int> kindNumbers = [];
    private readonly List<(ImageKind Kind, string Name)> kinds = [];
    private readonly Dictionary<Shape, int> shapes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> strings = new(StringComparer.Ordinal);
    private readonly bool forDigest;
    private PyObject[] order = new PyObject[256];
    private int[] orderKinds = new int[256];
    private int count;
    private int written;
    private byte[] buffer = new byte[4096];
    private int at;

    /// <summary>Makes a writer.</summary>
    /// <param name="forDigest">Leave out what differs between equal machines: identities.</param>
    internal ImageWriter(bool forDigest) => this.forDigest = forDigest;

    private readonly List<int> sections = [];

    /// <summary>The epochs of the open levels; with any, every object says how many of them had begun when it was born or last logged.</summary>
    internal int[] Epochs { get; set; } = [];

    /// <summary>How many objects were met.</summary>
    internal int ObjectCount => count;

    internal bool ForDigest => forDigest;

    /// <summary>The objects that were met, in the order of their numbers.</summary>
    internal ReadOnlySpan<PyObject> Objects => order.AsSpan(0, count);

    /// <summary>Objects and sizes by kind.</summary>
    internal Dictionary<string, (int Count, long Bytes)>? Census { get; init; }

    /// <summary>Whether an object was met already.</summary>
    /// <remarks>Objects keep the numbers that earlier writers gave them; those are told by what stands in their places now.</remarks>
    internal bool Knows(PyObject o) => (uint)(o.Id - 1) < (uint)count && ReferenceEquals(order[o.Id - 1], o);

    /// <summary>Writes the fields of all objects that were met and of those that are met on the way.</summary>
    internal void WriteObjects()
    {
        for (; written < count; written++)
        {
            PyObject o = order[written];
            (ImageKind kind, string name) = kinds[orderKinds[written]];
            int start = at;
            WriteEpoch(o, kind);
            if (kind is ImageKind.TypeName or ImageKind.MemberName)
            {
                continue;
            }
            if (!forDigest)
            {
                Write(o.Identity);
            }
            if (kind == ImageKind.Retyped)
            {
                Write(o.Shape.Type);
            }
            o.SaveFields(this);
            if (Census is not null)
            {
                string type = kind is ImageKind.Instance or ImageKind.Derived or ImageKind.Retyped ? o.Shape.Type.FullName : name;
                (int n, long bytes) = Census.GetValueOrDefault(type);
                Census[type] = (n + 1, bytes + at - start);
            }
        }
    }

    /// <summary>Ends the objects of one version of the machine.</summary>
    internal void EndSection() => sections.Add(count);

    /// <summary>Writes an object that is there already as it is in this version.</summary>
    internal void WriteAgain(PyObject o)
    {
        Write(o);
        Write(o.Shape.Type);
        o.SaveFields(this);
    }

    private void WriteEpoch(PyObject o, ImageKind kind)
    {
        if (Epochs.Length == 0 || kind is ImageKind.TypeName or ImageKind.MemberName)
        {
            return;
        }
        int begun = 0;
        while (begun < Epochs.Length && Epochs[begun] <= o.Epoch)
        {
            begun++;
        }
        Write(begun);
    }

    /// <summary>The whole: header, kinds, kind of each object, fields; with lengths and a checksum.</summary>
    internal byte[] Finish()
    {
        byte[] fields = buffer;
        int fieldsLength = at;
        buffer = new byte[Math.Max(1024, count * 2)];
        at = 0;
        Write(kinds.Count);
        strings.Clear();
        foreach ((ImageKind kind, string name) in kinds)
        {
            Write((byte)kind);
            Write(name);
        }
        Write(count);
        for (int i = 0; i < count; i++)
        {
            Write(orderKinds[i]);
        }
        Write(sections.Count);
        foreach (int section in sections)
        {
            Write(section);
        }
        var image = new byte[ImageFormat.HeaderBytes + at + fieldsLength];
        BinaryPrimitives.WriteUInt64LittleEndian(image, ImageFormat.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(8), forDigest ? ImageFormat.DigestVersion : ImageFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(12), at);
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(16), fieldsLength);
        buffer.AsSpan(0, at).CopyTo(image.AsSpan(ImageFormat.HeaderBytes));
        fields.AsSpan(0, fieldsLength).CopyTo(image.AsSpan(ImageFormat.HeaderBytes + at));
        BinaryPrimitives.WriteUInt64LittleEndian(image.AsSpan(24), Checksum.Of(image.AsSpan(ImageFormat.HeaderBytes)));
        return image;
    }

    public void Write(Value value)
    {
        PyObject? o = value.O;
        if (o is null)
        {
            if (value.Bits >= ImageFormat.SmallIntLow && value.Bits <= ImageFormat.SmallIntHigh)
            {
                Write((byte)(ImageFormat.SmallIntFirst + value.Bits - ImageFormat.SmallIntLow));
                return;
            }
            Write(ImageFormat.TagInt);
            Write(value.Bits);
        }
        else if (value.IsFloat)
        {
            Write(ImageFormat.TagFloat);
            Raw(value.Bits);
        }
        else if (o is PyTag)
        {
            Write(value.IsUnbound ? ImageFormat.TagUnbound
                : value.IsNone ? ImageFormat.TagNone
                : value.IsBool ? value.Bits != 0 ? ImageFormat.TagTrue : ImageFormat.TagFalse
                : value.IsNotImplemented ? ImageFormat.TagNotImplemented
                : ImageFormat.TagEllipsis);
        }
        else if (o is Signal signal)
        {
            if (signal.Kind != SignalKind.Exhausted)
            {
                throw new InvalidOperationException("only the end of an iteration can be on its way at a safepoint");
            }
            Write(ImageFormat.TagReturn);
            Write(signal.Payload);
        }
        else
        {
            Write(ImageFormat.TagObject);
            Write(Number(o));
        }
    }

    public void Write(PyObject? o) => Write(o is null ? 0 : Number(o) + 1);

    public void Write(bool value) => Write((byte)(value ? 1 : 0));

    public void Write(byte value)
    {
        if (at == buffer.Length)
        {
            Array.Resize(ref buffer, at * 2);
        }
        buffer[at++] = value;
    }

    public void Write(int value) => Write((long)value);

    /// <summary>Writes a number in 1 to 10 bytes, small ones of either sign in few.</summary>
    public void Write(long value)
    {
        ulong u = (ulong)((value << 1) ^ (value >> 63));
        if (at + 10 > buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        while (u >= 0x80)
        {
            buffer[at++] = (byte)(u | 0x80);
            u >>= 7;
        }
        buffer[at++] = (byte)u;
    }

    public void Write(ulong value) => Write((long)value);

    public void Write(double value) => Raw(BitConverter.DoubleToInt64Bits(value));

    /// <summary>Writes text; the same text again takes a number.</summary>
    public void Write(string? value)
    {
        if (value is null)
        {
            Write(0);
        }
        else if (value.Length <= 64 && strings.TryGetValue(value, out int number))
        {
            Write(number + 2);
        }
        else
        {
            Write(1);
            Text(value);
            if (value.Length <= 64)
            {
                strings.Add(value, strings.Count);
            }
        }
    }

    /// <summary>Writes text of which there may be much, as UTF-8 where that keeps it, else as UTF-16.</summary>
    internal void Text(string value)
    {
        int bytes = 0;
        bool exact = true;
        foreach (char c in value)
        {
            exact &= !char.IsSurrogate(c);
        }
        if (exact)
        {
            bytes = Encoding.UTF8.GetByteCount(value);
            Write((long)bytes << 1);
            Room(bytes);
            at += Encoding.UTF8.GetBytes(value, buffer.AsSpan(at));
            return;
        }
        bytes = value.Length * 2;
        Write(((long)bytes << 1) | 1);
        Room(bytes);
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(buffer.AsSpan(at));
        at += bytes;
    }

    public void Write(BigInteger value) => Write(value.ToByteArray());

    public void Write(byte[]? value)
    {
        if (value is null)
        {
            Write(0);
            return;
        }
        Write(value.Length + 1);
        Bytes(value);
    }

    public void Write(int[]? value)
    {
        if (value is null)
        {
            Write(0);
            return;
        }
        Write(value.Length + 1);
        foreach (int item in value)
        {
            Write(item);
        }
    }

    public void Write(Value[]? values)
    {
        if (values is null)
        {
            Write(0);
            return;
        }
        Write(values.Length + 1);
        foreach (Value value in values)
        {
            Write(value);
        }
    }

    public void Write(in ValueArray values)
    {
        Write(values.Count);
        foreach (ref readonly Value value in values.Span)
        {
            Write(value);
        }
    }

    public void Write(in ValueTable table)
    {
        Write(table.KeysVersion);
        Write(table.CellCount);
        if (table.CellCount > 0)
        {
            WriteCells(table);
            return;
        }
        // Deleted entries travel too: iterators hold the numbers of entries.
        Write(table.Used);
        Write(table.Entries?.Length ?? 0);
        for (int i = 0; i < table.Used; i++)
        {
            Write(table.Entries![i]);
        }
    }

    private void WriteCells(in ValueTable table)
    {
        Write(table.Live);
        for (int p = table.NextPosition(0); p >= 0; p = table.NextPosition(p + 1))
        {
            Write(table.EntryAt(p));
        }
        int next = table.NextPosition(0);
        for (int p = 0; p < table.CellCount; p++)
        {
            Write((byte)(p == next ? 2 : table.IsDeadCell(p) ? 1 : 0));
            next = p == next ? table.NextPosition(p + 1) : next;
        }
        Write(table.Finger);
    }

    private void Write(in TableEntry entry)
    {
        Write(entry.Key);
        if (entry.Key.IsUnbound)
        {
            return;
        }
        Write(entry.Value);
        // The hashes of strs, ints and floats follow from seed and value.
        if (!ValueTable.IsHashLeftOut(entry.Key))
        {
            Raw(entry.Hash);
        }
    }

    public void Write(in ByteArray bytes)
    {
        Write(bytes.Count);
        Bytes(bytes.Span);
    }

    /// <summary>Writes which built-in function it is.</summary>
    public void Write(BuiltinCode code) => Write(code.Key);

    public void Write(Compiler.Bytecode.CodeUnit unit) => UnitFormat.Save(this, unit);

    /// <summary>Writes the attribute slots of an instance of a class, with its shape.</summary>
    public void WriteSlots(PyObject owner)
    {
        Shape shape = owner.Shape;
        if (shapes.TryGetValue(shape, out int number))
        {
            Write(number + 1);
        }
        else
        {
            shapes.Add(shape, shapes.Count);
            Write(0);
            Write(shape.Type);
            Write(shape.IsDict);
            PyStr[] names = shape.Names();
            Write(shape.IsDict ? shape.Count - 1 : names.Length);
            foreach (PyStr name in names)
            {
                Write(name.Text);
            }
        }
        Value[] values = owner is PyInstance instance ? instance.Slots : owner.Attributes!.Values;
        for (int i = 0; i < shape.Count; i++)
        {
            // Room for members of __slots__ is made when the first is set.
            Write(i < values.Length ? values[i] : Value.Unbound);
        }
    }

    internal void Bytes(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(at));
        at += bytes.Length;
    }

    private void Raw(long value)
    {
        Room(8);
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(at), value);
        at += 8;
    }

    private void Room(int bytes)
    {
        if (at + bytes > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, at + bytes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Number(PyObject o) => Knows(o) ? o.Id - 1 : Meet(o);

    /// <summary>Gives objects numbers, so that they are written with those that were met.</summary>
    internal void Meet(List<PyObject> objects)
    {
        foreach (PyObject o in objects)
        {
            Number(o);
        }
    }

    private int Meet(PyObject o)
    {
        // There is one empty tuple, whatever made it.
        if (o.GetType() == typeof(PyTuple) && ((PyTuple)o).Count == 0 && !ReferenceEquals(o, PyTuple.Empty) && ReferenceEquals(o.Shape.Type, PyTuple.TypeObject))
        {
            return Number(PyTuple.Empty);
        }
        if (count == order.Length)
        {
            Array.Resize(ref order, count * 2);
            Array.Resize(ref orderKinds, count * 2);
        }
        order[count] = o;
        orderKinds[count] = KindOf(o);
        count++;
        o.Id = count;
        return count - 1;
    }

    private int KindOf(PyObject o)
    {
        (ImageKind, string) kind = o switch
        {
            PyInstance => (ImageKind.Instance, ""),
            NativeFrame frame => (ImageKind.Frame, Registries.NameOf(frame)),
            PyModuleState state => (ImageKind.ModuleState, Registries.ModuleOf(state)),
            PyType { IsHeap: false } type => (ImageKind.TypeName, type.FullName),
            _ when ImageMembers.NameOf(o) is { } member => (ImageKind.MemberName, member),
            _ when o.Shape.Type.IsHeap => (o.Attributes is null ? ImageKind.Retyped : ImageKind.Derived, o.Shape.Type.BuiltinType.FullName),
            _ => (ImageKind.Builtin, o.Shape.Type.FullName),
        };
        if (!kindNumbers.TryGetValue(kind, out int number))
        {
            kindNumbers.Add(kind, number = kinds.Count);
            kinds.Add(kind);
        }
        return number;
    }
}
