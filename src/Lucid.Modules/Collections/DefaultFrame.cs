namespace Lucid.Modules.Collections;

/// <summary>Makes the value of a key that is missing.</summary>
[NativeFrame("collections.default")]
internal sealed partial class DefaultFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDefaultDict Dict;
        [Saved(1)] public Value Key;
        [Saved(2)] public Value Made;
    }

    internal DefaultFrame(PyDefaultDict dict, Value key)
    {
        state.Dict = dict;
        state.Key = key;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Dict.NowDerived.Factory).Then(Step.GotValue);

    [Step(1)]
    private Continuation GotValue(Machine vm, Value value)
    {
        Write(vm.Undo).Made = value;
        return vm.SetItem(Now.Dict, Now.Key, value).Then(Step.Stored);
    }

    [Step(2)]
    private Continuation Stored() => Now.Made;
}
