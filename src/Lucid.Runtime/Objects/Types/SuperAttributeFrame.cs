namespace Lucid.Runtime;

/// <summary>An attribute of a super object for a proxy, whose <c>__class__</c> has to be asked for first.</summary>
[NativeFrame("super_attribute")]
internal sealed partial class SuperAttributeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PySuper Super;
        [Saved(1)] public Value Target;
        [Saved(2)] public PyStr Name;
    }

    internal SuperAttributeFrame(PySuper super, Value target, PyStr name)
    {
        state.Super = super;
        state.Target = target;
        state.Name = name;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Enter(new SuperCheckFrame(Now.Super), Now.Target).Then(Step.Bound);

    [Step(1)]
    private Continuation Bound(Machine vm, Value value) => vm.GetAttr(Now.Super, Now.Name);
}
