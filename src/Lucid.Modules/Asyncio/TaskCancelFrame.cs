namespace Lucid.Modules.Asyncio;

/// <summary>Asks what a task waits for to cancel itself; if it does not, the task's next step raises the cancellation.</summary>
[NativeFrame("asyncio.cancel")]
internal sealed partial class TaskCancelFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTask Task;
        [Saved(1)] public Value Message;
    }

    internal TaskCancelFrame(PyTask task, Value message)
    {
        state.Task = task;
        state.Message = message;
    }

    /// <summary>Asks a future to cancel itself.</summary>
    internal static Value Ask(Machine vm, Value future, Value message) =>
        future.As<PyTask>() is { } task && task.GetType() == typeof(PyTask) ? task.CancelTask(vm, message)
        : PyFuture.Exactly(future) is { } exact ? exact.Cancel(vm, message)
        : vm.CallMethod(future, AsyncioNames.Cancel, Machine.ArgsOf([message], AsyncioNames.MessageKeyword));

    [Step(0)]
    private Continuation Start(Machine vm) => Ask(vm, Now.Task.Now.WaitsFor, Now.Message).Then(Step.Asked);

    [Step(1)]
    private Continuation Asked(Machine vm, Value value) => value.IsTrue ? value : vm.Truth(value).Then(Step.GotTruth);

    [Step(2)]
    private Continuation GotTruth(Machine vm, Value truth) => truth.IsTrue ? truth : Now.Task.CancelAtStep(vm, Now.Message);
}
