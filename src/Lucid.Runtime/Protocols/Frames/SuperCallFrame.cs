namespace Lucid.Runtime;

/// <summary>An attribute of what a call of <c>super</c>, or of what the program put in its place, gives.</summary>
[NativeFrame("super_call")]
internal sealed partial class SuperCallFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Callee;
        [Saved(1)] public Value Class;
        [Saved(2)] public Value Self;
        [Saved(3)] public PyStr Name;
        [Saved(4)] public bool IsPlain;
    }

    internal SuperCallFrame(Value callee, Value cls, Value self, PyStr name, bool plain)
    {
        state.Callee = callee;
        state.Class = cls;
        state.Self = self;
        state.Name = name;
        state.IsPlain = plain;
    }

    [Step(0)]
    private Continuation Start(Machine vm) =>
        (Now.IsPlain ? vm.Call(Now.Callee) : vm.Call(Now.Callee, Now.Class, Now.Self)).Then(Step.GotSuper);

    [Step(1)]
    private Continuation GotSuper(Machine vm, Value value) => vm.GetAttr(value, Now.Name);
}
