namespace Lucid.Runtime;

/// <summary>The hash of a union: that of the set of its types.</summary>
[NativeFrame("union_hash")]
internal sealed partial class UnionHashFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Arguments;
    }

    internal UnionHashFrame(PyTuple arguments) => state.Arguments = arguments;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(PyFrozenSet.TypeObject, Now.Arguments).Then(Step.GotSet);

    [Step(1)]
    private Continuation GotSet(Machine vm, Value value) => vm.Hash(value);
}
