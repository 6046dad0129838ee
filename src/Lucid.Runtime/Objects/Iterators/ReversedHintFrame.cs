namespace Lucid.Runtime;

/// <summary>Looks at a reversed iterator in the light of its sequence's length: how many items are left, or where a restored state puts it.</summary>
[NativeFrame("reversed_hint")]
internal sealed partial class ReversedHintFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyReversed Iterator;
        [Saved(1)] public bool Sets;
        [Saved(2)] public long Index;
    }

    internal ReversedHintFrame(PyReversed iterator) => state.Iterator = iterator;

    internal ReversedHintFrame(PyReversed iterator, long index)
        : this(iterator)
    {
        state.Sets = true;
        state.Index = index;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Len(Now.Iterator.Now.Sequence).Then(Step.GotLength);

    [Step(1)]
    private Continuation GotLength(Machine vm, Value length)
    {
        if (!Now.Sets)
        {
            return Value.Int(length.Bits < Now.Iterator.Now.Index + 1 ? 0 : Now.Iterator.Now.Index + 1);
        }
        Now.Iterator.Write(vm.Undo).Index = Math.Clamp(Now.Index, -1, length.Bits - 1);
        return Value.None;
    }
}
