namespace Lucid.Modules.Abc;

/// <summary>What an abstract base class knows of other classes.</summary>
[PyType("_abc._abc_data", NoConstructor = true, Doc = "Internal state held by ABC machinery.")]
internal sealed partial class PyAbcData : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PySet Registry;
        [Saved(1)] public PySet Cache;
        [Saved(2)] public PySet Negative;
        [Saved(3)] public long Token;
    }

    internal PyAbcData(long token)
        : base(TypeObject)
    {
        state.Registry = new PySet();
        state.Cache = new PySet();
        state.Negative = new PySet();
        state.Token = token;
    }

    internal PySet SetOf(AbcSet which) => which switch
    {
        AbcSet.Registry => Now.Registry,
        AbcSet.Cache => Now.Cache,
        _ => Now.Negative,
    };

    /// <summary>Whether a class is in a set. One whose metaclass hashes in Python never is.</summary>
    internal bool Has(Machine vm, AbcSet which, PyType cls) => Hashing.TryHash(vm, cls, out long hash) && SetOf(which).Table.Find(cls, hash) >= 0;

    /// <summary>Puts a class in a set.</summary>
    internal void Put(Machine vm, AbcSet which, PyType cls)
    {
        PySet set = SetOf(which);
        if (Hashing.TryHash(vm, cls, out long hash) && set.Table.Find(cls, hash) == ValueTable.NotFound)
        {
            set.WriteTable(vm.Undo).AddKey(vm.Undo, cls, hash);
        }
    }

    internal void Reset(Undo undo, AbcSet which) => SetOf(which).WriteTable(undo).Clear();

    /// <summary>Forgets what was known not to be a subclass.</summary>
    internal void Forget(Undo undo, long token)
    {
        Reset(undo, AbcSet.Negative);
        Write(undo).Token = token;
    }
}
