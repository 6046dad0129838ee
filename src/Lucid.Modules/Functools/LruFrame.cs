namespace Lucid.Modules.Functools;

/// <summary>A call of a caching function whose result is not at hand.</summary>
[NativeFrame("functools.lru")]
internal sealed partial class LruFrame : NativeFrame
{
    /// <summary>The key has to be hashed by Python.</summary>
    internal const int Unhashed = 0;

    /// <summary>The key has to be looked for by Python.</summary>
    internal const int Hashed = 1;

    /// <summary>The key is not there.</summary>
    internal const int Missed = 2;

    internal partial struct State
    {
        [Saved(0)] public PyLruCache Cache;
        [Saved(1)] public Value Key;
        [Saved(2)] public Value[] Arguments;
        [Saved(3)] public PyTuple? Names;
        [Saved(4)] public long Hash;
        [Saved(5)] public int From;
        [Saved(6)] public Value Result;
    }

    internal LruFrame(PyLruCache cache, Value key, Value[] arguments, PyTuple? names, long hash, int from)
    {
        state.Cache = cache;
        state.Key = key;
        state.Arguments = arguments;
        state.Names = names;
        state.Hash = hash;
        state.From = from;
        state.Result = Value.Unbound;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.From switch
    {
        Missed => Call(vm),
        Hashed => Look(vm),
        _ => vm.Hash(Now.Key).Then(Step.GotHash),
    };

    [Step(1)]
    private Continuation GotHash(Machine vm, Value hash)
    {
        Write(vm.Undo).Hash = hash.AsLong;
        return Look(vm);
    }

    private Continuation Look(Machine vm) => Tables.Do(vm, Now.Cache.Now.Cache, TableOp.FindKey, Now.Key, Now.Hash, Value.None).Then(Step.GotKey);

    [Step(2)]
    private Continuation GotKey(Machine vm, Value key)
    {
        int i = key.IsUnbound ? -1 : Now.Cache.EntryOf(key);
        if (Now.Result.IsUnbound)
        {
            return i >= 0 ? Now.Cache.Hit(vm.Undo, i) : Call(vm);
        }
        // The function has called itself with the same arguments.
        if (i >= 0)
        {
            return Now.Result;
        }
        Now.Cache.MakeRoom(vm.Undo);
        return Tables.Do(vm, Now.Cache.Now.Cache, TableOp.Set, Now.Key, Now.Hash, Now.Result).Then(Step.Stored);
    }

    private Continuation Call(Machine vm)
    {
        Now.Cache.Miss(vm.Undo);
        return vm.Call(Now.Cache.Now.Function, Machine.ArgsOf(Now.Arguments, Now.Names)).Then(Step.GotResult);
    }

    [Step(3)]
    private Continuation GotResult(Machine vm, Value result)
    {
        Write(vm.Undo).Result = result;
        return Look(vm);
    }

    [Step(4)]
    private Continuation Stored(Machine vm)
    {
        Now.Cache.Added(vm.Undo);
        return Now.Result;
    }
}
