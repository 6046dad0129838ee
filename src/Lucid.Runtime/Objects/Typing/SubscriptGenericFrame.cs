namespace Lucid.Runtime;

/// <summary>The base <c>Generic[...]</c> that the syntax of type parameters gives a class.</summary>
[NativeFrame("subscript_generic")]
internal sealed partial class SubscriptGenericFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple Parameters;
    }

    internal SubscriptGenericFrame(PyTuple parameters) => state.Parameters = parameters;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Enter(new UnpackedFrame(Now.Parameters, UnpackedUse.Parameters)).Then(Step.Unpacked);

    [Step(1)]
    private Continuation Unpacked(Machine vm, Value value) => TypingIntrinsics.Call(vm, "_GenericAlias", PyGeneric.TypeObject, value);
}
