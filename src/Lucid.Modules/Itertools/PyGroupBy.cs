namespace Lucid.Modules.Itertools;

/// <summary>Runs of items with equal keys: pairs of the key and an iterator over the run.</summary>
[PyType("itertools.groupby", Subclassable = true, Doc = "make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.")]
internal partial class PyGroupBy : Stepping
{
    private const int GotIterator = 1;
    private const int GotVerdict = 2;
    private const int GotItem = 3;
    private const int GotKey = 4;

    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public Value KeyFunction;
        [Saved(2)] public Value TargetKey;
        [Saved(3)] public Value CurrentKey;
        [Saved(4)] public Value CurrentValue;
        [Saved(5)] public PyGrouper? Group;
    }

    internal PyGroupBy()
        : base(TypeObject)
    {
    }

    [PyNew("groupby(iterable, key=None)")]
    internal static Value New(Machine vm, PyType cls, Value iterable, Value key)
    {
        PyGroupBy made = Allocate(cls);
        made.state.KeyFunction = key;
        made.state.TargetKey = Value.Unbound;
        made.state.CurrentKey = Value.Unbound;
        made.state.CurrentValue = Value.Unbound;
        Value iterator = made.AskIter(vm, iterable, GotIterator);
        return iterator.IsSignal ? iterator : made.Take(vm, iterator);
    }

    private Value Take(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyGroupBy Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        Write(vm.Undo).Group = null;
        return Begin(vm, 0);
    }

    /// <summary>Takes a value and its key.</summary>
    internal void Put(Undo undo, Value value, Value key)
    {
        ref State s = ref Write(undo);
        s.CurrentValue = value;
        s.CurrentKey = key;
    }

    /// <summary>Takes the current value away.</summary>
    internal Value TakeValue(Undo undo)
    {
        ref State s = ref Write(undo);
        Value value = s.CurrentValue;
        s.CurrentValue = Value.Unbound;
        s.CurrentKey = Value.Unbound;
        return value;
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        for (int i = 0; ; i++)
        {
            Value next;
            if (step == GotIterator)
            {
                return Take(vm, value);
            }
            if (step == GotItem)
            {
                if (value.IsExhausted)
                {
                    return value;
                }
                frame.Write(vm.Undo).A = value;
                next = Now.KeyFunction.IsNone ? value : vm.Call(Now.KeyFunction, value);
                step = GotKey;
            }
            else
            {
                if (step == GotKey)
                {
                    Put(vm.Undo, frame.Now.A, value);
                }
                bool hasKey = !Now.CurrentKey.IsUnbound;
                if (step == GotVerdict ? value.IsFalse : hasKey && Now.TargetKey.IsUnbound)
                {
                    return Give(vm);
                }
                if (hasKey && step != GotVerdict)
                {
                    next = vm.SameOrEqual(Now.TargetKey, Now.CurrentKey);
                    step = GotVerdict;
                }
                else
                {
                    next = vm.Next(Now.Iterator);
                    step = GotItem;
                }
            }
            if (next.IsPushed || next.IsError || i >= BurstMax)
            {
                return next.Then(step);
            }
            value = next;
        }
    }

    private Value Give(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        s.TargetKey = s.CurrentKey;
        s.Group = new PyGrouper(this, s.TargetKey);
        return new PyTuple([s.CurrentKey, s.Group]);
    }
}
