namespace Lucid.Modules.Itertools;

/// <summary>Some of the items of an iterator, picked by their numbers.</summary>
[PyType("itertools.islice", Subclassable = true, Doc = "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.")]
internal partial class PyISlice : Stepping
{
    private const int GotIterator = 1;
    private const int GotItem = 2;
    private const long NoStop = -1;

    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public long Wanted;
        [Saved(2)] public long Stop;
        [Saved(3)] public long Distance;
        [Saved(4)] public long Count;
    }

    internal PyISlice()
        : base(TypeObject)
    {
    }

    [PyNew("islice(*args)")]
    internal static Value New(Machine vm, PyType cls, Args args)
    {
        if (args.KeywordCount > 0 && ReferenceEquals(cls, TypeObject))
        {
            return Errors.TypeError("islice() takes no keyword arguments");
        }
        if (args.Count < 2)
        {
            return Errors.TypeError($"islice expected at least 2 arguments, got {args.Count}");
        }
        if (args.Count > 4)
        {
            return Errors.TypeError($"islice expected at most 4 arguments, got {args.Count}");
        }
        for (int i = 1; i < args.Count; i++)
        {
            if (!args[i].IsNone && !Numbers.IsInt(args[i]) && args[i].Type.Has(Slot.Index))
            {
                return vm.Enter(new ISliceIndexFrame(cls, args.Positional.ToArray(), i));
            }
        }
        return Make(vm, cls, args.Positional);
    }

    internal static Value Make(Machine vm, PyType cls, ReadOnlySpan<Value> args)
    {
        long start = 0;
        long stop = NoStop;
        long distance = 1;
        if (args.Length == 2)
        {
            if (!args[1].IsNone && (!Numbers.TryLong(args[1], out stop) || stop < 0))
            {
                return Errors.ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
            }
        }
        else
        {
            bool fits = args[1].IsNone || (Numbers.TryLong(args[1], out start) && start >= 0);
            if (!args[2].IsNone && (!Numbers.TryLong(args[2], out stop) || stop == NoStop))
            {
                return Errors.ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
            }
            if (!fits || (!args[2].IsNone && stop < 0))
            {
                return Errors.ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
            }
        }
        if (args.Length == 4 && !args[3].IsNone && (!Numbers.TryLong(args[3], out distance) || distance < 1))
        {
            return Errors.ValueError("Step for islice() must be a positive integer or None.");
        }
        PyISlice made = Allocate(cls);
        made.state.Wanted = start;
        made.state.Stop = stop;
        made.state.Distance = distance;
        Value iterator = made.AskIter(vm, args[0], GotIterator);
        return iterator.IsSignal ? iterator : made.Take(vm, iterator);
    }

    private Value Take(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyISlice Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        if (Now.Iterator.IsUnbound)
        {
            return Value.Exhausted;
        }
        if (Now.Count < Now.Wanted)
        {
            return Begin(vm, 0);
        }
        if (Now.Stop != NoStop && Now.Count >= Now.Stop)
        {
            return End(vm);
        }
        Value item = Ask(vm, Now.Iterator, GotItem);
        return item.IsPushed || item.IsError ? item : item.IsExhausted ? End(vm) : Give(vm, item);
    }

    private Value End(Machine vm)
    {
        Write(vm.Undo).Iterator = Value.Unbound;
        return Value.Exhausted;
    }

    private Value Give(Machine vm, Value item)
    {
        ref State s = ref Write(vm.Undo);
        s.Count++;
        long next = unchecked(s.Wanted + s.Distance);
        s.Wanted = next < s.Wanted || (s.Stop != NoStop && next > s.Stop) ? s.Stop : next;
        return item;
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        if (step == GotIterator)
        {
            return Take(vm, value);
        }
        for (int i = 0; ; i++)
        {
            if (step == GotItem)
            {
                if (value.IsExhausted)
                {
                    return End(vm);
                }
                if (Now.Count >= Now.Wanted)
                {
                    return Give(vm, value);
                }
                Write(vm.Undo).Count++;
            }
            if (Now.Iterator.IsUnbound || (Now.Count >= Now.Wanted && Now.Stop != NoStop && Now.Count >= Now.Stop))
            {
                return End(vm);
            }
            value = vm.Next(Now.Iterator);
            step = GotItem;
            if (value.IsPushed || value.IsError || i >= BurstMax)
            {
                return value.Then(GotItem);
            }
        }
    }
}
