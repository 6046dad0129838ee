namespace Lucid.Runtime;

/// <summary>Collects what a tuple with names is to be made of.</summary>
[NativeFrame("struct_new")]
internal sealed partial class StructNewFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public Value Sequence;
        [Saved(2)] public Value Dict;
    }

    internal StructNewFrame(PyType cls, Value sequence, Value dict)
    {
        state.Class = cls;
        state.Sequence = sequence;
        state.Dict = dict;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(PyTuple.TypeObject, Now.Sequence).Then(Step.Collected);

    [Step(1)]
    private Continuation Collected(Machine vm, Value value) => vm.Call(Now.Class, value, Now.Dict);
}
