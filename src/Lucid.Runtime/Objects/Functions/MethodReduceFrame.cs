namespace Lucid.Runtime;

/// <summary>How a bound method is pickled: <c>getattr(self, name)</c>.</summary>
[NativeFrame("method_reduce")]
internal sealed partial class MethodReduceFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Self;
    }

    internal MethodReduceFrame(Value self) => state.Self = self;

    [Step(0)]
    private Continuation Start(Machine vm, Value value) => vm.GetAttr(value, Names.DunderName).Then(Step.GotName);

    [Step(1)]
    private Continuation GotName(Machine vm, Value value) =>
        new PyTuple([vm.Builtins.GetStr(PyStr.Intern("getattr")), new PyTuple([Now.Self, value])]);
}
