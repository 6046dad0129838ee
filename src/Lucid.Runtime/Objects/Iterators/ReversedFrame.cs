namespace Lucid.Runtime;

/// <summary>Makes a reversed iterator once the length is known.</summary>
[NativeFrame("reversed")]
internal sealed partial class ReversedFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public Value Sequence;
    }

    internal ReversedFrame(PyType cls, Value sequence)
    {
        state.Class = cls;
        state.Sequence = sequence;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Len(Now.Sequence).Then(Step.GotLength);

    [Step(1)]
    private Continuation GotLength(Value length) => PyReversed.Make(Now.Class, Now.Sequence, length.Bits);
}
