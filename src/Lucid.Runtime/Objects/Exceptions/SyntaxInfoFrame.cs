namespace Lucid.Runtime;

/// <summary>Makes a tuple of the second argument of a SyntaxError.</summary>
[NativeFrame("syntax_info")]
internal sealed partial class SyntaxInfoFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyException Exception;
    }

    internal SyntaxInfoFrame(PyException exception) => state.Exception = exception;

    [Step(0)]
    private Continuation Start(Machine vm, Value value) => vm.Call(PyTuple.TypeObject, value).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value) => ExceptionSlots.SetSyntaxInfo(vm.Undo, Now.Exception, ((PyTuple)value.O!).Items);
}
