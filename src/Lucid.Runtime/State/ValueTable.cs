using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// The hash table of dict and set: entries in order of insertion, an open-addressed index over them, and element-wise logging as
/// <see cref="ValueArray"/> has it. It never calls Python: where two keys of the same hash cannot be compared here, the caller gets the
/// candidate and decides.
/// A table of a set keeps its index as CPython does, cell by cell, because the order of the cells is the order in which a set shows its keys.
/// </summary>
/// <remarks>Every mutator expects that its owner's State was logged (<c>Write(undo)</c>) before.</remarks>
public partial struct ValueTable : IJournaled
{
    public const int NotFound = -1;

    /// <summary>Answer of <see cref="Find(Value, long, ref Probe)"/>: compare the key with the candidate's and go on.</summary>
    public const int Undecided = -2;

    private const int LinearMax = 8;
    private const int LinearProbes = 9;
    private const int SetCellsMin = 8;
    private const int Fresh = 0;
    private const int Free = 0;
    private const int Dead = -1;

    public TableEntry[] Entries;

    /// <summary>Open-addressed index: free, dead, or entry number + 1; null while the table is small enough to scan.</summary>
    private int[]? index;

    /// <summary>Cells of the index that are not free.</summary>
    private int filled;

    /// <summary>Entries in use, the deleted among them.</summary>
    public int Used;

    /// <summary>Entries that are not deleted.</summary>
    internal int Live;

    /// <summary>Grows with each change of the set of keys; tells iterators and caches that what they knew is out of date.</summary>
    public int KeysVersion;

    /// <summary>Whether the index is CPython's: its probes, its sizes, no cell used again before the next resize.</summary>
    private bool isSet;

    /// <summary>The cell at which a set looks for a key to pop.</summary>
    internal int Finger;

    /// <summary>A set's deleted entry that is used next, + 1; 0 for none. A deleted entry has the one after it in place of its hash.</summary>
    private int vacant;

    private int logged;

    /// <summary>How many keys there are.</summary>
    public readonly int Count => Live;

    /// <inheritdoc/>
    void IJournaled.BeginEpoch() => logged = 1;

    /// <inheritdoc/>
    void IJournaled.Detach()
    {
        Entries = (TableEntry[]?)Entries?.Clone()!;
        index = (int[]?)index?.Clone();
        logged = Fresh;
    }

    /// <summary>Where a search stands, for a search that has to ask Python.</summary>
    public struct Probe
    {
        internal int At;
        internal int Base;
        internal ulong Perturb;
        internal int Candidate;
        internal bool Started;
    }

    /// <summary>Finds a key that compares without Python; <see cref="Undecided"/> when it does not.</summary>
    public readonly int Find(Value key, long hash)
    {
        Probe probe = default;
        return Find(key, hash, ref probe);
    }

    /// <summary>Goes on with a search. <see cref="Undecided"/>: <c>probe.Candidate</c> has the same hash, compare and call again if it is another key.</summary>
    public readonly int Find(Value key, long hash, ref Probe probe)
    {
        TableEntry[] entries = Entries;
        if (entries is null)
        {
            return NotFound;
        }
        if (index is null)
        {
            for (int i = probe.Started ? probe.At + 1 : 0; i < Used; i++)
            {
                if (entries[i].Hash == hash && !entries[i].Key.IsUnbound)
                {
                    int verdict = entries[i].Key.Is(key) ? 1 : Compare(entries[i].Key, key);
                    if (verdict > 0)
                    {
                        return i;
                    }
                    if (verdict < 0)
                    {
                        probe = new Probe { At = i, Candidate = i, Started = true };
                        return Undecided;
                    }
                }
            }
            return NotFound;
        }
        int mask = index.Length - 1;
        if (!probe.Started)
        {
            probe.At = probe.Base = (isSet ? (int)(hash & mask) : Scatter(hash) & mask);
            probe.Perturb = (ulong)hash;
            probe.Started = true;
        }
        else
        {
            Step(ref probe, mask);
        }
        while (true)
        {
            int number = index[probe.At];
            if (number == Free)
            {
                return NotFound;
            }
            if (number != Dead && entries[number - 1].Hash == hash)
            {
                int verdict = entries[number - 1].Key.Is(key) ? 1 : Compare(entries[number - 1].Key, key);
                if (verdict > 0)
                {
                    return number - 1;
                }
                if (verdict < 0)
                {
                    probe.Candidate = number - 1;
                    return Undecided;
                }
            }
            Step(ref probe, mask);
        }
    }

    /// <summary>Moves a probe to the next cell: the neighbour; for a set, after ten neighbours a leap that follows the hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Step(ref Probe probe, int mask)
    {
        if (!isSet)
        {
            probe.At = (probe.At + 1) & mask;
        }
        else if (probe.At - probe.Base < LinearProbes && probe.Base + LinearProbes <= mask)
        {
            probe.At++;
        }
        else
        {
            probe.Perturb >>= 5;
            probe.At = probe.Base = (int)((((ulong)probe.Base * 5) + 1 + probe.Perturb) & (ulong)mask);
        }
    }

    /// <summary>Whether entry i is there and not deleted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsLive(int i) => i < Used && !Entries[i].Key.IsUnbound;

    /// <summary>The first entry at or after i that is not deleted; -1 if there is none.</summary>
    public readonly int NextLive(int i)
    {
        for (; i < Used; i++)
        {
            if (!Entries[i].Key.IsUnbound)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>The last entry at or before i that is not deleted; -1 if there is none.</summary>
    public readonly int PreviousLive(int i)
    {
        for (; i >= 0; i--)
        {
            if (!Entries[i].Key.IsUnbound)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>Puts a value in entry i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetValue(Undo undo, int i, Value value)
    {
        if (undo.Epoch != 0 && logged != Fresh)
        {
            LogEntry(undo, i);
        }
        Entries[i].Value = value;
    }

    /// <summary>Adds a key that is not there.</summary>
    public void Add(Undo undo, Value key, long hash, Value value)
    {
        if (Entries is null || Used == Entries.Length)
        {
            Resize(Math.Max(4, Live * 2));
        }
        else if (undo.Epoch != 0 && logged != Fresh)
        {
            LogEntry(undo, Used);
        }
        int number = Used++;
        Entries![number] = new TableEntry { Key = key, Value = value, Hash = hash };
        if (index is not null)
        {
            if (filled * 4L > index.Length * 3L)
            {
                MakeIndex();
            }
            else
            {
                PutIndex(undo, hash, number);
            }
        }
        Live++;
        KeysVersion++;
    }

    /// <summary>Removes entry i.</summary>
    public void RemoveAt(Undo undo, int i)
    {
        if (undo.Epoch != 0 && logged != Fresh)
        {
            LogEntry(undo, i);
        }
        if (index is not null)
        {
            KillIndex(undo, Entries[i].Hash, i);
        }
        Entries[i].Key = Value.Unbound;
        Entries[i].Value = default;
        Live--;
        KeysVersion++;
        if (isSet)
        {
            Entries[i].Hash = vacant;
            vacant = i + 1;
            return;
        }
        // The entry is not used again before the next resize: an iterator that stands here must see a key that comes back as a new one.
    }

    /// <summary>Removes the last entry, so that its place is free again.</summary>
    public void RemoveLast(Undo undo, int i)
    {
        RemoveAt(undo, i);
        Used = i;
    }

    /// <summary>Moves entry i to the end or, as the new first entry, to the beginning.</summary>
    public void Move(Undo undo, int i, bool toEnd)
    {
        TableEntry entry = Entries[i];
        if (toEnd)
        {
            RemoveAt(undo, i);
            Add(undo, entry.Key, entry.Hash, entry.Value);
            return;
        }
        var made = new TableEntry[Math.Max(4, Live + (Live >> 1))];
        made[0] = entry;
        int n = 1;
        for (int at = NextLive(0); at >= 0; at = NextLive(at + 1))
        {
            if (at != i)
            {
                made[n++] = Entries[at];
            }
        }
        Adopt(made, n);
    }

    /// <summary>Removes everything. Takes constant time.</summary>
    public void Clear()
    {
        Entries = [];
        index = null;
        filled = 0;
        Used = 0;
        Live = 0;
        Finger = 0;
        vacant = 0;
        KeysVersion++;
        logged = Fresh;
    }

    /// <summary>Makes room for a number of keys.</summary>
    public void Reserve(int count)
    {
        if (Entries is null || count > Entries.Length - (Used - Live))
        {
            Resize(count);
        }
    }

    /// <summary>A copy that shares nothing.</summary>
    internal readonly ValueTable Copy()
    {
        ValueTable copy = default;
        if (Live == 0)
        {
            return copy;
        }
        if (Live == Used)
        {
            copy.Entries = (TableEntry[])Entries.Clone();
            copy.index = (int[]?)index?.Clone();
            copy.filled = filled;
            copy.Used = Used;
            copy.Live = Live;
            return copy;
        }
        copy = this;
        copy.Resize(Live);
        copy.KeysVersion = 0;
        return copy;
    }

    /// <summary>Takes entries of known hashes, all live and of different keys.</summary>
    internal void Adopt(TableEntry[] entries, int count)
    {
        Entries = entries;
        Used = count;
        Live = count;
        KeysVersion++;
        logged = Fresh;
        MakeIndex();
    }

    /// <summary>Takes the keys and values of a table that nobody else holds.</summary>
    internal void Assign(ValueTable other)
    {
        int version = KeysVersion;
        this = other;
        KeysVersion = version + 1;
        logged = Fresh;
    }

    private static int Scatter(long hash) => (int)((ulong)hash * 0x9E3779B97F4A7C15UL >> 33);

    /// <summary>1: the same key; 0: another; -1: Python has to be asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Compare(in Value there, in Value key) => there.Is(key) ? 1 : LeafEquality.Compare(there, key);

    private void Resize(int count)
    {
        int capacity = count <= LinearMax ? Math.Max(4, count) : (int)Math.Min(Array.MaxLength, (long)count + (count >> 2) + 4);
        var made = new TableEntry[capacity];
        int n = 0;
        for (int at = NextLive(0); at >= 0; at = NextLive(at + 1))
        {
            made[n++] = Entries[at];
        }
        Entries = made;
        Used = n;
        Live = n;
        KeysVersion++;
        logged = Fresh;
        MakeIndex();
    }

    private void PutIndex(Undo undo, long hash, int number)
    {
        int mask = index!.Length - 1;
        int at = Scatter(hash) & mask;
        while (index[at] > Free)
        {
            at = (at + 1) & mask;
        }
        if (undo.Epoch != 0 && logged != Fresh)
        {
            undo.LogIndex(index, at);
        }
        filled += index[at] == Free ? 1 : 0;
        index[at] = number + 1;
    }

    private readonly void KillIndex(Undo undo, long hash, int number)
    {
        int at = CellOf(hash, number);
        if (undo.Epoch != 0 && logged != Fresh)
        {
            undo.LogIndex(index!, at);
        }
        index![at] = Dead;
    }

    private readonly int CellOf(long hash, int number)
    {
        int mask = index!.Length - 1;
        Probe probe = default;
        probe.At = probe.Base = isSet ? (int)(hash & mask) : Scatter(hash) & mask;
        probe.Perturb = (ulong)hash;
        while (index[probe.At] != number + 1)
        {
            Step(ref probe, mask);
        }
        return probe.At;
    }

    private void MakeIndex()
    {
        filled = Used;
        if (Entries.Length <= LinearMax)
        {
            index = null;
            return;
        }
        int size = 16;
        while (size * 2L < Entries.Length * 3L)
        {
            size <<= 1;
        }
        index = new int[size];
        int mask = size - 1;
        for (int i = 0; i < Used; i++)
        {
            int at = Scatter(Entries[i].Hash) & mask;
            if (Entries[i].Key.IsUnbound)
            {
                continue;
            }
            while (index[at] != Free)
            {
                at = (at + 1) & mask;
            }
            index[at] = i + 1;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LogEntry(Undo undo, int i)
    {
        if (++logged > (Live >> 1) + 8)
        {
            Entries = (TableEntry[])Entries.Clone();
            index = (int[]?)index?.Clone();
            logged = Fresh;
        }
        else
        {
            undo.LogEntry(Entries, i);
        }
    }
}
