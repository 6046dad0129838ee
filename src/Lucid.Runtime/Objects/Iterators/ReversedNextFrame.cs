namespace Lucid.Runtime;

/// <summary>Asks a sequence for the item at the index of a reversed iterator.</summary>
[NativeFrame("reversed_next")]
internal sealed partial class ReversedNextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyReversed Iterator;
    }

    internal ReversedNextFrame(PyReversed iterator) => state.Iterator = iterator;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetItem(Now.Iterator.Now.Sequence, Value.Int(Now.Iterator.Now.Index)).Then(Step.GotItem).Catch(Step.Failed);

    [Step(1)]
    private Continuation GotItem(Machine vm, Value item)
    {
        Now.Iterator.Write(vm.Undo).Index--;
        return item;
    }

    [Step(2)]
    private Continuation Failed(Machine vm, Value error)
    {
        ref PyReversed.State s = ref Now.Iterator.Write(vm.Undo);
        s.Index = -1;
        s.Sequence = Value.None;
        return vm.IsInstanceOf(error, ExceptionTypes.IndexError) || vm.IsInstanceOf(error, ExceptionTypes.StopIteration) ? Value.Exhausted : vm.Reraise(error);
    }
}
