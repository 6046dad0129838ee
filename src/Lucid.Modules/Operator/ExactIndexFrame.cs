namespace Lucid.Modules.Operator;

/// <summary>What <c>__index__</c> gives, as an int that is of no subclass.</summary>
[NativeFrame("operator.index")]
internal sealed partial class ExactIndexFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Target;
    }

    internal ExactIndexFrame(Value target) => state.Target = target;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Index(Now.Target).Then(Step.GotIndex);

    [Step(1)]
    private Continuation GotIndex(Value value) => Numbers.ExactInt(value);
}
