namespace Lucid.Runtime;

/// <summary>Asks an index or a count for <c>__index__</c>, then does with the int what was to be done to a sequence.</summary>
[NativeFrame("index")]
internal sealed unsafe partial class IndexFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Sequence;
        [Saved(1)] public Value Key;
        [Saved(2)] public Value Item;
        [Saved(3)] public int Slot;
    }

    internal IndexFrame(Value sequence, Value key, Value item, Slot slot)
    {
        state.Sequence = sequence;
        state.Key = key;
        state.Item = item;
        state.Slot = (int)slot;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Index(Now.Key).Then(Step.GotIndex);

    [Step(1)]
    private Continuation GotIndex(Machine vm, Value index)
    {
        PyType type = Now.Sequence.Type.BuiltinType;
        var slot = (Slot)Now.Slot;
        if (!Numbers.TryLong(index, out _))
        {
            string complaint = $"cannot fit '{Now.Key.Type.FullName}' into an index-sized integer";
            return slot is Runtime.Slot.GetItem or Runtime.Slot.SetItem or Runtime.Slot.DelItem ? Errors.IndexError(complaint) : Errors.OverflowError(complaint);
        }
        return slot == Runtime.Slot.SetItem
            ? type.Ternary(slot)(vm, Now.Sequence, index, Now.Item)
            : type.Binary(slot)(vm, Now.Sequence, index);
    }
}
