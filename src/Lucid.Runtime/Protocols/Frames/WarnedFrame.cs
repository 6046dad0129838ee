namespace Lucid.Runtime;

/// <summary>Issues a warning for the Python code that called, then gives a value; if the warning is an error, raises it.</summary>
[NativeFrame("warned")]
internal sealed partial class WarnedFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Category;
        [Saved(1)] public Value Message;
        [Saved(2)] public Value Result;
    }

    internal WarnedFrame(PyType category, string message, Value result)
    {
        state.Category = category;
        state.Message = Value.Str(message);
        state.Result = result;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.WarnHere(Now.Category, Now.Message).Then(Step.Warned);

    [Step(1)]
    private Continuation Warned(Machine vm, Value ignored) => Now.Result;
}
