namespace Lucid.Runtime;

/// <summary>The truth of what the frame above it gives, negated if wanted.</summary>
[NativeFrame("truth_result")]
internal sealed partial class TruthResultFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public bool Negated;
    }

    internal TruthResultFrame(bool negated = false) => state.Negated = negated;

    [Step(0)]
    private Continuation Start(Machine vm, Value value) => vm.Truth(value).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value) => Value.Bool(value.IsTrue != Now.Negated);
}
