using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>A dict; also what holds the names of modules and classes.</summary>
[PyType("dict", Subclassable = true, Match = MatchKind.Mapping, Doc = DictDocs.Dict)]
public partial class PyDict : HashedObject
{
    internal partial struct State
    {
        [Saved(0)] public ValueTable Table;
    }

    /// <summary>An empty dict.</summary>
    public PyDict()
        : base(TypeObject)
    {
    }

    internal PyDict(ValueTable table)
        : base(TypeObject) => state.Table = table;

    public override ref readonly ValueTable Table => ref state.Table;

    public override ref ValueTable WriteTable(Undo undo) => ref Write(undo).Table;

    /// <summary>Changes whenever the set of keys does.</summary>
    internal int KeysVersion => Now.Table.KeysVersion;

    /// <summary>The value of a name; unbound if there is none.</summary>
    public Value GetStr(PyStr name)
    {
        int i = FindStr(name, HashSeed.Current);
        return i < 0 ? Value.Unbound : Now.Table.Entries[i].Value;
    }

    /// <summary>Gives a name a value.</summary>
    public void SetStr(Undo undo, PyStr name, Value value) => SetStr(undo, name, value, HashSeed.Current);

    /// <summary>Gives a name a value.</summary>
    public void SetItem(Machine vm, Undo undo, PyStr name, Value value) => SetStr(undo, name, value, vm.Seed);

    /// <summary>Takes a name away; tells whether it was there.</summary>
    public bool RemoveStr(Undo undo, PyStr name)
    {
        int i = FindStr(name, HashSeed.Current);
        if (i < 0)
        {
            return false;
        }
        Write(undo).Table.RemoveAt(undo, i);
        return true;
    }

    /// <summary>Makes room for a number of keys.</summary>
    public void Reserve(Undo undo, int count) => Write(undo).Table.Reserve(count);

    /// <summary>The number of a name's entry; -1 if there is none.</summary>
    internal int EntryOf(Machine vm, PyStr name) => FindStr(name, vm.Seed);

    /// <summary>The same under the seed of the running machine.</summary>
    internal int EntryOfName(PyStr name) => FindStr(name, HashSeed.Current);

    /// <summary>The value in an entry.</summary>
    public Value ValueAt(int i) => Now.Table.Entries[i].Value;

    /// <summary>The value of an entry if its key is this very object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryEntry(int i, PyObject? key, out Value value)
    {
        TableEntry[] entries = Now.Table.Entries;
        if (entries is not null && (uint)i < (uint)entries.Length && i < Now.Table.Used && ReferenceEquals(entries[i].Key.O, key) && key is not null)
        {
            value = entries[i].Value;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>The key in an entry.</summary>
    public Value KeyAt(int i) => Now.Table.Entries[i].Key;

    /// <summary>The first entry at or after a number; -1 if there is none.</summary>
    public int NextEntry(int i) => Now.Table.NextLive(i);

    /// <summary>Puts a value in an entry.</summary>
    internal void SetEntry(Undo undo, int i, Value value) => Write(undo).Table.SetValue(undo, i, value);

    /// <summary>The value of a key that is there and hashes and compares without Python.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool TryGetLeaf(Machine vm, Value key, out Value value)
    {
        if (Hashing.TryHash(vm, key, out long hash))
        {
            int i = Now.Table.Find(key, hash);
            if (i >= 0)
            {
                value = Now.Table.Entries[i].Value;
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>Gives a key a value if it hashes and compares without Python.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool TrySetLeaf(Machine vm, Value key, Value value)
    {
        if (!Hashing.TryHash(vm, key, out long hash))
        {
            return false;
        }
        int i = Now.Table.Find(key, hash);
        if (i == ValueTable.Undecided)
        {
            return false;
        }
        Undo undo = vm.Undo;
        ref ValueTable table = ref Write(undo).Table;
        if (i >= 0)
        {
            table.SetValue(undo, i, value);
        }
        else
        {
            table.Add(undo, key, hash, value);
        }
        return true;
    }

    /// <summary>A copy as an exact dict.</summary>
    public PyDict MakeCopy() => new(Now.Table.Copy());

    [PyNew("dict(*args, **kwargs)")]
    public static Value New(PyType cls, Args args) => Allocate(cls);

    [PyInit("dict(*args, **kwargs)")]
    public Value Init(Machine vm, Args args) => UpdateWith(vm, "dict", args);

    [PyMethod("update(*args, **kwargs)", Doc = DictDocs.Update)]
    public Value Update(Machine vm, Args args) => UpdateWith(vm, "update", args);

    [PyClassMethod("fromkeys(iterable, value=None, /)", Doc = DictDocs.FromKeys)]
    internal static Value FromKeys(Machine vm, PyType cls, Value iterable, Value value) => vm.EnterNow(new FromKeysFrame(cls, iterable, value));

    [PyMethod("get(key, default=None, /)", Doc = DictDocs.Get)]
    public Value Get(Machine vm, Value key, Value fallback) => Tables.Do(vm, this, TableOp.Get, key, fallback);

    [PyMethod("setdefault(key, default=None, /)", Doc = DictDocs.SetDefault)]
    internal Value SetDefault(Machine vm, Value key, Value fallback) => Tables.Do(vm, this, TableOp.SetDefault, key, fallback);

    [PyMethod("pop(key, default=<unrepresentable>, /)", Doc = DictDocs.Pop)]
    internal Value Pop(Machine vm, Value key, Value fallback) =>
        Count == 0 ? fallback.IsUnbound ? Errors.KeyError(key) : fallback : Tables.Do(vm, this, TableOp.Pop, key, fallback);

    [PyMethod("popitem()", Doc = DictDocs.PopItem)]
    internal Value PopItem(Undo undo)
    {
        if (Count == 0)
        {
            return Errors.KeyError("popitem(): dictionary is empty");
        }
        int i = Now.Table.PreviousLive(Now.Table.Used - 1);
        TableEntry entry = Now.Table.Entries[i];
        Write(undo).Table.RemoveLast(undo, i);
        return new PyTuple([entry.Key, entry.Value]);
    }

    [PyMethod("clear()", Doc = DictDocs.Clear)]
    internal void Clear(Undo undo) => Write(undo).Table.Clear();

    [PyMethod("copy()", Doc = DictDocs.Copy)]
    internal Value Copy(Machine vm) => DictUpdateFrame.IsPlain(this) ? MakeCopy() : DictUpdateFrame.CopyOf(vm, this, null);

    /// <summary>A copy as an exact dict, whatever the class says.</summary>
    public PyDict Copy() => MakeCopy();

    [PyMethod("keys()", Doc = DictDocs.Keys)]
    public PyDictKeys Keys() => new(this);

    [PyMethod("values()", Doc = DictDocs.Values)]
    public PyDictValues Values() => new(this);

    [PyMethod("items()", Doc = DictDocs.Items)]
    public PyDictItems Items() => new(this);

    [PyMethod("__reversed__()", Doc = "Return a reverse iterator over the dict keys.")]
    internal PyDictReverseKeyIterator Reversed() => new(this);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    [PyMethod("__sizeof__()", Doc = "Return the size of the dict in memory.")]
    public long SizeOf() => 64 + (Count == 0 ? 0 : 24L * Now.Table.Entries.Length + 120);

    [PyMethod("__contains__(key, /)", Doc = "True if the dictionary has the specified key, else False.")]
    internal Value ContainsKey(Machine vm, Value key) => Contains(vm, key);

    [PyMethod("__getitem__(object, /)", Doc = "Return self[key].")]
    internal Value GetItemOf(Machine vm, Value key) => GetItem(vm, key);

    /// <summary>What is said when the size changes while somebody iterates.</summary>
    public virtual string SizeComplaint => "dictionary changed size during iteration";

    [PySlot(Slot.Len)]
    public int Len() => Count;

    [PySlot(Slot.Iter)]
    internal PyDictKeyIterator Iter() => new(this);

    [PySlot(Slot.Contains)]
    public Value Contains(Machine vm, Value key) => Tables.Do(vm, this, TableOp.Contains, key, Value.Unbound);

    [PySlot(Slot.GetItem)]
    public Value GetItem(Machine vm, Value key) => Tables.Do(vm, this, TableOp.GetItem, key, Value.Unbound);

    [PySlot(Slot.SetItem)]
    public Value SetItem(Machine vm, Value key, Value value) => Tables.Do(vm, this, TableOp.Set, key, value);

    [PySlot(Slot.DelItem)]
    public Value DelItem(Machine vm, Value key) => Tables.Do(vm, this, TableOp.Delete, key, Value.Unbound);

    [PySlot(Slot.Repr)]
    public Value Repr(Machine vm) => Count == 0 ? Value.Str("{}") : ReprFrame.Start(vm, this, ReprKind.Dict);

    [PySlot(Slot.Compare)]
    public Value Compare(Machine vm, Value other, CompareOp op) =>
        op > CompareOp.Ne || other.O is not PyDict right ? Value.NotImplemented
        : right.Count != Count ? Value.Bool(op == CompareOp.Ne)
        : vm.EnterNow(new DictEqualFrame(this, right, op == CompareOp.Ne));

    [PySlot(Slot.Or)]
    public static Value Or(Machine vm, Value left, Value right) =>
        left.O is PyDict a && right.O is PyDict b ? DictUpdateFrame.Union(vm, a, b) : Value.NotImplemented;

    [PySlot(Slot.InplaceOr)]
    internal Value InplaceOr(Machine vm, Value other) => vm.EnterNow(new DictUpdateFrame(this, other, this));

    private Value UpdateWith(Machine vm, string name, Args args)
    {
        if (args.Count > 1)
        {
            return Errors.TypeError($"{name} expected at most 1 argument, got {args.Count}");
        }
        Value source = args.Count == 1 ? args[0] : Value.Unbound;
        if (args.KeywordCount == 0)
        {
            return source.IsUnbound ? Value.None
                : source.O is PyDict dict && DictUpdateFrame.IsPlain(dict) ? DictUpdateFrame.Merge(vm, this, dict, isResult: false)
                : vm.EnterNow(new DictUpdateFrame(this, source, null));
        }
        var keywords = new PyDict();
        for (int i = 0; i < args.KeywordCount; i++)
        {
            keywords.SetStr(vm.Undo, (PyStr)args.Names![i].O!, args[args.Count + i], vm.Seed);
        }
        return source.IsUnbound ? DictUpdateFrame.Merge(vm, this, keywords, isResult: false) : vm.EnterNow(new DictUpdateFrame(this, source, null, keywords));
    }

    private int FindStr(PyStr name, HashSeed seed)
    {
        Value key = name;
        ValueTable.Probe probe = default;
        int i;
        do
        {
            // A key that only Python could compare with a name is none.
            i = Now.Table.Find(key, name.Hash(seed), ref probe);
        }
        while (i == ValueTable.Undecided);
        return i;
    }

    private void SetStr(Undo undo, PyStr name, Value value, HashSeed seed)
    {
        int i = FindStr(name, seed);
        ref ValueTable table = ref Write(undo).Table;
        if (i >= 0)
        {
            table.SetValue(undo, i, value);
        }
        else
        {
            table.Add(undo, name, name.Hash(seed), value);
        }
    }
}
