namespace Lucid.Runtime;

/// <summary>The <c>__annotations__</c> of a module: made by its <c>__annotate__</c> at the first look.</summary>
[NativeFrame("module_annotations")]
internal sealed partial class ModuleAnnotationsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyModule Module;
    }

    internal ModuleAnnotationsFrame(PyModule module) => state.Module = module;

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyDict ns = Now.Module.Namespace;
        Value known = ns.GetStr(Names.DunderAnnotations);
        if (!known.IsUnbound)
        {
            return known;
        }
        Value annotate = ns.GetStr(Names.DunderAnnotate);
        return !annotate.IsUnbound && PyMethod.IsCallable(annotate) ? vm.Call(annotate, Value.Int(1)).Then(Step.Made) : Keep(vm, new PyDict());
    }

    [Step(1)]
    private Continuation Made(Machine vm, Value value) =>
        value.O is PyDict dict ? Keep(vm, dict) : Errors.TypeError($"__annotate__() must return a dict, not {value.Type.FullName}");

    private Continuation Keep(Machine vm, PyDict made)
    {
        Now.Module.Namespace.SetStr(vm.Undo, Names.DunderAnnotations, made);
        return made;
    }
}
