using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Lucid.Runtime;

/// <summary>
/// Reads what <see cref="ImageWriter"/> wrote: makes all objects empty, then fills them, without recursion and without running Python. The bytes
/// are taken for hostile: every count, number and type is checked, and a complaint is an <see cref="ImageException"/>.
/// </summary>
public sealed class ImageReader
{
    private readonly byte[] image;
    private readonly int end;
    private readonly List<Shape> shapes = [];
    private readonly List<string> strings = [];
    private PyObject[] objects = [];
    private ImageKind[] objectKinds = [];
    private int[] kindNumbers = [];
    private PyType?[] kindTypes = [];
    private int[] sections = [];
    private readonly int[]? places;
    private readonly int start;
    private int at;
    private int numberAt;

    /// <summary>Checks an image and makes its empty objects.</summary>
    /// <param name="image">The bytes.</param>
    /// <param name="keepPlaces">Remember where each object's fields are.</param>
    internal ImageReader(byte[] image, bool keepPlaces = false)
    {
        this.image = image;
        if (image.Length < ImageFormat.HeaderBytes || BinaryPrimitives.ReadUInt64LittleEndian(image) != ImageFormat.Magic)
        {
            throw new ImageException("not a Lucid image");
        }
        int version = BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(8));
        IsDigested = keepPlaces && version == ImageFormat.DigestVersion;
        if (version != ImageFormat.Version && !IsDigested)
        {
            throw new ImageException($"the image is of version {version}; this Lucid reads version {ImageFormat.Version}");
        }
        long kindsLength = BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan(12));
        long fieldsLength = BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan(16));
        if (ImageFormat.HeaderBytes + kindsLength + fieldsLength != image.Length)
        {
            throw new ImageException("the image is truncated");
        }
        if (BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(20)) != 0)
        {
            throw new ImageException("the image is damaged: its header says more than this version knows");
        }
        if (BinaryPrimitives.ReadUInt64LittleEndian(image.AsSpan(24)) != Checksum.Of(image.AsSpan(ImageFormat.HeaderBytes)))
        {
            throw new ImageException("the image is damaged: its checksum does not match");
        }
        at = ImageFormat.HeaderBytes;
        end = at + (int)kindsLength;
        MakeShells();
        strings.Clear();
        at = start = end;
        end = image.Length;
        places = keepPlaces ? new int[objects.Length + 1] : null;
    }

    /// <summary>Checks shared by the reading code.</summary>
    internal static void Expect(bool condition, string what)
    {
        if (!condition)
        {
            throw new ImageException($"the image is damaged: {what}");
        }
    }

    /// <inheritdoc cref="Expect(bool, string)"/>
    internal static void Expect(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref ImageComplaint what)
    {
        if (!condition)
        {
            throw new ImageException($"the image is damaged: {what.Text()}");
        }
    }

    /// <summary>How many versions of the machine the image holds: one more than dreams are open in it.</summary>
    internal int SectionCount => sections.Length;

    /// <summary>The epochs of the open levels, outermost first.</summary>
    internal int[] Epochs { get; set; } = [];

    /// <summary>Fills the objects that a version of the machine added. The roots were read before.</summary>
    internal void FillSection(int section)
    {
        for (int i = section == 0 ? 0 : sections[section - 1]; i < sections[section]; i++)
        {
            if (places is not null)
            {
                places[i] = at;
                places[i + 1] = end;
            }
            if (objectKinds[i] is ImageKind.TypeName or ImageKind.MemberName)
            {
                continue;
            }
            PyObject o = objects[i];
            if (Epochs.Length > 0)
            {
                Read(out int begun);
                Expect(begun >= 0 && begun <= Epochs.Length, "an object is of no epoch");
                o.Epoch = begun == 0 ? 0 : Epochs[begun - 1];
            }
            o.Identity = IsDigested ? 0 : ReadLong();
            if (objectKinds[i] == ImageKind.Retyped)
            {
                o.Shape = ReadObject<PyType>().RootShape;
            }
            o.LoadFields(this);
        }
    }

    /// <summary>The built-in type as whose object a numbered object was made; null for an instance of a Python class and for what has no type of its own.</summary>
    internal PyType? LayoutOf(int number) => kindTypes[kindNumbers[number]];

    /// <summary>Where references and numbers stand, if somebody wants to know.</summary>
    internal List<ImagePlace>? Places { get; init; }

    /// <summary>The objects that a version of the machine added.</summary>
    internal ReadOnlySpan<PyObject> ObjectsOf(int section) => objects.AsSpan((section == 0 ? 0 : sections[section - 1])..sections[section]);

    /// <summary>Reads the next version of an object that is there already; the present one is logged.</summary>
    internal PyObject ReadAgain(Undo undo)
    {
        PyObject o = ReadObject<PyObject>();
        PyType type = ReadObject<PyType>();
        Expect(o.Shape is not null && (o is not PyType { IsHeap: false }), "something is changed that cannot be");
        o.LogSaved(undo);
        o.Attributes?.Log(undo, o);
        if (!ReferenceEquals(o.Shape!.Type, type))
        {
            Expect(type.BuiltinType == o.Shape.Type.BuiltinType, "an object changes its class to one of another layout");
            ShapeRecord.Log(undo, o);
            o.Shape = type.RootShape;
        }
        o.LoadFields(this);
        return o;
    }

    /// <summary>Nothing may be left.</summary>
    internal void End() => Expect(at == end, "bytes are left over");

    /// <summary>The bytes were written for a digest and are only looked at.</summary>
    internal bool IsDigested { get; }

    /// <summary>All objects, in the order of the image.</summary>
    internal ReadOnlySpan<PyObject> Objects => objects;

    /// <summary>The bytes of the roots, if places were kept.</summary>
    internal ReadOnlySpan<byte> BytesOfRoots => image.AsSpan(start..places![0]);

    /// <summary>How many registers each frame had that was read, in order.</summary>
    internal List<int> LiveCounts { get; } = [];

    /// <summary>The bytes of an object's fields, if their places were kept.</summary>
    internal ReadOnlySpan<byte> BytesOf(int number) => image.AsSpan(places![number]..places[number + 1]);

    public void Read(out Value value)
    {
        byte tag = ReadByte();
        switch (tag)
        {
            case ImageFormat.TagUnbound:
                value = Value.Unbound;
                break;
            case ImageFormat.TagNone:
                value = Value.None;
                break;
            case ImageFormat.TagFalse:
                value = Value.False;
                break;
            case ImageFormat.TagTrue:
                value = Value.True;
                break;
            case ImageFormat.TagNotImplemented:
                value = Value.NotImplemented;
                break;
            case ImageFormat.TagEllipsis:
                value = Value.Ellipsis;
                break;
            case ImageFormat.TagInt:
                value = Value.Int(ReadLong());
                break;
            case ImageFormat.TagFloat:
                value = Value.Float(BitConverter.Int64BitsToDouble(Raw()));
                break;
            case ImageFormat.TagObject:
                value = new Value(ObjectAt(ReadLong()));
                break;
            case ImageFormat.TagReturn:
                Expect(image[at] != ImageFormat.TagReturn, "a signal in a signal");
                Read(out Value payload);
                value = Signal.Return(payload);
                break;
            default:
                Expect(tag >= ImageFormat.SmallIntFirst, "an unknown kind of value");
                value = Value.Int(tag - ImageFormat.SmallIntFirst + ImageFormat.SmallIntLow);
                break;
        }
    }

    /// <summary>Reads a reference to an object of a class, or to none.</summary>
    public void ReadObject<T>(out T? o)
        where T : PyObject
    {
        long number = ReadLong();
        if (number == 0)
        {
            o = null;
            return;
        }
        o = ObjectAt(number - 1) as T;
        Expect(o is not null, $"an object is not a {typeof(T).Name}");
    }

    /// <summary>Reads a reference that cannot be missing.</summary>
    internal T ReadObject<T>()
        where T : PyObject
    {
        ReadObject(out T? o);
        Expect(o is not null, "a reference is missing");
        return o!;
    }

    public void Read(out bool value)
    {
        byte b = ReadByte();
        Expect(b <= 1, "a truth value is none");
        value = b != 0;
    }

    public void Read(out byte value) => value = ReadByte();

    public void Read(out int value)
    {
        long number = ReadLong();
        Expect(number is >= int.MinValue and <= int.MaxValue, "a number is too large");
        Places?.Add(new ImagePlace(numberAt, at, false));
        value = (int)number;
    }

    public void Read(out long value) => value = ReadLong();

    public void Read(out ulong value) => value = (ulong)ReadLong();

    public void Read(out double value) => value = BitConverter.Int64BitsToDouble(Raw());

    public void Read(out string? value)
    {
        long number = ReadLong();
        if (number == 0)
        {
            value = null;
        }
        else if (number == 1)
        {
            value = Text();
            if (value.Length <= 64)
            {
                strings.Add(value);
            }
        }
        else
        {
            Expect(number - 2 >= 0 && number - 2 < strings.Count, "a text has no number");
            value = strings[(int)(number - 2)];
        }
    }

    internal string Text()
    {
        long coded = ReadLong();
        int length = Count(coded >> 1, 1);
        if ((coded & 1) == 0)
        {
            string text;
            try
            {
                text = StrictUtf8.GetString(image, at, length);
            }
            catch (DecoderFallbackException)
            {
                throw new ImageException("the image is damaged: a text is not UTF-8");
            }
            at += length;
            return text;
        }
        Expect(length % 2 == 0, "a text has half a character");
        string wide = new(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(image.AsSpan(at, length)));
        at += length;
        return wide;
    }

    public void Read(out BigInteger value)
    {
        Read(out byte[]? bytes);
        Expect(bytes is { Length: > 0 }, "an int has no digits");
        value = new BigInteger(bytes!);
    }

    public void Read(out byte[]? value)
    {
        long coded = ReadLong();
        if (coded == 0)
        {
            value = null;
            return;
        }
        value = Bytes(Count(coded - 1, 1)).ToArray();
    }

    public void Read(out int[]? value)
    {
        long coded = ReadLong();
        if (coded == 0)
        {
            value = null;
            return;
        }
        value = new int[Count(coded - 1, 1)];
        for (int i = 0; i < value.Length; i++)
        {
            Read(out value[i]);
        }
    }

    public void Read(out Value[]? values)
    {
        long coded = ReadLong();
        if (coded == 0)
        {
            values = null;
            return;
        }
        values = new Value[Count(coded - 1, 1)];
        for (int i = 0; i < values.Length; i++)
        {
            Read(out values[i]);
        }
    }

    public void Read(out ValueArray values)
    {
        int count = Count(ReadLong(), 1);
        var items = new Value[count == 0 ? 0 : ValueArray.Capacity(count)];
        for (int i = 0; i < count; i++)
        {
            Read(out items[i]);
        }
        values = new ValueArray(items, count);
    }

    public void Read(out ValueTable table)
    {
        table = default;
        Read(out table.KeysVersion);
        int cells = Count(ReadLong(), 1);
        int count = Count(ReadLong(), 1);
        if (cells > 0)
        {
            ReadCells(ref table, cells, count);
            return;
        }
        // When a dict grows next can be seen in its order of entries, so the room in it is kept, within reason.
        long capacity = Math.Clamp(ReadLong(), count, 16 + (4L * count));
        table.Entries = new TableEntry[count == 0 ? 0 : capacity];
        table.Used = count;
        for (int i = 0; i < count; i++)
        {
            Read(out table.Entries[i], mayBeDeleted: true);
            table.Live += table.Entries[i].Key.IsUnbound ? 0 : 1;
        }
    }

    private void ReadCells(ref ValueTable table, int cells, int count)
    {
        int version = table.KeysVersion;
        var entries = new TableEntry[count];
        for (int i = 0; i < count; i++)
        {
            Read(out entries[i], mayBeDeleted: false);
        }
        var kinds = new byte[cells];
        for (int i = 0; i < cells; i++)
        {
            Read(out kinds[i]);
        }
        Expect(table.TryAdoptCells(entries, kinds), "the cells of a set are damaged");
        table.KeysVersion = version;
        Read(out table.Finger);
    }

    private void Read(out TableEntry entry, bool mayBeDeleted)
    {
        entry = default;
        Read(out entry.Key);
        if (entry.Key.IsUnbound)
        {
            Expect(mayBeDeleted, "a key is missing");
            return;
        }
        Expect(!entry.Key.IsSignal, "a key is missing");
        Read(out entry.Value);
        // The index of a dict is made when all keys are whole: see AfterLoad of the owners.
        if (!ValueTable.IsHashLeftOut(entry.Key))
        {
            entry.Hash = Raw();
        }
    }

    public void Read(out ByteArray bytes)
    {
        byte[] items = Bytes(Count(ReadLong(), 1)).ToArray();
        bytes = new ByteArray(items, items.Length);
    }

    /// <summary>Reads which built-in function it is.</summary>
    public void Read(out BuiltinCode code)
    {
        Read(out string? key);
        Expect(key is not null, "a built-in function has no name");
        BuiltinCode? found = BuiltinCode.Find(key!);
        Expect(found is not null, $"there is no built-in function {key}");
        code = found!;
    }

    public void Read(out Compiler.Bytecode.CodeUnit unit) => unit = UnitFormat.Load(this);

    /// <summary>Reads the attribute slots of an instance of a class, with its shape.</summary>
    public void ReadSlots(PyObject owner)
    {
        Read(out int number);
        if (number == 0)
        {
            PyType type = ReadObject<PyType>();
            Read(out bool isDict);
            int names = Count(ReadLong(), isDict ? 0 : 1);
            Expect(!isDict || names < 1 << 16, "a class has too many slots");
            // The type may be empty still; these shapes need only its identity.
            Shape shape = isDict ? type.DictShapeOf(names) : type.RootShape;
            Expect(!isDict || shape.Count == names + 1, "the instances of a class differ in their slots");
            for (int i = 0; i < names && !isDict; i++)
            {
                Read(out string? name);
                Expect(name is not null, "an attribute has no name");
                shape = shape.With(PyStr.Intern(name!));
            }
            shapes.Add(shape);
            number = shapes.Count;
        }
        Expect(number > 0 && number <= shapes.Count, "a shape has no number");
        owner.Shape = shapes[number - 1];
        var values = new Value[owner.Shape.Count];
        for (int i = 0; i < values.Length; i++)
        {
            Read(out values[i]);
        }
        if (owner is PyInstance instance)
        {
            instance.Slots = values;
        }
        else
        {
            Expect(owner.Attributes is not null, "an object cannot have attributes");
            owner.Attributes!.Values = values;
        }
    }

    internal ReadOnlySpan<byte> Bytes(int count)
    {
        Expect(count >= 0 && count <= end - at, "it ends too early");
        at += count;
        return image.AsSpan(at - count, count);
    }

    /// <summary>Checks a count of things of which each takes at least some bytes.</summary>
    internal int Count(long count, int bytesEach)
    {
        Expect(count >= 0 && count <= (end - at) / Math.Max(1, bytesEach), "a count is too large");
        return (int)count;
    }

    internal long ReadLong()
    {
        numberAt = at;
        ulong u = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            byte b = ReadByte();
            u |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return (long)(u >> 1) ^ -(long)(u & 1);
            }
        }
        throw new ImageException("the image is damaged: a number is too long");
    }

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private byte ReadByte()
    {
        Expect(at < end, "it ends too early");
        return image[at++];
    }

    private long Raw() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

    private PyObject ObjectAt(long number)
    {
        Expect(number >= 0 && number < objects.Length, "a reference leads nowhere");
        Places?.Add(new ImagePlace(numberAt, at, true));
        return objects[number];
    }

    private void MakeShells()
    {
        int kindCount = Count(ReadLong(), 2);
        var kinds = new (ImageKind Kind, PyType? Type, string Name)[kindCount];
        for (int i = 0; i < kindCount; i++)
        {
            var kind = (ImageKind)ReadByte();
            Read(out string? name);
            Expect(name is not null, "a kind has no name");
            kinds[i] = (kind, ImageShells.TypeOf(kind, name!), name!);
        }
        int count = Count(ReadLong(), 1);
        objects = new PyObject[count];
        objectKinds = new ImageKind[count];
        kindNumbers = new int[count];
        kindTypes = Array.ConvertAll(kinds, kind => kind.Type);
        for (int i = 0; i < count; i++)
        {
            Read(out int number);
            Expect(number >= 0 && number < kindCount, "an object has no kind");
            objectKinds[i] = kinds[number].Kind;
            kindNumbers[i] = number;
            objects[i] = ImageShells.Make(kinds[number].Kind, kinds[number].Type, kinds[number].Name);
        }
        sections = new int[Count(ReadLong(), 1)];
        for (int i = 0; i < sections.Length; i++)
        {
            Read(out sections[i]);
            Expect(sections[i] >= (i == 0 ? 0 : sections[i - 1]) && sections[i] <= count, "versions are out of order");
        }
        Expect(sections.Length > 0 && sections[^1] == count, "objects are in no version");
        Expect(at == end, "bytes are left over");
    }
}
