namespace Lucid.Modules.Struct;

/// <summary>A format that was understood once.</summary>
[PyType("_struct.Struct", Subclassable = true, Doc = "Struct(fmt) --> compiled struct object")]
internal partial class PyStruct : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public string? Format;
    }

    internal PyStruct()
        : base(TypeObject)
    {
    }

    private StructLayout? Layout => Now.Format is { } format ? StructLayout.Of(format, out _) : null;

    private static Value Uninitialized => Errors.RuntimeError("Struct object is not initialized");

    [PyNew("Struct(*args, **kwargs)")]
    internal static Value New(PyType cls, Args args)
    {
        _ = args;
        return Allocate(cls);
    }

    [PyInit("Struct(format)")]
    internal Value Init(Undo undo, Value format)
    {
        if (StructOperations.Layout(format, out string text, out Value error) is null)
        {
            return error;
        }
        Write(undo).Format = text;
        return Value.None;
    }

    [PyMethod("pack(*values)", Doc = "S.pack(v1, v2, ...) -> bytes\n\nReturn a bytes object containing values v1, v2, ... packed according\nto the format string S.format.  See help(struct) for more on format\nstrings.")]
    internal Value Pack(Machine vm, ReadOnlySpan<Value> values) => Layout is { } layout ? StructOperations.Pack(vm, layout, Now.Format!, values) : Uninitialized;

    [PyMethod("pack_into(*values)", Doc = "S.pack_into(buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string S.format\nand write the packed bytes into the writable buffer buf starting at\noffset.  Note that the offset is a required argument.  See\nhelp(struct) for more on format strings.")]
    internal Value PackInto(Machine vm, ReadOnlySpan<Value> values) =>
        Layout is { } layout ? StructOperations.PackInto(vm, layout, Now.Format!, values) : Uninitialized;

    [PyMethod("unpack(buffer, /)", Doc = "Return a tuple containing unpacked values.\n\nUnpack according to the format string Struct.format. The buffer's size\nin bytes must be Struct.size.\n\nSee help(struct) for more on format strings.")]
    internal Value Unpack(Value buffer) => Layout is { } layout ? StructOperations.Unpack(layout, buffer) : Uninitialized;

    [PyMethod("unpack_from(buffer, offset=0)", Doc = "Return a tuple containing unpacked values.\n\nValues are unpacked according to the format string Struct.format.\n\nThe buffer's size in bytes, starting at position offset, must be\nat least Struct.size.\n\nSee help(struct) for more on format strings.")]
    internal Value UnpackFrom(Value buffer, long offset) => Layout is { } layout ? StructOperations.UnpackFrom(layout, buffer, offset) : Uninitialized;

    [PyMethod("iter_unpack(buffer, /)", Doc = "Return an iterator yielding tuples.\n\nTuples are unpacked from the given bytes source, like a repeated\ninvocation of unpack_from().\n\nRequires that the bytes length be a multiple of the struct size.")]
    internal Value IterUnpack(Value buffer) => Layout is { } layout ? StructOperations.IterUnpack(layout, Now.Format!, buffer) : Uninitialized;

    [PyGetter("size", Doc = "struct size in bytes")]
    internal Value Size() => Layout is { } layout ? Value.Int(layout.Size) : Value.Int(-1);

    [PyGetter("format", Doc = "struct format string")]
    internal Value Format() => Now.Format is { } format ? Value.Str(format) : Value.Str("");

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm)
    {
        _ = vm;
        return Layout is null ? Uninitialized : Value.Str($"{Type.Name}({PyBytesText(Now.Format!)})");
    }

    private static string PyBytesText(string format) => $"'{format.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
