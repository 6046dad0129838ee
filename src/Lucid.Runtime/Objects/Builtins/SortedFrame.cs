namespace Lucid.Runtime;

/// <summary>Sorts the list that comes from the frame above.</summary>
[NativeFrame("sorted")]
internal sealed partial class SortedFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Key;
        [Saved(1)] public bool Reverse;
    }

    internal SortedFrame(Value key, bool reverse)
    {
        state.Key = key;
        state.Reverse = reverse;
    }

    [Step(0)]
    private Continuation Collected(Machine vm, Value list) => Sorting.Sort(vm, (PyList)list.O!, Now.Key, Now.Reverse, list);
}
