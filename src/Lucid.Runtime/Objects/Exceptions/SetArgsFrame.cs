namespace Lucid.Runtime;

/// <summary>Makes a tuple of what an exception's <c>args</c> are set to.</summary>
[NativeFrame("set_args")]
internal sealed partial class SetArgsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyException Exception;
    }

    internal SetArgsFrame(PyException exception) => state.Exception = exception;

    [Step(0)]
    private Continuation Start(Machine vm, Value value) => vm.Call(PyTuple.TypeObject, value).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        Now.Exception.Write(vm.Undo).Args = (PyTuple)value.O!;
        return Value.None;
    }
}
