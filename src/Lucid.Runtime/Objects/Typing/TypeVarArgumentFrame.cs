namespace Lucid.Runtime;

/// <summary>Prepares the arguments of a generic alias for a type variable: adds its default where the arguments end at its place.</summary>
[NativeFrame("typevar_argument")]
internal sealed partial class TypeVarArgumentFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTypeVar Parameter;
        [Saved(1)] public Value Alias;
        [Saved(2)] public Value Args;
        [Saved(3)] public Value Parameters;
        [Saved(4)] public int Count;
        [Saved(5)] public int Required;
    }

    internal TypeVarArgumentFrame(PyTypeVar parameter, Value alias, Value args)
    {
        state.Parameter = parameter;
        state.Alias = alias;
        state.Args = args;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttr(Now.Alias, parametersName).Then(Step.GotParameters);

    [Step(1)]
    private Continuation GotParameters(Machine vm, Value value)
    {
        Write(vm.Undo).Parameters = value;
        return vm.Len(Now.Args).Then(Step.GotCount);
    }

    [Step(2)]
    private Continuation GotCount(Machine vm, Value value)
    {
        Write(vm.Undo).Count = (int)value.AsLong;
        return vm.CallMethod(Now.Parameters, indexName, Now.Parameter).Then(Step.GotIndex);
    }

    [Step(3)]
    private Continuation GotIndex(Machine vm, Value value)
    {
        if (value.AsLong < Now.Count)
        {
            return Now.Args;
        }
        Write(vm.Undo).Required = (int)value.AsLong + 1;
        return value.AsLong == Now.Count ? Now.Parameter.Default(vm).Then(Step.GotDefault) : TooFew(vm);
    }

    [Step(4)]
    private Continuation GotDefault(Machine vm, Value value) =>
        ReferenceEquals(value.O, PyNoDefault.Instance) ? TooFew(vm) : vm.Binary(Slot.Add, Now.Args, new PyTuple([value]));

    [Step(5)]
    private Continuation GotText(Value value) => Errors.TypeError(
        $"Too few arguments for {((PyStr)value.O!).Text}; actual {Now.Count}, expected at least {Now.Required}");

    private Continuation TooFew(Machine vm) => vm.Str(Now.Alias).Then(Step.GotText);

    private static readonly PyStr parametersName = PyStr.Intern("__parameters__");
    private static readonly PyStr indexName = PyStr.Intern("index");
}
