namespace Lucid.Modules.Collections;

/// <summary>Makes a mapping by a call and updates it with another one.</summary>
[NativeFrame("collections.merge")]
internal sealed partial class MergeFrame : NativeFrame
{
    private static readonly PyStr update = PyStr.Intern("update");

    internal partial struct State
    {
        [Saved(0)] public PyTuple Call;
        [Saved(1)] public Value Other;
        [Saved(2)] public Value Made;
    }

    /// <param name="call">What is called, and the arguments.</param>
    /// <param name="other">What the result is updated with.</param>
    internal MergeFrame(PyTuple call, Value other)
    {
        state.Call = call;
        state.Other = other;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Call[0], Machine.ArgsOf(Now.Call.Items[1..])).Then(Step.GotMapping);

    [Step(1)]
    private Continuation GotMapping(Machine vm, Value mapping)
    {
        Write(vm.Undo).Made = mapping;
        return vm.CallMethod(mapping, update, Now.Other).Then(Step.Updated);
    }

    [Step(2)]
    private Continuation Updated() => Now.Made;
}
