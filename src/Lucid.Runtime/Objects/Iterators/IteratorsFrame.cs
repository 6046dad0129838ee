namespace Lucid.Runtime;

/// <summary>Makes a zip or map out of iterables.</summary>
[NativeFrame("iterators")]
internal sealed partial class IteratorsFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyType Class;
        [Saved(1)] public PyTuple Iterables;
        [Saved(2)] public Value Function;
        [Saved(3)] public Value Strict;
        [Saved(4)] public ValueArray Iterators;
    }

    /// <param name="cls">The class, which derives from map if there is a function, else from zip.</param>
    /// <param name="iterables">The iterables.</param>
    /// <param name="function">The function of a map; unbound for a zip.</param>
    /// <param name="strict">All iterables must be of the same length.</param>
    internal IteratorsFrame(PyType cls, PyTuple iterables, Value function, Value strict)
    {
        state.Class = cls;
        state.Iterables = iterables;
        state.Function = function;
        state.Strict = strict;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Truth(Now.Strict).Then(Step.GotTruth);

    [Step(1)]
    private Continuation GotTruth(Machine vm, Value strict)
    {
        Write(vm.Undo).Strict = strict;
        return Go(vm);
    }

    private Continuation Go(Machine vm)
    {
        while (Now.Iterators.Count < Now.Iterables.Count)
        {
            Value iterator = vm.GetIter(Now.Iterables[Now.Iterators.Count]);
            if (iterator.IsSignal)
            {
                return iterator.Then(Step.GotIterator);
            }
            Write(vm.Undo).Iterators.Add(vm.Undo, iterator);
        }
        PyTuple iterators = PyTuple.Of(Now.Iterators.ToArray());
        return Now.Function.IsUnbound ? PyZip.Make(Now.Class, iterators, Now.Strict.IsTrue) : PyMap.Make(Now.Class, iterators, Now.Function, Now.Strict.IsTrue);
    }

    [Step(2)]
    private Continuation GotIterator(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterators.Add(vm.Undo, iterator);
        return Go(vm);
    }
}
