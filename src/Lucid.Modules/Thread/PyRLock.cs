using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>A lock that its owner can acquire again.</summary>
[PyType("_thread.RLock", Subclassable = true)]
internal partial class PyRLock : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public int Owner;
        [Saved(1)] public long Count;
    }

    [PyNew("RLock(*args, **kwargs)")]
    internal static Value New(PyType cls, Args args)
    {
        _ = args;
        return Allocate(cls);
    }

    [PyMethod("acquire(blocking=True, timeout=-1)")]
    internal Value Acquire(Machine vm, bool blocking, double timeout)
    {
        Value deadline = Waiting.Deadline(vm, blocking, timeout, out long? moment);
        return deadline.IsError ? deadline
            : TryTake(vm, 1) ? Value.True
            : !blocking ? Value.False
            : vm.Enter(new RLockAcquireFrame(this, moment, 1));
    }

    /// <summary>Takes the lock if it is free or the thread has it.</summary>
    internal bool TryTake(Machine vm, long count)
    {
        if (Now.Count > 0 && Now.Owner != vm.CurrentThreadIdent)
        {
            return false;
        }
        ref State s = ref Write(vm.Undo);
        s.Owner = vm.CurrentThreadIdent;
        s.Count += count;
        return true;
    }

    [PyMethod("release()")]
    internal Value Release(Machine vm)
    {
        if (Now.Count == 0 || Now.Owner != vm.CurrentThreadIdent)
        {
            return Errors.RuntimeError("cannot release un-acquired lock");
        }
        ref State s = ref Write(vm.Undo);
        if (--s.Count == 0)
        {
            s.Owner = 0;
            vm.NotifyOne(this, Value.True);
        }
        return Value.None;
    }

    [PyMethod("locked()")]
    internal bool Locked() => Now.Count > 0;

    [PyMethod("_is_owned()")]
    internal bool IsOwned(Machine vm) => Now.Count > 0 && Now.Owner == vm.CurrentThreadIdent;

    [PyMethod("_recursion_count()")]
    internal long RecursionCount(Machine vm) => IsOwned(vm) ? Now.Count : 0;

    [PyMethod("_release_save()")]
    internal Value ReleaseSave(Machine vm)
    {
        if (Now.Count == 0)
        {
            return Errors.RuntimeError("cannot release un-acquired lock");
        }
        var saved = new PyTuple([Value.Int(Now.Count), Value.Int(Now.Owner)]);
        ref State s = ref Write(vm.Undo);
        s.Count = 0;
        s.Owner = 0;
        vm.NotifyOne(this, Value.True);
        return saved;
    }

    [PyMethod("_acquire_restore(state, /)")]
    internal Value AcquireRestore(Machine vm, PyTuple state)
    {
        long count = state.Count == 2 ? state[0].AsLong : 1;
        return TryTake(vm, count) ? Value.None : vm.Enter(new RLockAcquireFrame(this, null, count));
    }

    [PyMethod("__enter__()")]
    internal Value Enter(Machine vm) => Acquire(vm, true, -1);

    [PyMethod("__exit__(*args)")]
    internal Value Exit(Machine vm, PyTuple args)
    {
        _ = args;
        return Release(vm);
    }

    [PyMethod("_at_fork_reinit()")]
    internal void Reset(Undo undo) => Write(undo) = default;

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        Value.Str($"<{(Now.Count > 0 ? "locked" : "unlocked")} {Type.FullName} object owner={Now.Owner} count={Now.Count} at {vm.AddressOf(this)}>");
}
