namespace Lucid.Modules.Marshal;

/// <summary>The module <c>marshal</c>, without code objects: those travel in images.</summary>
[PyModule("marshal", Doc = "This module contains functions that can read and write Python values in\na binary format.")]
internal static partial class MarshalModule
{
    [PyConstant("version")] internal static int Version => 5;

    [PyFunction("dumps(value, version=5, /, *, allow_code=True)")]
    internal static Value Dumps(Value value, int version, bool allow_code)
    {
        _ = version;
        _ = allow_code;
        var writer = new MarshalWriter();
        Value error = writer.Write(value, 0);
        return error.IsError ? error : new PyBytes(writer.Bytes);
    }

    [PyFunction("loads(bytes, /, *, allow_code=True)")]
    internal static Value Loads(Machine vm, Value bytes, bool allow_code)
    {
        _ = allow_code;
        return PyBytes.TryArgument(bytes, out ReadOnlySpan<byte> data, out Value error) ? new MarshalReader(vm, data.ToArray()).Read(0) : error;
    }

    [PyFunction("dump(value, file, version=5, /, *, allow_code=True)")]
    internal static Value Dump(Machine vm, Value value, Value file, int version, bool allow_code)
    {
        Value made = Dumps(value, version, allow_code);
        return made.IsError ? made : vm.CallMethod(file, PyStr.Intern("write"), made);
    }
}
