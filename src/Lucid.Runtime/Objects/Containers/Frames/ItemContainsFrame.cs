namespace Lucid.Runtime;

/// <summary>Whether a pair is an item of a dict.</summary>
[NativeFrame("item_contains")]
internal sealed partial class ItemContainsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDict Dict;
        [Saved(1)] public PyTuple Pair;
    }

    internal ItemContainsFrame(PyDict dict, PyTuple pair)
    {
        state.Dict = dict;
        state.Pair = pair;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Tables.Do(vm, Now.Dict, TableOp.Get, Now.Pair[0], Value.Unbound).Then(Step.GotValue);

    [Step(1)]
    private Continuation GotValue(Machine vm, Value value) => value.IsUnbound ? Value.False : vm.SameOrEqual(value, Now.Pair[1]);
}
