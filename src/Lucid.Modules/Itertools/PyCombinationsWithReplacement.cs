namespace Lucid.Modules.Itertools;

/// <summary>Choices of r items, each as often as one likes, in the order of the pool.</summary>
[PyType("itertools.combinations_with_replacement", Subclassable = true, Doc = "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement(\"ABC\", 2) --> (\"A\",\"A\"), (\"A\",\"B\"), (\"A\",\"C\"), (\"B\",\"B\"), (\"B\",\"C\"), (\"C\",\"C\")")]
internal partial class PyCombinationsWithReplacement : Combining
{
    internal partial struct State
    {
        [Saved(0)] public PyTuple? Pool;
        [Saved(1)] public int[]? Indices;
        [Saved(2)] public long Length;
    }

    internal PyCombinationsWithReplacement()
        : base(TypeObject)
    {
    }

    [PyNew("combinations_with_replacement(iterable, r)")]
    internal static Value New(Machine vm, PyType cls, Value iterable, long r)
    {
        PyCombinationsWithReplacement made = Allocate(cls);
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
        Write(vm.Undo).Pool = Now.Length > Array.MaxLength || (pool.Count == 0 && Now.Length > 0) ? null : pool;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyCombinationsWithReplacement Iter() => this;

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
            s.Indices = new int[r];
            return Choose(pool, s.Indices);
        }
        int i = r - 1;
        while (i >= 0 && old[i] == n - 1)
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
        indices.AsSpan(i).Fill(old[i] + 1);
        s.Indices = indices;
        return Choose(pool, indices);
    }
}
