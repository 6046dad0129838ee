namespace Lucid.Runtime;

/// <summary>Checks the type parameters of an alias that is being made by a call, then gives the alias.</summary>
[NativeFrame("check_type_params")]
internal sealed partial class CheckParametersFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Alias;
        [Saved(1)] public PyTuple Parameters;
        [Saved(2)] public int At;
        [Saved(3)] public bool HasDefault;
    }

    internal CheckParametersFrame(Value alias, PyTuple parameters)
    {
        state.Alias = alias;
        state.Parameters = parameters;
    }

    [Step(0)]
    private Continuation Go(Machine vm)
    {
        if (Now.At == Now.Parameters.Count)
        {
            return Now.Alias;
        }
        Value parameter = Now.Parameters[Now.At];
        return parameter.O switch
        {
            PyTypeVar typeVar => typeVar.Default(vm).Then(Step.GotDefault),
            PyParamSpec paramSpec => paramSpec.Default(vm).Then(Step.GotDefault),
            PyTypeVarTuple typeVarTuple => typeVarTuple.Default(vm).Then(Step.GotDefault),
            _ => vm.Repr(parameter).Then(Step.GotOther),
        };
    }

    [Step(1)]
    private Continuation GotDefault(Machine vm, Value value)
    {
        bool hasDefault = !ReferenceEquals(value.O, PyNoDefault.Instance);
        if (Now.HasDefault && !hasDefault)
        {
            return vm.Repr(Now.Parameters[Now.At]).Then(Step.GotLate);
        }
        ref State s = ref Write(vm.Undo);
        s.HasDefault = hasDefault;
        s.At++;
        return Go(vm);
    }

    [Step(2)]
    private Continuation GotOther(Value value) => Errors.TypeError($"Expected a type param, got {((PyStr)value.O!).Text}");

    [Step(3)]
    private Continuation GotLate(Value value) =>
        Errors.TypeError($"non-default type parameter '{((PyStr)value.O!).Text}' follows default type parameter");
}
