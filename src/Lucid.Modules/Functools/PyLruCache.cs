namespace Lucid.Modules.Functools;

/// <summary>A function that remembers its results: all of them, or those that were used last.</summary>
/// <remarks>The entries of the dict are in the order of their last use.</remarks>
[PyType("functools._lru_cache_wrapper", Subclassable = true, HasDict = true, Doc = "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n")]
internal partial class PyLruCache : PyObject
{
    private const long NoLimit = -1;

    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public long SizeMax;
        [Saved(2)] public bool Typed;
        [Saved(3)] public Value InfoType;
        [Saved(4)] public PyDict Cache;
        [Saved(5)] public long Hits;
        [Saved(6)] public long Misses;
        [Saved(7)] public PyDict? Attributes;

        /// <summary>All entries before this one are deleted, as long as the table was not packed since.</summary>
        [Saved(8)] public int Oldest;
        [Saved(9)] public int UsedBefore;

        /// <summary>What separates positional from keyword arguments in a key.</summary>
        [Saved(10)] public Value Mark;
    }

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    [PyNew("_lru_cache_wrapper(user_function, maxsize, typed, cache_info_type)")]
    internal static Value New(PyType cls, Value function, Value maxsize, bool typed, Value infoType)
    {
        if (!PyMethod.IsCallable(function))
        {
            return Errors.TypeError("the first argument must be callable");
        }
        long limit = NoLimit;
        if (!maxsize.IsNone)
        {
            if (!Numbers.IsInt(maxsize))
            {
                return Errors.TypeError("maxsize should be integer or None");
            }
            if (!Numbers.TryLong(maxsize, out limit))
            {
                return Errors.OverflowError("Python int too large to convert to C ssize_t");
            }
            limit = Math.Max(0, limit);
        }
        PyLruCache made = Allocate(cls);
        made.state.Function = function;
        made.state.SizeMax = limit;
        made.state.Typed = typed;
        made.state.InfoType = infoType;
        made.state.Cache = new PyDict();
        made.state.Mark = PyObjectType.Allocate(PyObjectType.TypeObject);
        return made;
    }

    private Value MakeKey(Args args)
    {
        if (!Now.Typed && args.KeywordCount == 0 && args.Count == 1 && (args[0].IsSmallInt || args[0].As<PyStr>() is { IsExact: true }))
        {
            return args[0];
        }
        var parts = new List<Value>(args.Count);
        parts.AddRange(args.Positional);
        if (args.KeywordCount > 0)
        {
            parts.Add(Now.Mark);
            for (int i = 0; i < args.KeywordCount; i++)
            {
                parts.Add(args.Names![i]);
                parts.Add(args[args.Count + i]);
            }
        }
        if (Now.Typed)
        {
            foreach (Value value in args.All)
            {
                parts.Add(value.Type);
            }
        }
        return PyTuple.Of(parts.ToArray());
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (Now.SizeMax == 0)
        {
            Write(vm.Undo).Misses++;
            return vm.Call(Now.Function, args);
        }
        Value key = MakeKey(args);
        if (Hashing.TryHash(vm, key, out long hash))
        {
            int i = Now.Cache.Table.Find(key, hash);
            if (i >= 0)
            {
                return Hit(vm.Undo, i);
            }
            if (i != ValueTable.Undecided)
            {
                return vm.Enter(new LruFrame(this, key, args.All.ToArray(), args.Names, hash, LruFrame.Missed));
            }
            return vm.Enter(new LruFrame(this, key, args.All.ToArray(), args.Names, hash, LruFrame.Hashed));
        }
        return vm.Enter(new LruFrame(this, key, args.All.ToArray(), args.Names, 0, LruFrame.Unhashed));
    }

    /// <summary>Counts a hit and gives the result in an entry, which becomes the last used.</summary>
    internal Value Hit(Undo undo, int i)
    {
        Value result = Now.Cache.ValueAt(i);
        Write(undo).Hits++;
        if (Now.SizeMax != NoLimit && i != Now.Cache.Table.Used - 1)
        {
            Now.Cache.WriteTable(undo).Move(undo, i, toEnd: true);
            NoticePacking(undo);
        }
        return result;
    }

    internal void Miss(Undo undo) => Write(undo).Misses++;

    /// <summary>The entry that holds this very key.</summary>
    internal int EntryOf(Value key)
    {
        PyDict cache = Now.Cache;
        for (int i = cache.NextEntry(0); i >= 0; i = cache.NextEntry(i + 1))
        {
            if (cache.KeyAt(i).Is(key))
            {
                return i;
            }
        }
        return -1;
    }

    // Deleted entries go away when the table is packed; then there are fewer than before.
    private void NoticePacking(Undo undo)
    {
        ref State s = ref Write(undo);
        int used = s.Cache.Table.Used;
        if (used < s.UsedBefore)
        {
            s.Oldest = 0;
        }
        s.UsedBefore = used;
    }

    /// <summary>Removes the entry that was not used for the longest time, if there is no room for another.</summary>
    internal void MakeRoom(Undo undo)
    {
        if (Now.SizeMax == NoLimit || Now.Cache.Count < Now.SizeMax)
        {
            return;
        }
        NoticePacking(undo);
        ref State s = ref Write(undo);
        int oldest = s.Cache.NextEntry(s.Oldest);
        s.Oldest = oldest + 1;
        s.Cache.WriteTable(undo).RemoveAt(undo, oldest);
        NoticePacking(undo);
    }

    /// <summary>To be called when an entry was added.</summary>
    internal void Added(Undo undo) => NoticePacking(undo);

    [PyMethod("cache_info()", Doc = "Report cache statistics")]
    internal Value CacheInfo(Machine vm) => vm.Call(
        Now.InfoType,
        Machine.ArgsOf([Value.Int(Now.Hits), Value.Int(Now.Misses), Now.SizeMax == NoLimit ? Value.None : Value.Int(Now.SizeMax), Value.Int(Now.Cache.Count)]));

    [PyMethod("cache_clear()", Doc = "Clear the cache and cache statistics")]
    internal void CacheClear(Undo undo)
    {
        ref State s = ref Write(undo);
        s.Hits = 0;
        s.Misses = 0;
        s.Oldest = 0;
        s.UsedBefore = 0;
        s.Cache = new PyDict();
    }

    private static readonly PyStr qualifiedName = PyStr.Intern("__qualname__");

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => vm.GetAttr(this, qualifiedName);

    [PyMethod("__copy__()")]
    internal PyLruCache Copy() => this;

    [PyMethod("__deepcopy__(memo, /)")]
    internal PyLruCache DeepCopy(Value memo) => this;

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner) => instance.IsNone || instance.IsUnbound ? this : new PyMethod(this, instance);
}
