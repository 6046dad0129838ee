namespace Lucid.Runtime;

/// <summary>How a template is pickled: by a function of its module and its parts.</summary>
[NativeFrame("template_reduce")]
internal sealed partial class TemplateReduceFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Parts;
    }

    internal TemplateReduceFrame(PyTuple parts) => state.Parts = parts;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Enter(new ImportedFrame("string.templatelib", "_template_unpickle", null)).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Value value) => new PyTuple([value, Now.Parts]);
}
