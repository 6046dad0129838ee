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
        int at = FreeCell(index, hash);
        if (undo.Epoch != 0 && logged != Fresh)
        {
            LogEntry(undo, Used);
            if (logged != Fresh)
            {
                undo.LogIndex(index, at);
            }
        }
        int number = Used++;
        Entries[number] = new TableEntry { Key = key, Value = Value.None, Hash = hash };
        index[at] = number + 1;
        filled++;
        Live++;
        KeysVersion++;
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

    /// <summary>The cells of a set's index, for an image; null for a dict.</summary>
    internal readonly int[]? Cells => isSet ? index : null;

    /// <summary>Takes entries and cells out of an image; false if they do not belong together.</summary>
    internal bool TryAdoptCells(int[] cells)
    {
        if (cells.Length < SetCellsMin || (cells.Length & (cells.Length - 1)) != 0)
        {
            return false;
        }
        var seen = new bool[Used];
        int full = 0;
        int live = 0;
        foreach (int cell in cells)
        {
            full += cell != Free ? 1 : 0;
            if (cell <= Free)
            {
                continue;
            }
            if (cell > Used || seen[cell - 1] || Entries[cell - 1].Key.IsUnbound)
            {
                return false;
            }
            seen[cell - 1] = true;
            live++;
        }
        int capacity = CapacityOf(cells.Length);
        if (live != Live || full * 5L >= (cells.Length - 1) * 3L || Used > capacity)
        {
            return false;
        }
        Array.Resize(ref Entries, capacity);
        index = cells;
        filled = full;
        isSet = true;
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

    /// <summary>Whether the hash of a key follows from its value and the seed.</summary>
    internal static bool IsHashLeftOut(Value key) => key.O is null or PyTag || (key.O is PyStr && ReferenceEquals(key.O.Type, PyStr.TypeObject));

    private static int CapacityOf(int cells) => (int)((cells - 1) * 3L / 5) + 1;

    private void MakeCells(int cells)
    {
        isSet = true;
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
