namespace Lucid.Modules.Struct;

/// <summary>The module <c>_struct</c>.</summary>
[PyModule("_struct", Types = [typeof(PyStruct)], Doc = ModuleDoc)]
internal static partial class StructModule
{
    private const string ModuleDoc =
        "Functions to convert between Python values and C structs.\nPython bytes objects are used to hold the data representing the C struct\n" +
        "and also as format strings (explained below) to describe the layout of data\nin the C struct.\n\n" +
        "The optional first format char indicates byte order, size and alignment:\n  @: native order, size & alignment (default)\n" +
        "  =: native order, std. size & alignment\n  <: little-endian, std. size & alignment\n  >: big-endian, std. size & alignment\n  !: same as >\n\n" +
        "The variable struct.error is an exception raised on errors.\n";

    [PyConstant("error")] internal static Value Error => ModuleErrors.Struct;

    [PyFunction("pack(*values)", Doc = "pack(format, v1, v2, ...) -> bytes\n\nReturn a bytes object containing the values v1, v2, ... packed according\nto the format string.  See help(struct) for more on format strings.")]
    internal static Value Pack(Machine vm, ReadOnlySpan<Value> values) =>
        values.IsEmpty ? Errors.TypeError("missing format argument")
        : StructOperations.Layout(values[0], out string format, out Value error) is { } layout ? StructOperations.Pack(vm, layout, format, values[1..])
        : error;

    [PyFunction("pack_into(*values)", Doc = "pack_into(format, buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string and write\nthe packed bytes into the writable buffer buf starting at offset.  Note\nthat the offset is a required argument.  See help(struct) for more\non format strings.")]
    internal static Value PackInto(Machine vm, ReadOnlySpan<Value> values) =>
        values.IsEmpty ? Errors.TypeError("missing format argument")
        : StructOperations.Layout(values[0], out string format, out Value error) is { } layout ? StructOperations.PackInto(vm, layout, format, values[1..])
        : error;

    [PyFunction("unpack(format, buffer, /)", Doc = "Return a tuple containing values unpacked according to the format string.\n\nThe buffer's size in bytes must be calcsize(format).\n\nSee help(struct) for more on format strings.")]
    internal static Value Unpack(Value format, Value buffer) =>
        StructOperations.Layout(format, out _, out Value error) is { } layout ? StructOperations.Unpack(layout, buffer) : error;

    [PyFunction("unpack_from(format, /, buffer, offset=0)", Doc = "Return a tuple containing values unpacked according to the format string.\n\nThe buffer's size, minus offset, must be at least calcsize(format).\n\nSee help(struct) for more on format strings.")]
    internal static Value UnpackFrom(Value format, Value buffer, long offset) =>
        StructOperations.Layout(format, out _, out Value error) is { } layout ? StructOperations.UnpackFrom(layout, buffer, offset) : error;

    [PyFunction("iter_unpack(format, buffer, /)", Doc = "Return an iterator yielding tuples unpacked from the given bytes.\n\nThe bytes are unpacked according to the format string, like\na repeated invocation of unpack_from().\n\nRequires that the bytes length be a multiple of the format struct size.")]
    internal static Value IterUnpack(Value format, Value buffer) =>
        StructOperations.Layout(format, out string text, out Value error) is { } layout ? StructOperations.IterUnpack(layout, text, buffer) : error;

    [PyFunction("calcsize(format, /)", Doc = "Return size in bytes of the struct described by the format string.")]
    internal static Value CalcSize(Value format) =>
        StructOperations.Layout(format, out _, out Value error) is { } layout ? Value.Int(layout.Size) : error;

    [PyFunction("_clearcache()", Doc = "Clear the internal cache.")]
    internal static void ClearCache() => StructLayout.ClearCache();
}
