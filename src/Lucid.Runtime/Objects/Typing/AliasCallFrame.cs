namespace Lucid.Runtime;

/// <summary>Calls the class of a subscripted class and tells the instance what it was made by, if it can hold that.</summary>
[NativeFrame("alias_call")]
internal sealed partial class AliasCallFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyGenericAlias Alias;
        [Saved(1)] public Value[] Args;
        [Saved(2)] public PyTuple? Names;
        [Saved(3)] public Value Made;
    }

    internal AliasCallFrame(PyGenericAlias alias, Args args)
    {
        state.Alias = alias;
        state.Args = args.All.ToArray();
        state.Names = args.Names;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Alias.Origin, Machine.ArgsOf(Now.Args, Now.Names)).Then(Step.Called);

    [Step(1)]
    private Continuation Called(Machine vm, Value value)
    {
        Write(vm.Undo).Made = value;
        return vm.SetAttr(value, Runtime.Names.DunderOrigClass, Now.Alias).Then(Step.Done).Catch(Step.Failed);
    }

    [Step(2)]
    private Continuation Done(Machine vm, Value value) => Now.Made;

    [Step(3)]
    private Continuation Failed(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.AttributeError) || vm.IsInstanceOf(value, ExceptionTypes.TypeError) ? Now.Made : vm.Reraise(value);
}
