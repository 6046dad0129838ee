namespace Lucid.Runtime;

/// <summary>Removes a key from a dict if its value is a weak reference whose object is gone.</summary>
[NativeFrame("remove_dead")]
internal sealed partial class RemoveDeadFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDict Dict;
        [Saved(1)] public Value Key;
    }

    internal RemoveDeadFrame(PyDict dict) => state.Dict = dict;

    [Step(0)]
    private Continuation Start(Machine vm, Value value)
    {
        Write(vm.Undo).Key = value;
        return vm.CallMethod(Now.Dict, Names.Get, value).Then(Step.Got);
    }

    [Step(1)]
    private Continuation Got(Machine vm, Value value) =>
        value.IsNone ? value
        : value.O is not PyWeakRef reference ? Errors.TypeError("not a weakref")
        : reference.Target is null ? vm.DelItem(Now.Dict, Now.Key).Then(Step.Done)
        : Value.None;

    [Step(2)]
    private Continuation Done(Machine vm, Value value) => Value.None;
}
