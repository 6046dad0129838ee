namespace Lucid.Modules.Hashes;

/// <summary>SHA3-256. It keeps what it was given and hashes when it is asked.</summary>
[PyType("_sha3.sha3_256", Doc = "sha3_256([data], *, usedforsecurity=True) -> SHA3 object\n\nReturn a new SHA3 hash object with a hashbit length of 32 bytes.")]
internal sealed partial class PySha3Of256 : PyObject
{
    private const int Rate = 136;
    private const byte Suffix = 6;

    internal partial struct State
    {
        [Saved(0)] public ByteArray Data;
    }

    [PyNew("sha3_256(data=<unrepresentable>, *, usedforsecurity=True, string=<unrepresentable>)")]
    internal static Value New(Undo undo, PyType cls, Value data, bool usedforsecurity, Value @string)
    {
        Value chosen = HashInput.Choose(data, @string);
        var made = new PySha3Of256();
        Value done = chosen.IsError ? chosen : chosen.IsUnbound ? Value.None : made.Update(undo, chosen);
        return done.IsError ? done : made;
    }

    [PyMethod("update(obj, /)", Doc = "Update this hash object's state with the provided bytes-like object.")]
    internal Value Update(Undo undo, Value obj)
    {
        if (!HashInput.TryBytes(obj, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        Write(undo).Data.Splice(undo, Now.Data.Count, 0, bytes);
        return Value.None;
    }

    [PyMethod("digest()", Doc = "Return the digest value as a bytes object.")]
    internal PyBytes Digest() => new(Compute());

    [PyMethod("hexdigest()", Doc = "Return the digest value as a string of hexadecimal digits.")]
    internal string HexDigest() => Convert.ToHexStringLower(Compute());

    private byte[] Compute() => Keccak.Compute(Now.Data.Span, Rate, Suffix, 32);

    [PyMethod("copy()", Doc = "Return a copy of the hash object.")]
    internal PySha3Of256 Copy(Undo undo)
    {
        var made = new PySha3Of256();
        made.Write(undo).Data.Splice(undo, 0, 0, Now.Data.Span);
        return made;
    }

    [PyGetter("name")]
    internal string Name() => "sha3_256";

    [PyGetter("digest_size")]
    internal int DigestSize() => 32;

    [PyGetter("block_size")]
    internal int BlockSize() => Rate;

    [PyGetter("_capacity_bits")]
    internal int CapacityBits() => 1600 - (8 * Rate);

    [PyGetter("_rate_bits")]
    internal int RateBits() => 8 * Rate;

    [PyGetter("_suffix")]
    internal PyBytes GetSuffix() => new([Suffix]);
}
