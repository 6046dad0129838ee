using System.Buffers.Binary;

namespace Lucid.Runtime;

/// <summary>A keyed hash of bytes: multiply and fold, eight bytes at a time.</summary>
internal static class BytesHash
{
    private const ulong Odd = 0xA076_1D64_78BD_642F;
    private const ulong Other = 0xE703_7ED1_A0B4_28DB;

    internal static ulong Of(ReadOnlySpan<byte> bytes, ulong key)
    {
        ulong h = Fold(key ^ Odd, (ulong)bytes.Length ^ Other);
        while (bytes.Length >= 8)
        {
            h = Fold(h ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), key ^ Other);
            bytes = bytes[8..];
        }
        if (bytes.Length > 0)
        {
            ulong rest = 0;
            for (int i = bytes.Length - 1; i >= 0; i--)
            {
                rest = (rest << 8) | bytes[i];
            }
            h = Fold(h ^ rest, key ^ Odd);
        }
        return Fold(h ^ Other, h ^ key ^ Odd);
    }

    private static ulong Fold(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return high ^ low;
    }
}
