namespace Lucid.Modules.Itertools;

/// <summary>Each item with the one after it.</summary>
[PyType("itertools.pairwise", Subclassable = true, Doc = "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...")]
internal partial class PyPairwise : Stepping
{
    private const int GotIterator = 1;
    private const int GotFirst = 2;
    private const int GotSecond = 3;

    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public Value Old;
    }

    internal PyPairwise()
        : base(TypeObject)
    {
    }

    [PyNew("pairwise(iterable, /)")]
    internal static Value New(Machine vm, PyType cls, Value iterable)
    {
        PyPairwise made = Allocate(cls);
        made.state.Old = Value.Unbound;
        Value iterator = made.AskIter(vm, iterable, GotIterator);
        return iterator.IsSignal ? iterator : made.Take(vm, iterator);
    }

    private Value Take(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyPairwise Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        if (Now.Iterator.IsUnbound)
        {
            return Value.Exhausted;
        }
        Value item;
        if (Now.Old.IsUnbound)
        {
            item = Ask(vm, Now.Iterator, GotFirst);
            if (item.IsPushed || item.IsError)
            {
                return item;
            }
            if (item.IsExhausted)
            {
                return End(vm);
            }
            Write(vm.Undo).Old = item;
        }
        item = Ask(vm, Now.Iterator, GotSecond);
        return item.IsPushed || item.IsError ? item : Pair(vm, item);
    }

    private Value End(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        s.Iterator = Value.Unbound;
        s.Old = Value.Unbound;
        return Value.Exhausted;
    }

    private Value Pair(Machine vm, Value item)
    {
        // The iterator may have come back to this object and ended it.
        if (item.IsExhausted || Now.Old.IsUnbound)
        {
            return End(vm);
        }
        var pair = new PyTuple([Now.Old, item]);
        Write(vm.Undo).Old = item;
        return pair;
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        switch (step)
        {
            case GotIterator:
                return Take(vm, value);
            case GotFirst when value.IsExhausted:
                return End(vm);
            case GotFirst:
                Write(vm.Undo).Old = value;
                return Now.Iterator.IsUnbound ? End(vm) : vm.Next(Now.Iterator).Then(GotSecond);
            default:
                return Pair(vm, value);
        }
    }
}
