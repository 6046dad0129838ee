namespace Lucid.Runtime;

/// <summary>Calls the <c>firstiter</c> hook with an async generator, then gives the awaitable that was asked for.</summary>
[NativeFrame("async_generator_first")]
internal sealed partial class FirstIterationFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Generator;
        [Saved(1)] public Value Awaitable;
    }

    internal FirstIterationFrame(Value generator, Value awaitable)
    {
        state.Generator = generator;
        state.Awaitable = awaitable;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(vm.AsyncGenFirstIter, Now.Generator).Then(Step.Called);

    [Step(1)]
    private Continuation Called() => Now.Awaitable;
}
