namespace Lucid.Modules.Asyncio;

/// <summary>Gives a future that is made its loop, and in debug mode the place where it was made.</summary>
[NativeFrame("asyncio.init")]
internal sealed partial class FutureInitFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFuture Future;
        [Saved(1)] public Value Loop;
    }

    internal FutureInitFrame(PyFuture future, Value loop)
    {
        state.Future = future;
        state.Loop = loop;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Loop.IsNone ? AsyncioModule.EventLoop(vm).Then(Step.GotLoop) : GotLoop(vm, Now.Loop);

    [Step(1)]
    private Continuation GotLoop(Machine vm, Value loop)
    {
        Now.Future.SetLoop(vm.Undo, loop);
        return vm.CallMethod(loop, AsyncioNames.GetDebug).Then(Step.GotDebug);
    }

    [Step(2)]
    private Continuation GotDebug(Machine vm, Value value) => value.IsFalse ? Value.None : vm.Truth(value).Then(Step.GotTruth);

    [Step(3)]
    private Continuation GotTruth(Machine vm, Value truth) => truth.IsTrue
        ? AsyncioNames.CallFunction(vm, AsyncioNames.TracebackModule, AsyncioNames.ExtractStack).Then(Step.GotStack)
        : Value.None;

    [Step(4)]
    private Continuation GotStack(Machine vm, Value stack)
    {
        Now.Future.SetSource(vm.Undo, stack);
        return Value.None;
    }
}
