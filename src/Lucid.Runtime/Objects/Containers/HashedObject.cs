namespace Lucid.Runtime;

/// <summary>What has a hash table: dict, set and frozenset.</summary>
public abstract class HashedObject : PyObject
{
    /// <summary>Makes an object of a type.</summary>
    private protected HashedObject(PyType type)
        : base(type)
    {
    }

    /// <summary>The table, for reading.</summary>
    public abstract ref readonly ValueTable Table { get; }

    /// <summary>The table, for writing.</summary>
    public abstract ref ValueTable WriteTable(Undo undo);

    /// <summary>The number of keys.</summary>
    public int Count => Table.Count;

    /// <summary>Computes the hashes of strs, bytes and tuples again, as a machine of another seed needs it. Calls no Python.</summary>
    internal void Rehash(Machine vm)
    {
        ref readonly ValueTable table = ref Table;
        var made = new TableEntry[table.Count];
        int n = 0;
        for (int i = table.NextLive(0); i >= 0; i = table.NextLive(i + 1))
        {
            TableEntry entry = table.Entries[i];
            if (Hashing.TryHash(vm, entry.Key, out long hash))
            {
                entry.Hash = hash;
            }
            made[n++] = entry;
        }
        if (n > 0)
        {
            WriteTable(vm.Undo).Adopt(made, n);
        }
    }
}
