using System.Buffers.Binary;
using System.Numerics;

namespace Lucid.Modules.Hashes;

/// <summary>A Blake2s hash object. It keeps what it was given and hashes when it is asked.</summary>
[PyType("_blake2.blake2s", Doc = "Return a new BLAKE2s hash object.")]
internal sealed partial class PyBlake2s : PyObject
{
    private const int DigestMax = 32;
    private const int KeyMax = 32;
    private const int SaltMax = 8;
    private const int PersonMax = 8;
    private const ulong NodeOffsetMax = (1UL << 48) - 1;

    internal partial struct State
    {
        [Saved(0)] public ByteArray Data;
        [Saved(1)] public byte[] Parameters;
        [Saved(2)] public bool IsLastNode;
    }

    [PyConstant("MAX_DIGEST_SIZE")] internal static int MaxDigestSize => DigestMax;

    [PyConstant("MAX_KEY_SIZE")] internal static int MaxKeySize => KeyMax;

    [PyConstant("SALT_SIZE")] internal static int SaltSize => SaltMax;

    [PyConstant("PERSON_SIZE")] internal static int PersonSize => PersonMax;

    [PyNew("blake2s(data=<unrepresentable>, *, digest_size=32, key=<unrepresentable>, salt=<unrepresentable>, person=<unrepresentable>, fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=<unrepresentable>)")]
    internal static Value New(
        Undo undo, PyType cls, Value data, int digest_size, Value key, Value salt, Value person, int fanout, int depth, BigInteger leaf_size, BigInteger node_offset,
        int node_depth, int inner_size, bool last_node, bool usedforsecurity, Value @string)
    {
        Value chosen = HashInput.Choose(data, @string);
        if (chosen.IsError)
        {
            return chosen;
        }
        if (digest_size is < 1 or > DigestMax)
        {
            return Errors.ValueError($"digest_size for Blake2s must be between 1 and {DigestMax} bytes, here it is {digest_size}");
        }
        byte[] personBytes = [];
        byte[] keyBytes = [];
        Value error = BlakeArguments.Part(salt, "salt", SaltMax, out byte[] saltBytes);
        error = error.IsError ? error : BlakeArguments.Part(person, "person", PersonMax, out personBytes);
        error = error.IsError ? error : BlakeArguments.CheckTree(fanout, depth, leaf_size, node_offset, NodeOffsetMax, node_depth, inner_size, DigestMax);
        error = error.IsError ? error : BlakeArguments.Part(key, "key", KeyMax, out keyBytes);
        if (error.IsError)
        {
            return error;
        }
        var made = new PyBlake2s();
        made.state.Parameters = ParameterBlock(digest_size, keyBytes.Length, fanout, depth, (uint)leaf_size, (ulong)node_offset, node_depth, inner_size, saltBytes, personBytes);
        made.state.IsLastNode = last_node;
        if (keyBytes.Length > 0)
        {
            var first = new byte[Blake2s.BlockSize];
            keyBytes.CopyTo(first, 0);
            made.Write(undo).Data.Splice(undo, 0, 0, first);
        }
        Value done = chosen.IsUnbound ? Value.None : made.Update(undo, chosen);
        return done.IsError ? done : made;
    }

    private static byte[] ParameterBlock(
        int digestSize, int keySize, int fanout, int depth, uint leafSize, ulong nodeOffset, int nodeDepth, int innerSize, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> person)
    {
        var made = new byte[32];
        Span<byte> block = made;
        block[0] = (byte)digestSize;
        block[1] = (byte)keySize;
        block[2] = (byte)fanout;
        block[3] = (byte)depth;
        BinaryPrimitives.WriteUInt32LittleEndian(block[4..], leafSize);
        BinaryPrimitives.WriteUInt32LittleEndian(block[8..], (uint)nodeOffset);
        BinaryPrimitives.WriteUInt16LittleEndian(block[12..], (ushort)(nodeOffset >> 32));
        block[14] = (byte)nodeDepth;
        block[15] = (byte)innerSize;
        salt.CopyTo(block[16..]);
        person.CopyTo(block[24..]);
        return made;
    }

    [PyMethod("update(data, /)", Doc = "Update this hash object's state with the provided bytes-like object.")]
    internal Value Update(Undo undo, Value data)
    {
        if (!HashInput.TryBytes(data, out ReadOnlySpan<byte> bytes, out Value error))
        {
            return error;
        }
        Write(undo).Data.Splice(undo, Now.Data.Count, 0, bytes);
        return Value.None;
    }

    private byte[] Compute() => Blake2s.Compute(Now.Parameters, Now.Data.Span, Now.IsLastNode, Now.Parameters[0]);

    [PyMethod("digest()", Doc = "Return the digest value as a bytes object.")]
    internal PyBytes Digest() => new(Compute());

    [PyMethod("hexdigest()", Doc = "Return the digest value as a string of hexadecimal digits.")]
    internal string HexDigest() => Convert.ToHexStringLower(Compute());

    [PyMethod("copy()", Doc = "Return a copy of the hash object.")]
    internal PyBlake2s Copy(Undo undo)
    {
        var made = new PyBlake2s();
        made.state.Parameters = Now.Parameters;
        made.state.IsLastNode = Now.IsLastNode;
        made.Write(undo).Data.Splice(undo, 0, 0, Now.Data.Span);
        return made;
    }

    [PyGetter("name")]
    internal string Name() => "blake2s";

    [PyGetter("digest_size")]
    internal int DigestSize() => Now.Parameters[0];

    [PyGetter("block_size")]
    internal int BlockSize() => Blake2s.BlockSize;
}
