namespace Lucid.Modules.Asyncio;

/// <summary>Sets a flag of a future or task from an object whose truth has to be asked for.</summary>
[NativeFrame("asyncio.flag")]
internal sealed partial class FlagFrame : NativeFrame
{
    /// <summary><c>_asyncio_future_blocking</c>.</summary>
    internal const int Blocking = 0;

    /// <summary><c>_log_traceback</c>.</summary>
    internal const int LogsTraceback = 1;

    /// <summary><c>_log_destroy_pending</c>.</summary>
    internal const int LogsDestroyed = 2;

    internal partial struct State
    {
        [Saved(0)] public PyFuture Target;
        [Saved(1)] public Value Value;
        [Saved(2)] public int Flag;
    }

    internal FlagFrame(PyFuture target, Value value, int flag = Blocking)
    {
        state.Target = target;
        state.Value = value;
        state.Flag = flag;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Truth(Now.Value).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value truth)
    {
        switch (Now.Flag)
        {
            case LogsTraceback:
                return Now.Target.SetLogsTraceback(vm, truth.IsTrue);
            case LogsDestroyed:
                ((PyTask)Now.Target).SetLogsDestroyed(vm.Undo, truth.IsTrue);
                break;
            default:
                Now.Target.SetBlocking(vm.Undo, truth.IsTrue);
                break;
        }
        return Value.None;
    }
}
