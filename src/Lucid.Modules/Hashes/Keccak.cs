using System.Buffers.Binary;
using System.Numerics;

namespace Lucid.Modules.Hashes;

/// <summary>The sponge of SHA-3 and SHAKE (FIPS 202).</summary>
internal static class Keccak
{
    private const int LaneCount = 25;
    private const int RoundCount = 24;
    private const int StateSize = 200;
    private static readonly ulong[] roundConstants = MakeRoundConstants();
    private static readonly int[] rotations = MakeRotations();

    // The constants are bits of a linear feedback shift register of the polynomial x^8 + x^6 + x^5 + x^4 + 1.
    private static ulong[] MakeRoundConstants()
    {
        var made = new ulong[RoundCount];
        int register = 1;
        for (int round = 0; round < RoundCount; round++)
        {
            for (int j = 0; j < 7; j++)
            {
                made[round] |= (ulong)(register & 1) << ((1 << j) - 1);
                register = (register << 1) ^ ((register & 0x80) != 0 ? 0x171 : 0);
            }
        }
        return made;
    }

    private static int[] MakeRotations()
    {
        var made = new int[LaneCount];
        int x = 1;
        int y = 0;
        for (int t = 0; t < RoundCount; t++)
        {
            made[x + (5 * y)] = (t + 1) * (t + 2) / 2 % 64;
            (x, y) = (y, ((2 * x) + (3 * y)) % 5);
        }
        return made;
    }

    /// <summary>Hashes data to any number of bytes.</summary>
    internal static byte[] Compute(ReadOnlySpan<byte> data, int rate, byte suffix, int length)
    {
        Span<ulong> lanes = stackalloc ulong[LaneCount];
        lanes.Clear();
        Span<byte> block = stackalloc byte[StateSize];
        for (; data.Length >= rate; data = data[rate..])
        {
            Absorb(lanes, data[..rate]);
        }
        block.Clear();
        data.CopyTo(block);
        block[data.Length] = suffix;
        block[rate - 1] |= 0x80;
        Absorb(lanes, block[..rate]);
        var made = new byte[length];
        for (int at = 0; at < length; at += rate)
        {
            if (at > 0)
            {
                Permute(lanes);
            }
            for (int i = 0; i < LaneCount; i++)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(block[(i * 8)..], lanes[i]);
            }
            block[..Math.Min(rate, length - at)].CopyTo(made.AsSpan(at));
        }
        return made;
    }

    private static void Absorb(Span<ulong> lanes, ReadOnlySpan<byte> block)
    {
        for (int i = 0; i < block.Length / 8; i++)
        {
            lanes[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(i * 8)..]);
        }
        Permute(lanes);
    }

    private static void Permute(Span<ulong> a)
    {
        Span<ulong> b = stackalloc ulong[LaneCount];
        Span<ulong> c = stackalloc ulong[5];
        foreach (ulong constant in roundConstants)
        {
            for (int x = 0; x < 5; x++)
            {
                c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }
            for (int i = 0; i < LaneCount; i++)
            {
                a[i] ^= c[(i + 4) % 5] ^ BitOperations.RotateLeft(c[(i + 1) % 5], 1);
            }
            for (int x = 0; x < 5; x++)
            {
                for (int y = 0; y < 5; y++)
                {
                    b[y + (5 * (((2 * x) + (3 * y)) % 5))] = BitOperations.RotateLeft(a[x + (5 * y)], rotations[x + (5 * y)]);
                }
            }
            for (int y = 0; y < LaneCount; y += 5)
            {
                for (int x = 0; x < 5; x++)
                {
                    a[x + y] = b[x + y] ^ (~b[((x + 1) % 5) + y] & b[((x + 2) % 5) + y]);
                }
            }
            a[0] ^= constant;
        }
    }
}
