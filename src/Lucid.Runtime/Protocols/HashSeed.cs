using System.Security.Cryptography;

namespace Lucid.Runtime;

/// <summary>
/// The seed of a machine's hashes. It is state: an image carries it. The small tag tells in a str's cached hash under which of the
/// process's seeds it was computed, so that machines of different seeds can share strs.
/// </summary>
internal sealed class HashSeed
{
    private static readonly List<HashSeed> known = [];
    private static HashSeed? random;

    [ThreadStatic]
    private static HashSeed? current;

    /// <summary>The seed of the machine that runs on this thread: for tables of names, which are searched without a machine.</summary>
    internal static HashSeed Current
    {
        get => current ??= Of(null);
        set => current = value;
    }

    internal readonly ulong Key;

    /// <summary>1 to 255; 0 means that hashes under this seed are not cached.</summary>
    internal readonly int Tag;

    private HashSeed(ulong key, int tag)
    {
        Key = key;
        Tag = tag;
    }

    /// <summary>A seed; null for the process's random one.</summary>
    internal static HashSeed Of(long? number)
    {
        lock (known)
        {
            if (number is null)
            {
                return random ??= Add(BitConverter.ToUInt64(WorldRandom.Bytes(8)));
            }
            ulong key = (ulong)number.Value;
            return known.Find(seed => seed.Key == key) ?? Add(key);
        }
    }

    private static HashSeed Add(ulong key)
    {
        var made = new HashSeed(key, known.Count < 255 ? known.Count + 1 : 0);
        if (made.Tag != 0)
        {
            known.Add(made);
        }
        return made;
    }
}
