namespace Lucid.Runtime;

/// <summary>The repr of a bound method whose function is no Python function: its name has to be asked for.</summary>
[NativeFrame("bound_repr")]
internal sealed partial class BoundReprFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyMethod Method;
    }

    internal BoundReprFrame(PyMethod method) => state.Method = method;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttrOrUnbound(Now.Method.Function, Names.DunderQualName).Then(Step.GotQualifiedName);

    [Step(1)]
    private Continuation GotQualifiedName(Machine vm, Value value) =>
        value.IsUnbound ? vm.GetAttrOrUnbound(Now.Method.Function, Names.DunderName).Then(Step.GotName) : GotName(vm, value);

    [Step(2)]
    private Continuation GotName(Machine vm, Value value) =>
        vm.Enter(new ReprInTextFrame($"<bound method {(value.O is PyStr name ? name.Text : "?")} of ", Now.Method.Self, ">"));
}
