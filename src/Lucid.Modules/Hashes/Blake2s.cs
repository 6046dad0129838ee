using System.Buffers.Binary;
using System.Numerics;

namespace Lucid.Modules.Hashes;

/// <summary>Blake2s (RFC 7693).</summary>
internal static class Blake2s
{
    internal const int BlockSize = 64;
    private const int RoundCount = 10;

    private static readonly uint[] start = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    /// <summary>Hashes data.</summary>
    /// <param name="parameters">The parameter block, as long as the chaining value.</param>
    /// <param name="data">The key, padded to a block, and what is hashed.</param>
    /// <param name="isLastNode">Whether the node is the last of its row in a tree.</param>
    /// <param name="length">How many bytes to give.</param>
    internal static byte[] Compute(ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> data, bool isLastNode, int length)
    {
        Span<uint> h = stackalloc uint[8];
        for (int i = 0; i < h.Length; i++)
        {
            h[i] = start[i] ^ BinaryPrimitives.ReadUInt32LittleEndian(parameters[(i * 4)..]);
        }
        ulong count = 0;
        for (; data.Length > BlockSize; data = data[BlockSize..])
        {
            count += BlockSize;
            Mix(h, data[..BlockSize], count, 0, 0);
        }
        Span<byte> last = stackalloc byte[BlockSize];
        last.Clear();
        data.CopyTo(last);
        Mix(h, last, count + (ulong)data.Length, uint.MaxValue, isLastNode ? uint.MaxValue : 0);
        Span<byte> made = stackalloc byte[8 * 4];
        for (int i = 0; i < h.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(made[(i * 4)..], h[i]);
        }
        return made[..length].ToArray();
    }

    private static void Mix(Span<uint> h, ReadOnlySpan<byte> block, ulong count, uint finalBlock, uint finalNode)
    {
        Span<uint> m = stackalloc uint[16];
        Span<uint> v = stackalloc uint[16];
        for (int i = 0; i < 16; i++)
        {
            m[i] = BinaryPrimitives.ReadUInt32LittleEndian(block[(i * 4)..]);
            v[i] = i < 8 ? h[i] : start[i - 8];
        }
        v[12] ^= (uint)count;
        v[13] ^= (uint)(count >> 32);
        v[14] ^= finalBlock;
        v[15] ^= finalNode;
        for (int round = 0; round < RoundCount; round++)
        {
            ReadOnlySpan<byte> order = BlakeOrder.Of(round);
            for (int i = 0; i < 8; i++)
            {
                int column = i & 3;
                int shift = i >> 2;
                Quarter(v, column, 4 + ((column + shift) & 3), 8 + ((column + (2 * shift)) & 3), 12 + ((column + (3 * shift)) & 3), m[order[2 * i]], m[order[(2 * i) + 1]]);
            }
        }
        for (int i = 0; i < 8; i++)
        {
            h[i] ^= v[i] ^ v[i + 8];
        }
    }

    private static void Quarter(Span<uint> v, int a, int b, int c, int d, uint x, uint y)
    {
        v[a] = unchecked(v[a] + v[b] + x);
        v[d] = BitOperations.RotateRight(v[d] ^ v[a], 16);
        v[c] = unchecked(v[c] + v[d]);
        v[b] = BitOperations.RotateRight(v[b] ^ v[c], 12);
        v[a] = unchecked(v[a] + v[b] + y);
        v[d] = BitOperations.RotateRight(v[d] ^ v[a], 8);
        v[c] = unchecked(v[c] + v[d]);
        v[b] = BitOperations.RotateRight(v[b] ^ v[c], 7);
    }
}
