using System.Numerics;
using System.Runtime.InteropServices;

namespace Lucid.Runtime;

/// <summary>A checksum of 64 bits against damage: two CRC-32C over the even and odd words, which today's processors compute themselves.</summary>
internal static class Checksum
{
    internal static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        uint even = 0xFFFFFFFF;
        uint odd = 0x12345678;
        int i = 0;
        for (; i + 1 < words.Length; i += 2)
        {
            even = BitOperations.Crc32C(even, words[i]);
            odd = BitOperations.Crc32C(odd, words[i + 1]);
        }
        for (int at = i * 8; at < bytes.Length; at++)
        {
            even = BitOperations.Crc32C(even, bytes[at]);
        }
        return ((ulong)BitOperations.Crc32C(odd, (ulong)bytes.Length) << 32) | even;
    }
}
