namespace Lucid.Runtime;

/// <summary>What a table does for a set: cells, sizes and order as CPython's.</summary>
public partial struct ValueTable
{
    /// <summary>Adds a key that is not there to a set.</summary>
    public void AddKey(Undo undo, Value key, long hash)
    {
        if (index is null)
        {
            MakeCells(SetCellsMin);
        }
        int mask = index!.Length - 1;
        int at = CellFor(hash, out bool isUsedAgain);
        int number = vacant > 0 ? vacant - 1 : Used;
        if (undo.Epoch != 0 && logged != Fresh)
        {
            LogEntry(undo, number);
            if (logged != Fresh)
            {
                undo.LogIndex(index, at);
            }
        }
        if (number == Used)
        {
            Used++;
        }
        else
        {
            vacant = (int)Entries[number].Hash;
        }
        Entries[number] = new TableEntry { Key = key, Value = Value.None, Hash = hash };
        index[at] = number + 1;
        Live++;
        KeysVersion++;
        if (isUsedAgain)
        {
            return;
        }
        filled++;
        if (filled * 5L >= mask * 3L)
        {
            ResizeCells(Live > 50_000 ? Live * 2L : Live * 4L);
        }
    }

    /// <summary>Makes room for the keys of another table before they are added one by one.</summary>
    internal void ReserveKeys(int count)
    {
        int mask = (index?.Length ?? SetCellsMin) - 1;
        if ((filled + (long)count) * 5 >= mask * 3L)
        {
            ResizeCells(((long)Live + count) * 2);
        }
    }

    /// <summary>A table with the keys of a set's table, as CPython copies it.</summary>
    internal readonly ValueTable CopyKeys()
    {
        ValueTable copy = default;
        copy.ReserveKeys(Live);
        if (Live == 0)
        {
            return copy;
        }
        if (copy.index is null)
        {
            copy.MakeCells(SetCellsMin);
        }
        if (index is not null && copy.index!.Length == index.Length && filled == Live)
        {
            copy.Entries = (TableEntry[])Entries.Clone();
            copy.index = (int[])index.Clone();
            copy.filled = filled;
            copy.Used = Used;
            copy.Live = Live;
            copy.vacant = vacant;
            return copy;
        }
        for (int p = NextPosition(0); p >= 0; p = NextPosition(p + 1))
        {
            copy.Place(EntryAt(p));
        }
        copy.filled = copy.Live = copy.Used;
        return copy;
    }

    /// <summary>The first place at or after p, in the order of iteration, that holds a key; -1 if there is none.</summary>
    internal readonly int NextPosition(int p)
    {
        if (!isSet)
        {
            return NextLive(p);
        }
        for (; index is not null && p < index.Length; p++)
        {
            if (index[p] > Free)
            {
                return p;
            }
        }
        return -1;
    }

    /// <summary>The entry at a place.</summary>
    internal readonly ref TableEntry EntryAt(int p) => ref Entries[isSet ? index![p] - 1 : p];

    /// <summary>The entry that a set pops next; -1 if it is empty.</summary>
    internal int PopEntry()
    {
        if (Live == 0)
        {
            return NotFound;
        }
        int p = NextPosition(Finger & (index!.Length - 1));
        if (p < 0)
        {
            p = NextPosition(0);
        }
        Finger = p + 1;
        return index[p] - 1;
    }

    /// <summary>How many cells a set has; 0 for a dict.</summary>
    internal readonly int CellCount => isSet && index is not null ? index.Length : 0;

    /// <summary>Whether a cell was used and is not.</summary>
    internal readonly bool IsDeadCell(int cell) => index![cell] == Dead;

    /// <summary>What names the candidate of a probe as long as no key is added or removed, in an image too.</summary>
    internal readonly int PlaceOf(in Probe probe) => isSet ? probe.At : probe.Candidate;

    /// <summary>The entry at a place of a candidate.</summary>
    internal readonly int EntryOf(int place) => isSet ? index![place] - 1 : place;

    /// <summary>
    /// Takes the entries of a set out of an image, in the order of their cells, and what the cells are: 0 free, 1 dead, 2 the next entry.
    /// False if they do not belong together.
    /// </summary>
    internal bool TryAdoptCells(TableEntry[] entries, ReadOnlySpan<byte> cells)
    {
        if (cells.Length < SetCellsMin || (cells.Length & (cells.Length - 1)) != 0)
        {
            return false;
        }
        MakeCells(cells.Length);
        for (int i = 0; i < cells.Length; i++)
        {
            filled += cells[i] != 0 ? 1 : 0;
            index![i] = cells[i] == 1 ? Dead : cells[i] == 0 ? Free : ++Used;
        }
        Live = Used;
        if (Used != entries.Length || filled * 5L >= (cells.Length - 1) * 3L)
        {
            return false;
        }
        entries.CopyTo(Entries, 0);
        return true;
    }

    /// <summary>Computes the hashes that an image leaves out, and the index of a dict.</summary>
    internal void FinishLoad(Machine vm)
    {
        for (int i = 0; i < Used; i++)
        {
            ref TableEntry entry = ref Entries[i];
            if (IsHashLeftOut(entry.Key) && !entry.Key.IsUnbound && Hashing.TryHash(vm, entry.Key, out long hash))
            {
                entry.Hash = hash;
            }
        }
        if (!isSet && Entries is not null)
        {
            MakeIndex();
        }
    }

    /// <summary>Whether the hash of a key follows from its value and the seed. The reader of an image asks this of objects that have no shape yet.</summary>
    internal static bool IsHashLeftOut(Value key) => key.O is null or PyTag || key.O.GetType() == typeof(PyStr);

    private static int CapacityOf(int cells) => (int)((cells - 1) * 3L / 5) + 1;

    private void MakeCells(int cells)
    {
        isSet = true;
        vacant = 0;
        index = new int[cells];
        Entries = new TableEntry[CapacityOf(cells)];
        filled = 0;
        Used = 0;
        Live = 0;
        logged = Fresh;
    }

    private void ResizeCells(long least)
    {
        int cells = SetCellsMin;
        while (cells <= least)
        {
            cells = checked(cells << 1);
        }
        ValueTable old = this;
        MakeCells(cells);
        for (int p = old.NextPosition(0); p >= 0; p = old.NextPosition(p + 1))
        {
            Place(old.EntryAt(p));
        }
        filled = Live = Used;
        KeysVersion++;
    }

    /// <summary>Puts an entry into a table that has no deleted ones.</summary>
    private void Place(TableEntry entry)
    {
        index![FreeCell(index, entry.Hash)] = Used + 1;
        Entries[Used++] = entry;
    }

    /// <summary>The cell for a key that is not there: the last dead one on the way to the first free one, else that.</summary>
    private readonly int CellFor(long hash, out bool isUsedAgain)
    {
        int mask = index!.Length - 1;
        var probe = new Probe { At = (int)(hash & mask), Base = (int)(hash & mask), Perturb = (ulong)hash };
        int dead = -1;
        while (index[probe.At] != Free)
        {
            if (index[probe.At] == Dead)
            {
                dead = probe.At;
            }
            Step(ref probe, mask);
        }
        isUsedAgain = dead >= 0;
        return isUsedAgain ? dead : probe.At;
    }

    private static int FreeCell(int[] cells, long hash)
    {
        int mask = cells.Length - 1;
        int at = (int)(hash & mask);
        ulong perturb = (ulong)hash;
        while (true)
        {
            int end = at + LinearProbes <= mask ? at + LinearProbes : at;
            for (int i = at; i <= end; i++)
            {
                if (cells[i] == Free)
                {
                    return i;
                }
            }
            perturb >>= 5;
            at = (int)((((ulong)at * 5) + 1 + perturb) & (ulong)mask);
        }
    }
}
