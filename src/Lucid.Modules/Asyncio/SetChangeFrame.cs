namespace Lucid.Modules.Asyncio;

/// <summary>Adds something to a set of Python, or takes it out.</summary>
[NativeFrame("asyncio.set_change")]
internal sealed partial class SetChangeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Set;
        [Saved(1)] public PyStr Method;
        [Saved(2)] public Value Item;
    }

    internal SetChangeFrame(Value set, PyStr method, Value item)
    {
        state.Set = set;
        state.Method = method;
        state.Item = item;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.CallMethod(Now.Set, Now.Method, Now.Item).Then(Step.Done);

    [Step(1)]
    private Continuation Done(Value ignored)
    {
        _ = ignored;
        return Value.None;
    }
}
