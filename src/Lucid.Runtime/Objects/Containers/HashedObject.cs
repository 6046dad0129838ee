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

    /// <inheritdoc/>
    public override void AfterLoad(Machine vm) => WriteTable(vm.Undo).FinishLoad(vm);
}
