namespace Lucid.Modules.Itertools;

/// <summary>The items in tuples of a fixed length.</summary>
[PyType("itertools.batched", Subclassable = true, Doc = "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.")]
internal partial class PyBatched : Stepping
{
    private const int GotIterator = 1;
    private const int GotItem = 2;

    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public long Size;
        [Saved(2)] public bool Strict;
    }

    internal PyBatched()
        : base(TypeObject)
    {
    }

    [PyNew("batched(iterable, n, *, strict=False)")]
    internal static Value New(Machine vm, PyType cls, Value iterable, long n, bool strict)
    {
        if (n < 1)
        {
            return Errors.ValueError("n must be at least one");
        }
        PyBatched made = Allocate(cls);
        made.state.Size = n;
        made.state.Strict = strict;
        Value iterator = made.AskIter(vm, iterable, GotIterator);
        return iterator.IsSignal ? iterator : made.Take(vm, iterator);
    }

    private Value Take(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyBatched Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Now.Iterator.IsUnbound ? Value.Exhausted : Begin(vm, 0);

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        if (step == GotIterator)
        {
            return Take(vm, value);
        }
        if (step == 0)
        {
            value = vm.Next(Now.Iterator);
        }
        for (int i = 0; !value.IsPushed && !value.IsError; i++)
        {
            if (value.IsExhausted)
            {
                Write(vm.Undo).Iterator = Value.Unbound;
                return frame.Now.Items.Count == 0 ? value
                    : Now.Strict ? Errors.ValueError("batched(): incomplete batch")
                    : PyTuple.Of(frame.Now.Items.Span);
            }
            frame.Write(vm.Undo).Items.Add(vm.Undo, value);
            if (frame.Now.Items.Count >= Now.Size)
            {
                return PyTuple.Of(frame.Now.Items.Span);
            }
            value = vm.Next(Now.Iterator);
            if (i >= BurstMax)
            {
                break;
            }
        }
        return value.Then(GotItem);
    }
}
