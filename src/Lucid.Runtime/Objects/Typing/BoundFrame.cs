namespace Lucid.Runtime;

/// <summary>Checks the bound of a type parameter that is being made by a call, then gives the parameter.</summary>
[NativeFrame("type_param_bound")]
internal sealed partial class BoundFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Parameter;
        [Saved(1)] public Value Bound;
    }

    internal BoundFrame(Value parameter, Value bound)
    {
        state.Parameter = parameter;
        state.Bound = bound;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => TypingIntrinsics.Call(vm, "_type_check", Now.Bound, Value.Str("Bound must be a type.")).Then(Step.Checked);

    [Step(1)]
    private Continuation Checked(Machine vm, Value value)
    {
        if (Now.Parameter.O is PyTypeVar { Now.Constraints.O: PyTuple constraints })
        {
            return PyTypeVar.BadConstraints(constraints, hasBound: true);
        }
        ((ILazyParts)Now.Parameter.O!).Keep(vm.Undo, LazyPart.Bound, value);
        return Now.Parameter;
    }
}
