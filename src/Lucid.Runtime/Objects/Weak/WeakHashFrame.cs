namespace Lucid.Runtime;

/// <summary>The hash of the object of a weak reference, which the reference keeps.</summary>
[NativeFrame("weak_hash")]
internal sealed partial class WeakHashFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyWeakRef Reference;
    }

    internal WeakHashFrame(PyWeakRef reference) => state.Reference = reference;

    [Step(0)]
    private Continuation Start(Machine vm, Value value) => vm.Hash(value).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        Now.Reference.KeepHash(vm.Undo, value.Bits);
        return value;
    }
}
