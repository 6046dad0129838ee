namespace Lucid.Modules.Select;

/// <summary>Waits until something happens to a descriptor of a poll object.</summary>
[NativeFrame("poll")]
internal sealed partial class PollFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyPoll Poll;
        [Saved(1)] public long Deadline;
    }

    internal PollFrame(PyPoll poll, long? deadline)
    {
        state.Poll = poll;
        state.Deadline = deadline ?? -1;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyList ready = Ready(vm);
        return ready.Count > 0 || (Now.Deadline >= 0 && vm.World.MonotonicNanoseconds() >= Now.Deadline)
            ? ready
            : vm.SuspendFor(vm.OpenFiles, Now.Deadline < 0 ? null : Now.Deadline).Then(Step.Woken);
    }

    [Step(1)]
    private Continuation Woken(Machine vm, Value value) => value.IsFalse ? Ready(vm) : Start(vm);

    private PyList Ready(Machine vm)
    {
        var made = new PyList();
        PyDict wanted = Now.Poll.Wanted;
        for (int i = wanted.NextEntry(0); i >= 0; i = wanted.NextEntry(i + 1))
        {
            long number = wanted.KeyAt(i).AsLong;
            int events = SelectModule.Events(vm, number, (int)wanted.ValueAt(i).AsLong);
            if (events != 0)
            {
                made.Add(vm.Undo, new PyTuple([Value.Int(number), Value.Int(events)]));
            }
        }
        return made;
    }
}
