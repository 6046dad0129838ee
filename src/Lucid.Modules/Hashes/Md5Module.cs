namespace Lucid.Modules.Hashes;

/// <summary>The module <c>_md5</c>.</summary>
[PyModule("_md5")]
internal static partial class Md5Module
{
    [PyFunction("md5(data=b'', *, usedforsecurity=True, string=None)", Doc = "Return a new MD5 hash object; optionally initialized with a string.")]
    internal static Value Md5(Undo undo, Args args) => PyHash.Make(undo, HashKind.Md5, args);
}
