namespace Lucid.Modules.Asyncio;

/// <summary>The loop of something like a future: what <c>get_loop()</c> gives, or <c>_loop</c> where there is no such method.</summary>
[NativeFrame("asyncio.loop_of")]
internal sealed partial class LoopOfFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Future;
    }

    internal LoopOfFrame(Value future) => state.Future = future;

    [Step(0)]
    private Continuation Start(Machine vm) =>
        PyFuture.Exactly(Now.Future) is { } exact ? exact.GetLoop() : vm.GetAttrOrUnbound(Now.Future, AsyncioNames.GetLoop).Then(Step.GotMethod);

    [Step(1)]
    private Continuation GotMethod(Machine vm, Value method) =>
        (method.IsUnbound ? vm.GetAttr(Now.Future, AsyncioNames.Loop) : vm.Call(method)).Then(Step.Got);

    [Step(2)]
    private Continuation Got(Value loop) => loop;
}
