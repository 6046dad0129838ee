namespace Lucid.Runtime;

/// <summary>The hash of a value, mixed with another.</summary>
[NativeFrame("mix_hash")]
internal sealed partial class MixHashFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public long Other;
    }

    internal MixHashFrame(long other) => state.Other = other;

    [Step(0)]
    private Continuation Start(Machine vm, Value value) => vm.Hash(value).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        long mixed = value.Bits ^ Now.Other;
        return Value.Int(mixed == -1 ? -2 : mixed);
    }
}
