using System.Buffers.Binary;
using System.Numerics;

namespace Lucid.Modules.Hashes;

/// <summary>SHA-224 (FIPS 180-4), which the CLR does not have.</summary>
internal static class Sha224
{
    private const int BlockSize = 64;
    private static readonly uint[] constants = MakeConstants();

    // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static uint[] MakeConstants()
    {
        var made = new uint[64];
        int n = 0;
        for (int candidate = 2; n < made.Length; candidate++)
        {
            bool isPrime = true;
            for (int i = 2; i * i <= candidate; i++)
            {
                isPrime &= candidate % i != 0;
            }
            if (isPrime)
            {
                made[n++] = (uint)(CubeRoot((BigInteger)candidate << 96) & uint.MaxValue);
            }
        }
        return made;
    }

    private static BigInteger CubeRoot(BigInteger value)
    {
        BigInteger low = 0;
        BigInteger high = BigInteger.One << 40;
        while (high - low > 1)
        {
            BigInteger middle = (low + high) >> 1;
            if (middle * middle * middle <= value)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    internal static byte[] Compute(ReadOnlySpan<byte> data)
    {
        Span<uint> hash = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];
        int whole = data.Length / BlockSize * BlockSize;
        for (int i = 0; i < whole; i += BlockSize)
        {
            Mix(hash, data.Slice(i, BlockSize));
        }
        Span<byte> tail = stackalloc byte[2 * BlockSize];
        tail.Clear();
        int rest = data.Length - whole;
        data[whole..].CopyTo(tail);
        tail[rest] = 0x80;
        int size = rest + 9 > BlockSize ? 2 * BlockSize : BlockSize;
        BinaryPrimitives.WriteUInt64BigEndian(tail[(size - 8)..], (ulong)data.Length * 8);
        for (int i = 0; i < size; i += BlockSize)
        {
            Mix(hash, tail.Slice(i, BlockSize));
        }
        var result = new byte[28];
        for (int i = 0; i < 7; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(i * 4), hash[i]);
        }
        return result;
    }

    private static void Mix(Span<uint> hash, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[64];
        for (int i = 0; i < 16; i++)
        {
            w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
        }
        for (int i = 16; i < 64; i++)
        {
            uint s0 = BitOperations.RotateRight(w[i - 15], 7) ^ BitOperations.RotateRight(w[i - 15], 18) ^ (w[i - 15] >> 3);
            uint s1 = BitOperations.RotateRight(w[i - 2], 17) ^ BitOperations.RotateRight(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        Span<uint> v = stackalloc uint[8];
        hash.CopyTo(v);
        for (int i = 0; i < 64; i++)
        {
            uint s1 = BitOperations.RotateRight(v[4], 6) ^ BitOperations.RotateRight(v[4], 11) ^ BitOperations.RotateRight(v[4], 25);
            uint t1 = v[7] + s1 + ((v[4] & v[5]) ^ (~v[4] & v[6])) + constants[i] + w[i];
            uint s0 = BitOperations.RotateRight(v[0], 2) ^ BitOperations.RotateRight(v[0], 13) ^ BitOperations.RotateRight(v[0], 22);
            uint t2 = s0 + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
            v[7] = v[6];
            v[6] = v[5];
            v[5] = v[4];
            v[4] = v[3] + t1;
            v[3] = v[2];
            v[2] = v[1];
            v[1] = v[0];
            v[0] = t1 + t2;
        }
        for (int i = 0; i < 8; i++)
        {
            hash[i] += v[i];
        }
    }
}
