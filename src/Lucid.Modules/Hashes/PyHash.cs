using System.Security.Cryptography;

namespace Lucid.Modules.Hashes;

/// <summary>A hash object. It keeps what it was given, so that it can be undone, saved and asked again, and hashes when it is asked.</summary>
[PyType("_hashlib.HASH", NoConstructor = true)]
internal sealed partial class PyHash : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public HashKind Kind;
        [Saved(1)] public ByteArray Data;
    }

    private PyHash(HashKind kind)
        : base(TypeObject) => state.Kind = kind;

    internal static Value Make(Undo undo, HashKind kind, Args args)
    {
        if (args.Count > 1)
        {
            return Errors.TypeError($"{NameOf(kind)}() takes at most 1 positional argument ({args.Count} given)");
        }
        Value data = args.Count == 1 ? args[0] : Value.Unbound;
        for (int i = 0; i < args.KeywordCount; i++)
        {
            switch (args.Names![i].As<PyStr>()!.Text)
            {
                case "data" or "string" when data.IsUnbound:
                    data = args[args.Count + i];
                    break;
                case "usedforsecurity":
                    break;
                default:
                    return Errors.TypeError($"{NameOf(kind)}() got an unexpected keyword argument '{args.Names[i].As<PyStr>()!.Text}'");
            }
        }
        var made = new PyHash(kind);
        Value done = data.IsUnbound || data.IsNone ? Value.None : made.Update(undo, data);
        return done.IsSignal ? done : made;
    }

    [PyMethod("update(obj, /)", Doc = "Update this hash object's state with the provided string.")]
    internal Value Update(Undo undo, Value obj)
    {
        if (obj.As<PyStr>() is not null)
        {
            return Errors.TypeError("Strings must be encoded before hashing");
        }
        if (obj.Object is not IBuffer buffer)
        {
            return Errors.TypeError("object supporting the buffer API required");
        }
        Write(undo).Data.Splice(undo, Now.Data.Count, 0, buffer.Bytes);
        return Value.None;
    }

    private byte[] Compute() => Now.Kind switch
    {
        // Programs ask for these for checksums and old formats; CPython has them too.
#pragma warning disable CA5350, CA5351
        HashKind.Md5 => MD5.HashData(Now.Data.Span),
        HashKind.Sha1 => SHA1.HashData(Now.Data.Span),
#pragma warning restore CA5350, CA5351
        HashKind.Sha224 => Sha224.Compute(Now.Data.Span),
        HashKind.Sha256 => SHA256.HashData(Now.Data.Span),
        HashKind.Sha384 => SHA384.HashData(Now.Data.Span),
        _ => SHA512.HashData(Now.Data.Span),
    };

    [PyMethod("digest()", Doc = "Return the digest value as a bytes object.")]
    internal PyBytes Digest() => new(Compute());

    [PyMethod("hexdigest()", Doc = "Return the digest value as a string of hexadecimal digits.")]
    internal string HexDigest() => Convert.ToHexStringLower(Compute());

    [PyMethod("copy()", Doc = "Return a copy of the hash object.")]
    internal PyHash Copy(Undo undo)
    {
        var made = new PyHash(Now.Kind);
        made.Write(undo).Data.Splice(undo, 0, 0, Now.Data.Span);
        return made;
    }

    [PyGetter("digest_size")]
    internal int DigestSize() => Now.Kind switch
    {
        HashKind.Md5 => 16,
        HashKind.Sha1 => 20,
        HashKind.Sha224 => 28,
        HashKind.Sha256 => 32,
        HashKind.Sha384 => 48,
        _ => 64,
    };

    [PyGetter("block_size")]
    internal int BlockSize() => Now.Kind is HashKind.Sha384 or HashKind.Sha512 ? 128 : 64;

    [PyGetter("name")]
    internal string Name() => NameOf(Now.Kind);

    private static string NameOf(HashKind kind) => kind.ToString().ToLowerInvariant();
}
