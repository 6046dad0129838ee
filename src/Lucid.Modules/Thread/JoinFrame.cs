using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>Waits for the end of a thread, or of all that are no daemons.</summary>
[NativeFrame("thread_join")]
internal sealed partial class JoinFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyThreadHandle? Handle;
        [Saved(1)] public long Deadline;
        [Saved(2)] public ThreadModule? All;
    }

    internal JoinFrame(PyThreadHandle handle, long? deadline)
    {
        state.Handle = handle;
        state.Deadline = deadline ?? -1;
    }

    internal JoinFrame(ThreadModule all)
    {
        state.All = all;
        state.Deadline = -1;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyThreadHandle? waited = Now.All is { } all ? all.FirstAlive(vm) : Now.Handle!.Now.IsDone ? null : Now.Handle;
        return waited is null ? Value.None : vm.SuspendFor(waited, Now.Deadline < 0 ? null : Now.Deadline).Then(Step.Woken);
    }

    [Step(1)]
    private Continuation Woken(Machine vm, Value value) => value.IsFalse ? Value.None : Start(vm);
}
