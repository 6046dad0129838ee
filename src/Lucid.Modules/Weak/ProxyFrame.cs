namespace Lucid.Modules.Weak;

/// <summary>Makes a proxy over a weak reference of its own.</summary>
[NativeFrame("weak_proxy")]
internal sealed partial class ProxyFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Target;
        [Saved(1)] public Value Callback;
    }

    internal ProxyFrame(Value target, Value callback)
    {
        state.Target = target;
        state.Callback = callback;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(PyWeakRef.TypeObject, Now.Target, Now.Callback).Then(Step.Made);

    [Step(1)]
    private Continuation Made(Value value)
    {
        PyObject made = Now.Target.Type.Has(Slot.Call) ? new PyCallableWeakProxy(value) : new PyWeakProxy(value);
        return made;
    }
}
