namespace Lucid.Runtime;

/// <summary>Stores in a memoryview of bools whether a value is true.</summary>
[NativeFrame("memory_truth")]
internal sealed partial class MemoryTruthFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyMemoryView View;
        [Saved(1)] public Value Key;
        [Saved(2)] public Value Value;
    }

    internal MemoryTruthFrame(PyMemoryView view, Value key, Value value)
    {
        state.View = view;
        state.Key = key;
        state.Value = value;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Truth(Now.Value).Then(Step.GotTruth);

    [Step(1)]
    private Continuation GotTruth(Machine vm, Value value) => Now.View.SetItem(vm, Now.Key, value);
}
