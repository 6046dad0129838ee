namespace Lucid.Runtime;

/// <summary>Collects the right side of a slice assignment, then assigns it.</summary>
[NativeFrame("assign_slice")]
internal sealed partial class AssignSliceFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyList Target;
        [Saved(1)] public PySlice Slice;
        [Saved(2)] public Value Source;
    }

    internal AssignSliceFrame(PyList target, PySlice slice, Value source)
    {
        state.Target = target;
        state.Slice = slice;
        state.Source = source;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Sequences.Collect(vm, Now.Source).Then(Step.Collected);

    [Step(1)]
    private Continuation Collected(Machine vm, Value items) => Now.Target.SetItem(vm, Now.Slice, items);
}
