namespace Lucid.Runtime;

/// <summary>Makes an exception group of a sequence that is neither tuple nor list.</summary>
[NativeFrame("group_new")]
internal sealed partial class GroupNewFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public Value Message;
        [Saved(2)] public Value Given;
    }

    internal GroupNewFrame(PyType cls, Value message, Value given)
    {
        state.Class = cls;
        state.Message = message;
        state.Given = given;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(PyTuple.TypeObject, Now.Given).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value) => ExceptionGroups.Make(vm, Now.Class, Now.Message, Now.Given, ((PyTuple)value.O!).Items);
}
