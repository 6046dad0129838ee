namespace Lucid.Modules.Itertools;

/// <summary>Arrangements of r items of a pool.</summary>
[PyType("itertools.permutations", Subclassable = true, Doc = "Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)")]
internal partial class PyPermutations : Combining
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple? Pool;
        [Saved(1)] public int[]? Indices;
        [Saved(2)] public int[]? Cycles;
        [Saved(3)] public Value Length;
    }

    internal PyPermutations()
        : base(TypeObject)
    {
    }

    [PyNew("permutations(iterable, r=None)")]
    internal static Value New(Machine vm, PyType cls, Value iterable, Value r)
    {
        PyPermutations made = Allocate(cls);
        made.state.Length = r;
        return made.Collect(vm, iterable);
    }

    /// <inheritdoc/>
    protected override Value Take(Machine vm, PyTuple pool)
    {
        long r = pool.Count;
        if (!Now.Length.IsNone)
        {
            if (!Numbers.IsInt(Now.Length))
            {
                return Errors.TypeError("Expected int as r");
            }
            if (!Numbers.TryLong(Now.Length, out r))
            {
                return Errors.OverflowError("Python int too large to convert to C ssize_t");
            }
            if (r < 0)
            {
                return Errors.ValueError("r must be non-negative");
            }
        }
        ref State s = ref Write(vm.Undo);
        s.Length = Value.Int(r);
        s.Pool = r > pool.Count ? null : pool;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyPermutations Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        if (Now.Pool is not { } pool)
        {
            return Value.Exhausted;
        }
        int n = pool.Count;
        int r = (int)Now.Length.AsLong;
        ref State s = ref Write(undo);
        if (s.Indices is null)
        {
            s.Indices = Ascending(n);
            var first = new int[r];
            for (int i = 0; i < r; i++)
            {
                first[i] = n - i;
            }
            s.Cycles = first;
            return Choose(pool, s.Indices.AsSpan(0, r));
        }
        // The old arrays may be in a log.
        var indices = (int[])s.Indices.Clone();
        var cycles = (int[])s.Cycles!.Clone();
        for (int i = r - 1; i >= 0; i--)
        {
            if (--cycles[i] > 0)
            {
                int j = n - cycles[i];
                (indices[i], indices[j]) = (indices[j], indices[i]);
                s.Indices = indices;
                s.Cycles = cycles;
                return Choose(pool, indices.AsSpan(0, r));
            }
            int moved = indices[i];
            Array.Copy(indices, i + 1, indices, i, n - i - 1);
            indices[n - 1] = moved;
            cycles[i] = n - i;
        }
        s.Pool = null;
        return Value.Exhausted;
    }
}
