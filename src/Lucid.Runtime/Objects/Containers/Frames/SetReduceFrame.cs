namespace Lucid.Runtime;

/// <summary>What pickle wants to know of a set: class, keys, attributes.</summary>
[NativeFrame("set_reduce")]
internal sealed partial class SetReduceFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyAnySet Set;
    }

    internal SetReduceFrame(PyAnySet set) => state.Set = set;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.CallMethod(Now.Set, getState).Then(Step.GotState);

    [Step(1)]
    private Continuation GotState(Value attributes)
    {
        Value[] keys = Sequences.Keys(Now.Set);
        return new PyTuple([Now.Set.Type, new PyTuple([new PyList(keys, keys.Length)]), attributes]);
    }

    private static readonly PyStr getState = PyStr.Intern("__getstate__");
}
