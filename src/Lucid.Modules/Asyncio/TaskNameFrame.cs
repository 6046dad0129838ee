namespace Lucid.Modules.Asyncio;

/// <summary>Names a task after an object that is no str.</summary>
[NativeFrame("asyncio.name")]
internal sealed partial class TaskNameFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTask Task;
        [Saved(1)] public Value Value;
    }

    internal TaskNameFrame(PyTask task, Value value)
    {
        state.Task = task;
        state.Value = value;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Str(Now.Value).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value text)
    {
        Now.Task.SetName(vm.Undo, text);
        return Value.None;
    }
}
