namespace Lucid.Modules.Queue;

/// <summary>Waits for an item of a queue.</summary>
[NativeFrame("queue.get")]
internal sealed partial class QueueGetFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PySimpleQueue Queue;
        [Saved(1)] public long Deadline;
    }

    internal QueueGetFrame(PySimpleQueue queue, long deadline)
    {
        state.Queue = queue;
        state.Deadline = deadline;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.SuspendFor(Now.Queue, Now.Deadline < 0 ? null : Now.Deadline).Then(Step.Woken);

    // Another thread may have taken the item before this one ran.
    [Step(1)]
    private Continuation Woken(Machine vm, Value value) =>
        Now.Queue.Now.Items.Count > 0 ? Now.Queue.Now.Items.TakeLeft(vm.Undo)
        : value.IsFalse ? PySimpleQueue.Empty
        : Start(vm);
}
