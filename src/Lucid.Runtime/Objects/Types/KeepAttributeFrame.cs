namespace Lucid.Runtime;

/// <summary>Asks an object for an attribute and keeps the answer in a dict.</summary>
[NativeFrame("keep_attribute")]
internal sealed partial class KeepAttributeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDict Dict;
        [Saved(1)] public Value Target;
        [Saved(2)] public PyStr Name;
    }

    internal KeepAttributeFrame(PyDict dict, Value target, PyStr name)
    {
        state.Dict = dict;
        state.Target = target;
        state.Name = name;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetAttr(Now.Target, Now.Name).Then(Step.Got);

    [Step(1)]
    private Continuation Got(Machine vm, Value value)
    {
        Now.Dict.SetStr(vm.Undo, Now.Name, value);
        return value;
    }
}
