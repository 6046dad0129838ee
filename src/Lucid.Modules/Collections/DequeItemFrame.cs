namespace Lucid.Modules.Collections;

/// <summary>Reads or changes an item of a deque under an index that has to be asked for <c>__index__</c>.</summary>
[NativeFrame("collections.deque_item")]
internal sealed partial class DequeItemFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyDeque Deque;
        [Saved(1)] public Value Key;
        [Saved(2)] public DequeItem What;
        [Saved(3)] public Value Item;
    }

    internal DequeItemFrame(PyDeque deque, Value key, DequeItem what, Value item)
    {
        state.Deque = deque;
        state.Key = key;
        state.What = what;
        state.Item = item;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Index(Now.Key).Then(Step.GotIndex);

    [Step(1)]
    private Continuation GotIndex(Machine vm, Value index) => Now.What switch
    {
        DequeItem.Get => Now.Deque.GetItem(vm, index),
        DequeItem.Set => Now.Deque.SetItem(vm, index, Now.Item),
        _ => Now.Deque.DelItem(vm, index),
    };
}
