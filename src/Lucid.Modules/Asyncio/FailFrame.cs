namespace Lucid.Modules.Asyncio;

/// <summary>Sets an exception of a future that was given as a class.</summary>
[NativeFrame("asyncio.fail")]
internal sealed partial class FailFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFuture Future;
        [Saved(1)] public PyType Class;
    }

    internal FailFrame(PyFuture future, PyType type)
    {
        state.Future = future;
        state.Class = type;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Class).Then(Step.Made);

    [Step(1)]
    private Continuation Made(Machine vm, Value exception) => Now.Future.FailWith(vm, exception);
}
