namespace Lucid.Runtime;

/// <summary>Closes an awaitable of an async generator: throws GeneratorExit through it and wants it to end.</summary>
[NativeFrame("close_awaitable")]
internal sealed partial class CloseAwaitableFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Awaitable;
    }

    internal CloseAwaitableFrame(Value awaitable) => state.Awaitable = awaitable;

    [Step(0)]
    private Continuation Start(Machine vm) =>
        vm.CallMethod(Now.Awaitable, Names.Throw, ExceptionTypes.GeneratorExit).Then(Step.Yielded).Catch(Step.Failed);

    [Step(1)]
    private Continuation Yielded(Value value) =>
        value.IsExhausted ? Value.None : Errors.RuntimeError("coroutine ignored GeneratorExit");

    [Step(2)]
    private Continuation Failed(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.StopIteration) || vm.IsInstanceOf(value, ExceptionTypes.StopAsyncIteration)
            || vm.IsInstanceOf(value, ExceptionTypes.GeneratorExit)
            ? Value.None
            : vm.Reraise(value);
}
