namespace Lucid.Modules.Asyncio;

/// <summary>Tells a loop what is wrong with a future that nobody holds any more.</summary>
[NativeFrame("asyncio.report")]
internal sealed partial class ReportFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Loop;
        [Saved(1)] public PyDict Context;
    }

    internal ReportFrame(Value loop, PyDict context)
    {
        state.Loop = loop;
        state.Context = context;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.CallMethod(Now.Loop, AsyncioNames.CallExceptionHandler, Now.Context).Then(Step.Done);

    [Step(1)]
    private Continuation Done(Value value)
    {
        _ = value;
        return Value.None;
    }
}
