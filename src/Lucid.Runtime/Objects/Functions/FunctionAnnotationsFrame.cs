namespace Lucid.Runtime;

/// <summary>The <c>__annotations__</c> of a function: made by its <c>__annotate__</c> at the first look.</summary>
[NativeFrame("function_annotations")]
internal sealed partial class FunctionAnnotationsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyFunction Function;
    }

    internal FunctionAnnotationsFrame(PyFunction function) => state.Function = function;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Function.Now.Annotate, Value.Int(1)).Then(Step.Made);

    [Step(1)]
    private Continuation Made(Machine vm, Value value)
    {
        if (value.O is not PyDict dict)
        {
            return Errors.TypeError($"__annotate__ returned non-dict of type '{value.Type.FullName}'");
        }
        Now.Function.Write(vm.Undo).Annotations = dict;
        return dict;
    }
}
