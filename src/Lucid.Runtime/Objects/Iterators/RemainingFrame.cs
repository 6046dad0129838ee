namespace Lucid.Runtime;

/// <summary>How many items of a sequence are left from an index on.</summary>
[NativeFrame("remaining")]
internal sealed partial class RemainingFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Sequence;
        [Saved(1)] public long Index;
    }

    internal RemainingFrame(Value sequence, long index)
    {
        state.Sequence = sequence;
        state.Index = index;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Len(Now.Sequence).Then(Step.GotLength);

    [Step(1)]
    private Continuation GotLength(Value length) => Value.Int(Math.Max(0, length.Bits - Now.Index));
}
