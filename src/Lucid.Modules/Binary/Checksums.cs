namespace Lucid.Modules.Binary;

/// <summary>Cyclic redundancy checks.</summary>
internal static class Checksums
{
    private static readonly uint[] table32 = MakeTable32();

    private static uint[] MakeTable32()
    {
        var made = new uint[256];
        for (uint i = 0; i < made.Length; i++)
        {
            uint c = i;
            for (int k = 0; k < 8; k++)
            {
                c = (c & 1) != 0 ? (c >> 1) ^ 0xEDB88320 : c >> 1;
            }
            made[i] = c;
        }
        return made;
    }

    /// <summary>CRC-32 (IEEE 802.3), going on from an earlier one.</summary>
    internal static uint Crc32(ReadOnlySpan<byte> data, uint crc)
    {
        crc = ~crc;
        foreach (byte b in data)
        {
            crc = (crc >> 8) ^ table32[(crc ^ b) & 0xFF];
        }
        return ~crc;
    }

    /// <summary>The CRC of BinHex 4: CCITT, starting as it is told.</summary>
    internal static uint CrcHqx(ReadOnlySpan<byte> data, uint crc)
    {
        foreach (byte b in data)
        {
            crc ^= (uint)b << 8;
            for (int k = 0; k < 8; k++)
            {
                crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ 0x1021) & 0xFFFF : crc << 1;
            }
        }
        return crc & 0xFFFF;
    }
}
