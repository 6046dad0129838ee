namespace Lucid.Modules.Hashes;

/// <summary>The module <c>_sha1</c>.</summary>
[PyModule("_sha1")]
internal static partial class Sha1Module
{
    [PyFunction("sha1(data=b'', *, usedforsecurity=True, string=None)", Doc = "Return a new SHA1 hash object; optionally initialized with a string.")]
    internal static Value Sha1(Undo undo, Args args) => PyHash.Make(undo, HashKind.Sha1, args);
}
