namespace Lucid.Runtime;

/// <summary>Asks a sequence for the item at an iterator's index.</summary>
[NativeFrame("sequence_next")]
internal sealed partial class SequenceNextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PySequenceIterator Iterator;
    }

    internal SequenceNextFrame(PySequenceIterator iterator) => state.Iterator = iterator;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetItem(Now.Iterator.Now.Sequence, Value.Int(Now.Iterator.Now.Index)).Then(Step.GotItem).Catch(Step.Failed);

    [Step(1)]
    private Continuation GotItem(Machine vm, Value item)
    {
        Now.Iterator.Write(vm.Undo).Index++;
        return item;
    }

    [Step(2)]
    private Continuation Failed(Machine vm, Value error)
    {
        if (!vm.IsInstanceOf(error, ExceptionTypes.IndexError) && !vm.IsInstanceOf(error, ExceptionTypes.StopIteration))
        {
            return vm.Reraise(error);
        }
        Now.Iterator.Write(vm.Undo).Sequence = Value.Unbound;
        return Value.Exhausted;
    }
}
