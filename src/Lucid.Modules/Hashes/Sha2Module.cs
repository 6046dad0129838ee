namespace Lucid.Modules.Hashes;

/// <summary>The module <c>_sha2</c>.</summary>
[PyModule("_sha2", Types = [typeof(PyHash)])]
internal static partial class Sha2Module
{
    [PyFunction("sha224(data=b'', *, usedforsecurity=True, string=None)", Doc = "Return a new SHA-224 hash object; optionally initialized with a string.")]
    internal static Value Sha224(Undo undo, Args args) => PyHash.Make(undo, HashKind.Sha224, args);

    [PyFunction("sha256(data=b'', *, usedforsecurity=True, string=None)", Doc = "Return a new SHA-256 hash object; optionally initialized with a string.")]
    internal static Value Sha256(Undo undo, Args args) => PyHash.Make(undo, HashKind.Sha256, args);

    [PyFunction("sha384(data=b'', *, usedforsecurity=True, string=None)", Doc = "Return a new SHA-384 hash object; optionally initialized with a string.")]
    internal static Value Sha384(Undo undo, Args args) => PyHash.Make(undo, HashKind.Sha384, args);

    [PyFunction("sha512(data=b'', *, usedforsecurity=True, string=None)", Doc = "Return a new SHA-512 hash object; optionally initialized with a string.")]
    internal static Value Sha512(Undo undo, Args args) => PyHash.Make(undo, HashKind.Sha512, args);
}
