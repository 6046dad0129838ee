namespace Lucid.Modules.Hashes;

/// <summary>SHAKE-128. It keeps what it was given and hashes when it is asked.</summary>
[PyType("_sha3.shake_128", Doc = "shake_128([data], *, usedforsecurity=True) -> SHAKE object\n\nReturn a new SHAKE hash object.")]
internal sealed partial class PyShake128 : PyObject
{
    private const int Rate = 168;
    private const byte Suffix = 31;

    internal partial struct State
    {
        [Saved(0)] public ByteArray Data;
    }

    [PyNew("shake_128(data=<unrepresentable>, *, usedforsecurity=True, string=<unrepresentable>)")]
    internal static Value New(Undo undo, PyType cls, Value data, bool usedforsecurity, Value @string)
    {
        Value chosen = HashInput.Choose(data, @string);
        var made = new PyShake128();
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

    [PyMethod("digest(length)", Doc = "Return the digest value as a bytes object.")]
    internal Value Digest(long length) => Check(length) is { IsError: true } error ? error : new PyBytes(Compute((int)length));

    [PyMethod("hexdigest(length)", Doc = "Return the digest value as a string of hexadecimal digits.")]
    internal Value HexDigest(long length) => Check(length) is { IsError: true } error ? error : Value.Str(Convert.ToHexStringLower(Compute((int)length)));

    private static Value Check(long length) =>
        length < 0 ? Errors.ValueError("Cannot convert negative int") : length >= 1 << 29 ? Errors.ValueError("length is too large") : Value.None;

    private byte[] Compute(int length) => Keccak.Compute(Now.Data.Span, Rate, Suffix, length);

    [PyMethod("copy()", Doc = "Return a copy of the hash object.")]
    internal PyShake128 Copy(Undo undo)
    {
        var made = new PyShake128();
        made.Write(undo).Data.Splice(undo, 0, 0, Now.Data.Span);
        return made;
    }

    [PyGetter("name")]
    internal string Name() => "shake_128";

    [PyGetter("digest_size")]
    internal int DigestSize() => 0;

    [PyGetter("block_size")]
    internal int BlockSize() => Rate;

    [PyGetter("_capacity_bits")]
    internal int CapacityBits() => 1600 - (8 * Rate);

    [PyGetter("_rate_bits")]
    internal int RateBits() => 8 * Rate;

    [PyGetter("_suffix")]
    internal PyBytes GetSuffix() => new([Suffix]);
}
