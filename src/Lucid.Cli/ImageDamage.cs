using System.Buffers.Binary;
using Lucid.Runtime;

namespace Lucid.Cli;

/// <summary>Damages an image here and there and puts lengths and checksum right, so that the reader has to find out by itself.</summary>
/// <param name="random">Where the damage comes from.</param>
internal sealed class ImageDamage(Random random)
{
    private const int HeaderBytes = 32;
    private const int KindsLengthAt = 12;
    private const int FieldsLengthAt = 16;

    internal byte[] Apply(byte[] image, IReadOnlyList<ImagePlace> places)
    {
        var bytes = new List<byte>(image);
        int kinds = BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(KindsLengthAt));
        if (random.Next(4) > 0)
        {
            Mislead(bytes, places, kinds);
            return Seal(bytes, kinds);
        }
        int hits = random.Next(4) == 0 ? random.Next(2, 30) : 1;
        for (int i = 0; i < hits; i++)
        {
            Hit(bytes, ref kinds);
        }
        return Seal(bytes, kinds);
    }

    /// <summary>The image with another number in a place, and lengths and checksum put right.</summary>
    internal static byte[] Replace(byte[] image, ImagePlace place, long value)
    {
        var bytes = new List<byte>(image);
        bytes.RemoveRange(place.Start, place.End - place.Start);
        bytes.InsertRange(place.Start, Encode(value));
        return Seal(bytes, BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(KindsLengthAt)));
    }

    /// <summary>The image up to somewhere, with lengths and checksum put right.</summary>
    internal static byte[] Truncate(byte[] image, int length) =>
        Seal([.. image.AsSpan(0, length)], Math.Min(BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(KindsLengthAt)), length - HeaderBytes));

    private static byte[] Seal(List<byte> bytes, int kinds)
    {
        byte[] made = [.. bytes];
        kinds = Math.Clamp(kinds, 0, made.Length - HeaderBytes);
        BinaryPrimitives.WriteInt32LittleEndian(made.AsSpan(KindsLengthAt), kinds);
        BinaryPrimitives.WriteInt32LittleEndian(made.AsSpan(FieldsLengthAt), made.Length - HeaderBytes - kinds);
        Machine.SealImage(made);
        return made;
    }

    private void Hit(List<byte> bytes, ref int kinds)
    {
        if (bytes.Count < HeaderBytes + 16)
        {
            return;
        }
        // The roots and the frames stand at the beginning of the fields: they are hit more often than by chance.
        int from = random.Next(3) switch
        {
            0 => HeaderBytes + kinds,
            1 => HeaderBytes,
            _ => HeaderBytes + random.Next(Math.Max(1, bytes.Count - HeaderBytes)),
        };
        int at = Math.Min(bytes.Count - 1, from + random.Next(Math.Max(1, Math.Min(2000, bytes.Count - from))));
        bool inKinds = at < HeaderBytes + kinds;
        switch (random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes[at] = (byte)(bytes[at] + (random.Next(2) == 0 ? 2 : -2));
                break;
            case 3:
                int other = HeaderBytes + random.Next(bytes.Count - HeaderBytes);
                (bytes[at], bytes[other]) = (bytes[other], bytes[at]);
                break;
            case 4:
                int source = HeaderBytes + random.Next(bytes.Count - HeaderBytes);
                int length = Math.Min(random.Next(1, 40), bytes.Count - Math.Max(source, at));
                for (int i = 0; i < length; i++)
                {
                    bytes[at + i] = bytes[source + i];
                }
                break;
            case 5:
                byte[] huge = [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01];
                int size = random.Next(1, huge.Length);
                bytes.InsertRange(at, huge[..size]);
                kinds += inKinds ? size : 0;
                break;
            case 6:
                int removed = Math.Min(random.Next(1, 9), bytes.Count - at);
                bytes.RemoveRange(at, removed);
                kinds -= inKinds ? removed : 0;
                break;
            case 7:
                bytes.Insert(at, (byte)random.Next(256));
                kinds += inKinds ? 1 : 0;
                break;
            default:
                if (random.Next(10) == 0)
                {
                    bytes.RemoveRange(at, bytes.Count - at);
                }
                else
                {
                    bytes[at] = 0;
                }
                break;
        }
    }

    // References that lead to other objects, numbers that are others: what a reader of bytes alone cannot see.
    private void Mislead(List<byte> bytes, IReadOnlyList<ImagePlace> places, int kinds)
    {
        int hits = random.Next(3) == 0 ? random.Next(2, 12) : 1;
        var chosen = new SortedSet<int>();
        // The machine's own fields, threads and frames stand first.
        int head = random.Next(2) == 0 ? Math.Min(places.Count, 120) : places.Count;
        while (chosen.Count < hits)
        {
            chosen.Add(random.Next(head));
        }
        foreach (int index in chosen.Reverse())
        {
            ImagePlace place = places[index];
            if (place.Start < HeaderBytes + kinds)
            {
                continue;
            }
            long now = Decode(bytes, place);
            long next = random.Next(6) switch
            {
                0 => now + 1,
                1 => now - 1,
                2 => Decode(bytes, places[random.Next(places.Count)]),
                3 when !place.IsReference => random.Next(2) == 0 ? int.MaxValue : -1,
                4 => random.Next(40),
                _ => place.IsReference ? random.Next(3000) : now ^ (1L << random.Next(12)),
            };
            bytes.RemoveRange(place.Start, place.End - place.Start);
            bytes.InsertRange(place.Start, Encode(next));
        }
    }

    private static long Decode(List<byte> bytes, ImagePlace place)
    {
        ulong u = 0;
        for (int i = place.Start, shift = 0; i < place.End && i < bytes.Count; i++, shift += 7)
        {
            u |= (ulong)(bytes[i] & 0x7F) << shift;
        }
        return (long)(u >> 1) ^ -(long)(u & 1);
    }

    private static List<byte> Encode(long value)
    {
        ulong u = (ulong)((value << 1) ^ (value >> 63));
        var made = new List<byte>();
        for (; u >= 0x80; u >>= 7)
        {
            made.Add((byte)(u | 0x80));
        }
        made.Add((byte)u);
        return made;
    }
}
