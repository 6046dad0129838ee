using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>A lock. Who waits longest gets it when it is released; it stays locked then.</summary>
[PyType("_thread.lock", Doc = "A lock is a synchronization primitive.  To create a lock,\ncall threading.Lock().  Methods are:\n\nacquire() -- lock the lock, possibly blocking until it can be obtained\nrelease() -- unlock of the lock\nlocked() -- test whether the lock is currently locked\n\nA lock is not owned by the thread that locked it; another thread may\nunlock it.  A thread attempting to lock a lock that it has already locked\nwill block until another thread unlocks it.  Deadlocks may ensue.")]
internal sealed partial class PyLock : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public bool IsLocked;
    }

    [PyNew("lock()")]
    internal static Value New(PyType cls)
    {
        _ = cls;
        return new PyLock();
    }

    [PyMethod("acquire(blocking=True, timeout=-1)")]
    internal Value Acquire(Machine vm, bool blocking, double timeout)
    {
        Value deadline = Waiting.Deadline(vm, blocking, timeout, out long? moment);
        if (deadline.IsError)
        {
            return deadline;
        }
        if (!Now.IsLocked)
        {
            Write(vm.Undo).IsLocked = true;
            return Value.True;
        }
        return blocking ? vm.SuspendFor(this, moment) : Value.False;
    }

    [PyMethod("acquire_lock(blocking=True, timeout=-1)")]
    internal Value AcquireLock(Machine vm, bool blocking, double timeout) => Acquire(vm, blocking, timeout);

    [PyMethod("release()")]
    internal Value Release(Machine vm)
    {
        if (!Now.IsLocked)
        {
            return Errors.RuntimeError("release unlocked lock");
        }
        if (!vm.NotifyOne(this, Value.True))
        {
            Write(vm.Undo).IsLocked = false;
        }
        return Value.None;
    }

    [PyMethod("release_lock()")]
    internal Value ReleaseLock(Machine vm) => Release(vm);

    [PyMethod("locked()")]
    internal bool Locked() => Now.IsLocked;

    [PyMethod("locked_lock()")]
    internal bool LockedLock() => Now.IsLocked;

    [PyMethod("__enter__()")]
    internal Value Enter(Machine vm) => Acquire(vm, true, -1);

    [PyMethod("__exit__(*args)")]
    internal Value Exit(Machine vm, PyTuple args)
    {
        _ = args;
        return Release(vm);
    }

    [PyMethod("_at_fork_reinit()")]
    internal void Reset(Undo undo) => Write(undo).IsLocked = false;

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Value.Str($"<{(Now.IsLocked ? "locked" : "unlocked")} _thread.lock object at {vm.AddressOf(this)}>");
}
