namespace Lucid.Runtime;

/// <summary>The module <c>_lucid</c>: what Lucid's own Python code stands on.</summary>
[PyModule("_lucid")]
internal static partial class LucidModule
{
    [PyFunction("read_file(path, /)")]
    internal static Value ReadFile(World world, string path) =>
        world.TryReadFile(path, out byte[] bytes) ? new PyBytes(bytes) : Errors.Of(ExceptionTypes.FileNotFoundError, path);

    [PyFunction("write(descriptor, data, /)")]
    internal static void Write(World world, int descriptor, PyBytes data) => world.Write(descriptor, data.Data);

    [PyFunction("flush(descriptor, /)")]
    internal static void Flush(World world, int descriptor) => world.Flush(descriptor);
}
