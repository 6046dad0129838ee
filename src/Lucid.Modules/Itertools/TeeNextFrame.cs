namespace Lucid.Modules.Itertools;

/// <summary>Waits for an item that one of the iterators of a tee is the first to read.</summary>
[NativeFrame("itertools.tee_next")]
internal sealed partial class TeeNextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyTee Tee;
        [Saved(1)] public PyTeeNode Node;
    }

    internal TeeNextFrame(PyTee tee, PyTeeNode node)
    {
        state.Tee = tee;
        state.Node = node;
    }

    [Step(0)]
    private Continuation GotItem(Machine vm, Value item)
    {
        if (!item.IsExhausted)
        {
            return Now.Tee.Keep(vm, Now.Node, item);
        }
        Now.Node.Write(vm.Undo).IsRunning = false;
        return item;
    }
}
