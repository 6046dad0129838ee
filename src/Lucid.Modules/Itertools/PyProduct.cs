namespace Lucid.Modules.Itertools;

/// <summary>Tuples with one item of each pool: all of them, the last pool running fastest.</summary>
[PyType("itertools.product", Subclassable = true, Doc = "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).")]
internal partial class PyProduct : Stepping
{
    private const int GotPool = 1;

    internal partial struct State
    {
        [Saved(0)] public PyTuple Iterables;
        [Saved(1)] public ValueArray Pools;
        [Saved(2)] public long Times;
        [Saved(3)] public int[]? Indices;
        [Saved(4)] public bool IsDone;
    }

    internal PyProduct()
        : base(TypeObject)
    {
    }

    [PyNew("product(*iterables, repeat=1)")]
    internal static Value New(Machine vm, PyType cls, PyTuple iterables, long repeat)
    {
        if (repeat < 0)
        {
            return Errors.ValueError("repeat argument cannot be negative");
        }
        if (iterables.Count > 0 && repeat > Array.MaxLength / iterables.Count)
        {
            return Errors.OverflowError("repeat argument too large");
        }
        PyProduct made = Allocate(cls);
        made.state.Iterables = repeat == 0 ? PyTuple.Empty : iterables;
        made.state.Times = repeat;
        return made.Begin(vm, 0);
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        while (true)
        {
            if (step == GotPool)
            {
                Write(vm.Undo).Pools.Add(vm.Undo, value);
            }
            if (Now.Pools.Count == Now.Iterables.Count)
            {
                return Ready(vm.Undo);
            }
            value = vm.Call(PyTuple.TypeObject, Now.Iterables[Now.Pools.Count]);
            step = GotPool;
            if (value.IsSignal)
            {
                return value.Then(GotPool);
            }
        }
    }

    private Value Ready(Undo undo)
    {
        ref State s = ref Write(undo);
        Value[] pools = s.Pools.ToArray();
        for (long i = 1; i < s.Times; i++)
        {
            s.Pools.AddRange(undo, pools);
        }
        foreach (Value pool in pools)
        {
            s.IsDone |= pool.As<PyTuple>()!.Count == 0;
        }
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyProduct Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        if (Now.IsDone)
        {
            return Value.Exhausted;
        }
        ref State s = ref Write(undo);
        int n = s.Pools.Count;
        // The old array may be in a log.
        int[] indices = s.Indices is null ? new int[n] : (int[])s.Indices.Clone();
        if (s.Indices is not null)
        {
            int i = n - 1;
            for (; i >= 0; i--)
            {
                if (++indices[i] < s.Pools[i].As<PyTuple>()!.Count)
                {
                    break;
                }
                indices[i] = 0;
            }
            if (i < 0)
            {
                s.IsDone = true;
                return Value.Exhausted;
            }
        }
        s.Indices = indices;
        var items = new Value[n];
        for (int i = 0; i < n; i++)
        {
            items[i] = s.Pools[i].As<PyTuple>()![indices[i]];
        }
        return PyTuple.Of(items);
    }
}
