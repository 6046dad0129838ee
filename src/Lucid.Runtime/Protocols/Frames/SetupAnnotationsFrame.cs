namespace Lucid.Runtime;

/// <summary>Makes <c>__annotations__</c> in a namespace if it is not there.</summary>
[NativeFrame("setup_annotations")]
internal sealed partial class SetupAnnotationsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Namespace;
    }

    internal SetupAnnotationsFrame(Value ns) => state.Namespace = ns;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetItem(Now.Namespace, Names.DunderAnnotations).Then(Step.Done).Catch(Step.Failed);

    [Step(1)]
    private Continuation Done(Machine vm, Value value) => Value.None;

    [Step(2)]
    private Continuation Failed(Machine vm, Value value) =>
        vm.IsInstanceOf(value, ExceptionTypes.KeyError)
            ? vm.SetItem(Now.Namespace, Names.DunderAnnotations, new PyDict()).Then(Step.Done)
            : vm.Reraise(value);
}
