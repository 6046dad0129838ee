namespace Lucid.Runtime;

/// <summary>Deletes a name from a namespace that is no plain dict.</summary>
[NativeFrame("del_name")]
internal sealed partial class DelNameFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Mapping;
        [Saved(1)] public PyStr Name;
    }

    internal DelNameFrame(Value mapping, PyStr name)
    {
        state.Mapping = mapping;
        state.Name = name;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.DelItem(Now.Mapping, Now.Name).Then(Step.Done).Catch(Step.Failed);

    [Step(1)]
    private Continuation Done(Machine vm, Value value) => Value.None;

    [Step(2)]
    private Continuation Failed(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.KeyError) ? Errors.NameError($"name '{Now.Name.Text}' is not defined", Now.Name) : vm.Reraise(value);
}
