namespace Lucid.Runtime;

/// <summary>Computes the annotations of a function the first time somebody asks.</summary>
[NativeFrame("function_annotations")]
internal sealed partial class FunctionAnnotationsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFunction Function;
    }

    internal FunctionAnnotationsFrame(PyFunction function) => state.Function = function;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Function.Now.Annotate, Value.Int(1)).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        if (value.O is not PyDict annotations)
        {
            return Errors.TypeError($"__annotate__() must return a dict, not {value.Type.FullName}");
        }
        Now.Function.Write(vm.Undo).Annotations = annotations;
        return annotations;
    }
}
