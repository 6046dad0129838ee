namespace Lucid.Runtime;

/// <summary>The repr of a value between two texts.</summary>
[NativeFrame("repr_in_text")]
internal sealed partial class ReprInTextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public string Before;
        [Saved(1)] public Value Value;
        [Saved(2)] public string After;
    }

    internal ReprInTextFrame(string before, Value value, string after)
    {
        state.Before = before;
        state.Value = value;
        state.After = after;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Repr(Now.Value).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value) => StrJoining.Concat([Value.Str(Now.Before), value, Value.Str(Now.After)]);
}
