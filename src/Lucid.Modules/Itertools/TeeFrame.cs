namespace Lucid.Modules.Itertools;

/// <summary>Makes the iterators of a tee.</summary>
[NativeFrame("itertools.tee")]
internal sealed partial class TeeFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Iterable;
        [Saved(1)] public int Count;
    }

    internal TeeFrame(Value iterable, int count)
    {
        state.Iterable = iterable;
        state.Count = count;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.GetIter(Now.Iterable).Then(Step.GotIterator);

    [Step(1)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        PyTeeNode node = iterator.As<PyTee>()?.Now.Node ?? new PyTeeNode(iterator);
        var made = new Value[Now.Count];
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = PyTee.At(node);
        }
        return new PyTuple(made);
    }
}
