namespace Lucid.Modules.Itertools;

/// <summary>What the iterators over choices from a pool share: the pool is read when they are made, each step needs no Python.</summary>
internal abstract class Combining(PyType type) : Stepping(type)
{
    private const int GotPool = 1;

    /// <summary>Collects an iterable in a tuple and hands it to <see cref="Take"/>.</summary>
    protected Value Collect(Machine vm, Value iterable)
    {
        int depth = vm.FrameDepth;
        Value pool = Follow(vm, depth, vm.Call(PyTuple.TypeObject, iterable), GotPool);
        return pool.IsSignal ? pool : Take(vm, pool.As<PyTuple>()!);
    }

    /// <summary>Takes the pool; gives the iterator itself or an error.</summary>
    protected abstract Value Take(Machine vm, PyTuple pool);

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value) => Take(vm, value.As<PyTuple>()!);

    /// <summary>The items that indices choose.</summary>
    protected static PyTuple Choose(PyTuple pool, ReadOnlySpan<int> indices)
    {
        var items = new Value[indices.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = pool[indices[i]];
        }
        return PyTuple.Of(items);
    }

    /// <summary>0, 1, 2 ...</summary>
    protected static int[] Ascending(int count)
    {
        var made = new int[count];
        for (int i = 0; i < count; i++)
        {
            made[i] = i;
        }
        return made;
    }
}
