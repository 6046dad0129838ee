namespace Lucid.Runtime;

/// <summary>
/// Calls a signal's handler between two instructions of the main thread and puts back what the thread was about to do. An exception of the
/// handler is raised by the instruction that would have come next.
/// </summary>
[NativeFrame("interrupt")]
internal sealed partial class InterruptFrame : NativeFrame, IBetweenFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Handler;
        [Saved(1)] public int Number;
        [Saved(2)] public Value Delivered;
        [Saved(3)] public bool IsWaiting;
        [Saved(4)] public int WaitKind;
        [Saved(5)] public long Deadline;
        [Saved(6)] public Value Target;
        [Saved(7)] public string? Name;
        [Saved(8)] public PyTuple? Arguments;
        [Saved(9)] public long Ticket;
    }

    internal InterruptFrame(Value handler, int number, GreenThread thread)
    {
        state.Handler = handler;
        state.Number = number;
        state.Delivered = thread.Delivered;
        if (thread.Waiting is { } wait)
        {
            state.IsWaiting = true;
            state.WaitKind = (int)wait.Kind;
            state.Deadline = wait.DeadlineNanoseconds ?? -1;
            state.Target = wait.Target;
            state.Name = wait.Name;
            state.Arguments = wait.Arguments;
            state.Ticket = wait.Ticket;
        }
    }

    // Without the module _signal there is nobody else who could handle an interrupt.
    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value operation = Now.Handler.IsNone
            ? Errors.Of(PyException.Make(ExceptionTypes.KeyboardInterrupt, []))
            : vm.Call(Now.Handler, Value.Int(Now.Number), vm.InterruptedFrame());
        return operation.IsError ? Fail(vm, operation) : operation.Then(Step.Handled).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Handled(Machine vm)
    {
        vm.Thread.Delivered = Now.Delivered;
        if (Now.IsWaiting)
        {
            vm.Thread.Waiting = new Wait
            {
                Kind = (WaitKind)Now.WaitKind,
                DeadlineNanoseconds = Now.Deadline < 0 ? null : Now.Deadline,
                Target = Now.Target,
                Name = Now.Name,
                Arguments = Now.Arguments,
                Ticket = Now.Ticket,
            };
        }
        return Value.None;
    }

    [Step(2)]
    private Continuation Failed(Machine vm, Value value) => Fail(vm, vm.Reraise(value));

    private static Value Fail(Machine vm, Value error)
    {
        vm.PointAtNextInstruction();
        return error;
    }
}
