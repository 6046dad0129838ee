using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>Waits for a lock that another thread owns.</summary>
[NativeFrame("rlock_acquire")]
internal sealed partial class RLockAcquireFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyRLock Lock;
        [Saved(1)] public long Deadline;
        [Saved(2)] public long Count;
    }

    internal RLockAcquireFrame(PyRLock target, long? deadline, long count)
    {
        state.Lock = target;
        state.Deadline = deadline ?? -1;
        state.Count = count;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Lock.TryTake(vm, Now.Count)
        ? Value.True
        : vm.SuspendFor(Now.Lock, Now.Deadline < 0 ? null : Now.Deadline).Then(Step.Woken);

    [Step(1)]
    private Continuation Woken(Machine vm, Value value) => value.IsFalse ? Value.False : Start(vm);
}
