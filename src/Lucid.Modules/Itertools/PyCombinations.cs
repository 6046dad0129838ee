namespace Lucid.Modules.Itertools;

/// <summary>Choices of r items, each item at most once, in the order of the pool.</summary>
[PyType("itertools.combinations", Subclassable = true, Doc = "Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)")]
internal partial class PyCombinations : Combining
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple? Pool;
        [Saved(1)] public int[]? Indices;
        [Saved(2)] public long Length;
    }

    internal PyCombinations()
        : base(TypeObject)
    {
    }

    [PyNew("combinations(iterable, r)")]
    internal static Value New(Machine vm, PyType cls, Value iterable, long r)
    {
        PyCombinations made = Allocate(cls);
        made.state.Length = r;
        return made.Collect(vm, iterable);
    }

    /// <inheritdoc/>
    protected override Value Take(Machine vm, PyTuple pool)
    {
        if (Now.Length < 0)
        {
            return Errors.ValueError("r must be non-negative");
        }
        Write(vm.Undo).Pool = Now.Length > pool.Count ? null : pool;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyCombinations Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Undo undo)
    {
        if (Now.Pool is not { } pool)
        {
            return Value.Exhausted;
        }
        int r = (int)Now.Length;
        int n = pool.Count;
        ref State s = ref Write(undo);
        if (s.Indices is not { } old)
        {
            s.Indices = Ascending(r);
            return Choose(pool, s.Indices);
        }
        int i = r - 1;
        while (i >= 0 && old[i] == i + n - r)
        {
            i--;
        }
        if (i < 0)
        {
            s.Pool = null;
            return Value.Exhausted;
        }
        // The old array may be in a log.
        var indices = (int[])old.Clone();
        indices[i]++;
        for (int j = i + 1; j < r; j++)
        {
            indices[j] = indices[j - 1] + 1;
        }
        s.Indices = indices;
        return Choose(pool, indices);
    }
}
