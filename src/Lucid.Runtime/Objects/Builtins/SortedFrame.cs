namespace Lucid.Runtime;

/// <summary>Sorts the list that comes from the frame above.</summary>
[NativeFrame("sorted")]
internal sealed partial class SortedFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Key;
        [Saved(1)] public Value Reverse;
        [Saved(2)] public PyList? List;
    }

    internal SortedFrame(Value key, Value reverse)
    {
        state.Key = key;
        state.Reverse = reverse;
    }

    [Step(0)]
    private Continuation Collected(Machine vm, Value list)
    {
        Write(vm.Undo).List = (PyList)list.O!;
        return vm.Truth(Now.Reverse).Then(Step.GotReverse);
    }

    [Step(1)]
    private Continuation GotReverse(Machine vm, Value reverse) => Sorting.Sort(vm, Now.List!, Now.Key, reverse.IsTrue, Now.List!);
}
