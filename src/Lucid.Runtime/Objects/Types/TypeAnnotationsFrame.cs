namespace Lucid.Runtime;

/// <summary>The <c>__annotations__</c> of a class: made by its <c>__annotate__</c> at the first look.</summary>
[NativeFrame("type_annotations")]
internal sealed partial class TypeAnnotationsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
    }

    internal TypeAnnotationsFrame(PyType cls) => state.Class = cls;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttr(Now.Class, Names.DunderAnnotate).Then(Step.GotAnnotate);

    [Step(1)]
    private Continuation GotAnnotate(Machine vm, Value value) =>
        PyMethod.IsCallable(value) ? vm.Call(value, Value.Int(1)).Then(Step.Made) : Keep(vm, new PyDict());

    [Step(2)]
    private Continuation Made(Machine vm, Value value) =>
        value.O is PyDict dict ? Keep(vm, dict) : Errors.TypeError($"__annotate__() must return a dict, not {value.Type.FullName}");

    private Continuation Keep(Machine vm, PyDict made)
    {
        Now.Class.SetOwn(vm, PyStr.Intern("__annotations_cache__"), made);
        return made;
    }
}
