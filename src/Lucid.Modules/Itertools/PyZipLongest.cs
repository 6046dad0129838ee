namespace Lucid.Modules.Itertools;

/// <summary>Tuples of one item of each iterable until the longest is exhausted.</summary>
[PyType("itertools.zip_longest", Subclassable = true, Doc = "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.")]
internal partial class PyZipLongest : Stepping
{
    private const int GotIterator = 1;
    private const int GotItem = 2;

    internal partial struct State
    {
        [Saved(0)] public ValueArray Iterators;
        [Saved(1)] public Value Fill;
        [Saved(2)] public int Active;
        [Saved(3)] public PyTuple Iterables;
    }

    internal PyZipLongest()
        : base(TypeObject)
    {
    }

    [PyNew("zip_longest(*iterables, fillvalue=None)")]
    internal static Value New(Machine vm, PyType cls, Args args)
    {
        Value fill = Value.None;
        for (int i = 0; i < args.KeywordCount; i++)
        {
            if (args.Names![i].As<PyStr>()!.Text != "fillvalue")
            {
                return Errors.TypeError("zip_longest() got an unexpected keyword argument");
            }
            fill = args[args.Count + i];
        }
        PyZipLongest made = Allocate(cls);
        made.state.Fill = fill;
        made.state.Iterables = PyTuple.Of(args.Positional);
        made.state.Active = args.Count;
        return made.Begin(vm, 0);
    }

    [PySlot(Slot.Iter)]
    internal PyZipLongest Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Now.Iterators.Count == 0 || Now.Active == 0 ? Value.Exhausted : Begin(vm, 3);

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value) =>
        step is 0 or GotIterator ? GoIterators(vm, step, value) : GoItems(vm, frame, step, value);

    private Continuation GoIterators(Machine vm, int step, Value value)
    {
        while (true)
        {
            if (step == GotIterator)
            {
                Write(vm.Undo).Iterators.Add(vm.Undo, value);
            }
            if (Now.Iterators.Count == Now.Iterables.Count)
            {
                return this;
            }
            value = vm.GetIter(Now.Iterables[Now.Iterators.Count]);
            step = GotIterator;
            if (value.IsSignal)
            {
                return value.Then(GotIterator);
            }
        }
    }

    private Continuation GoItems(Machine vm, StepFrame frame, int step, Value value)
    {
        while (true)
        {
            ref StepFrame.State f = ref frame.Write(vm.Undo);
            if (step == GotItem)
            {
                if (value.IsExhausted)
                {
                    ref State s = ref Write(vm.Undo);
                    s.Active--;
                    if (s.Active <= 0)
                    {
                        s.Active = 0;
                        return Value.Exhausted;
                    }
                    s.Iterators.Set(vm.Undo, f.Items.Count, Value.Unbound);
                    value = s.Fill;
                }
                f.Items.Add(vm.Undo, value);
            }
            while (f.Items.Count < Now.Iterators.Count && Now.Iterators[f.Items.Count].IsUnbound)
            {
                f.Items.Add(vm.Undo, Now.Fill);
            }
            if (f.Items.Count == Now.Iterators.Count)
            {
                return PyTuple.Of(f.Items.Span);
            }
            value = vm.Next(Now.Iterators[f.Items.Count]);
            step = GotItem;
            if (value.IsPushed || value.IsError)
            {
                return value.Then(GotItem);
            }
        }
    }
}
