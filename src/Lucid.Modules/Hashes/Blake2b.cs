using System.Buffers.Binary;
using System.Numerics;

namespace Lucid.Modules.Hashes;

/// <summary>Blake2b (RFC 7693).</summary>
internal static class Blake2b
{
    internal const int BlockSize = 128;
    private const int RoundCount = 12;

    private static readonly ulong[] start = [0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179];

    /// <summary>Hashes data.</summary>
    /// <param name="parameters">The parameter block, as long as the chaining value.</param>
    /// <param name="data">The key, padded to a block, and what is hashed.</param>
    /// <param name="isLastNode">Whether the node is the last of its row in a tree.</param>
    /// <param name="length">How many bytes to give.</param>
    internal static byte[] Compute(ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> data, bool isLastNode, int length)
    {
        Span<ulong> h = stackalloc ulong[8];
        for (int i = 0; i < h.Length; i++)
        {
            h[i] = start[i] ^ BinaryPrimitives.ReadUInt64LittleEndian(parameters[(i * 8)..]);
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
        Mix(h, last, count + (ulong)data.Length, ulong.MaxValue, isLastNode ? ulong.MaxValue : 0);
        Span<byte> made = stackalloc byte[8 * 8];
        for (int i = 0; i < h.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(made[(i * 8)..], h[i]);
        }
        return made[..length].ToArray();
    }

    private static void Mix(Span<ulong> h, ReadOnlySpan<byte> block, ulong count, ulong finalBlock, ulong finalNode)
    {
        Span<ulong> m = stackalloc ulong[16];
        Span<ulong> v = stackalloc ulong[16];
        for (int i = 0; i < 16; i++)
        {
            m[i] = BinaryPrimitives.ReadUInt64LittleEndian(block[(i * 8)..]);
            v[i] = i < 8 ? h[i] : start[i - 8];
        }
        v[12] ^= (ulong)count;
        v[13] ^= 0;
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

    private static void Quarter(Span<ulong> v, int a, int b, int c, int d, ulong x, ulong y)
    {
        v[a] = unchecked(v[a] + v[b] + x);
        v[d] = BitOperations.RotateRight(v[d] ^ v[a], 32);
        v[c] = unchecked(v[c] + v[d]);
        v[b] = BitOperations.RotateRight(v[b] ^ v[c], 24);
        v[a] = unchecked(v[a] + v[b] + y);
        v[d] = BitOperations.RotateRight(v[d] ^ v[a], 16);
        v[c] = unchecked(v[c] + v[d]);
        v[b] = BitOperations.RotateRight(v[b] ^ v[c], 63);
    }
}
