namespace Lucid.Modules.Itertools;

/// <summary>The items of an iterable, then the same items again, without end.</summary>
[PyType("itertools.cycle", Subclassable = true, Doc = "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.")]
internal partial class PyCycle : Stepping
{
    private const int GotIterator = 1;
    private const int GotItem = 2;

    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public ValueArray Seen;
        [Saved(2)] public int Index;
    }

    internal PyCycle()
        : base(TypeObject)
    {
    }

    [PyNew("cycle(iterable, /)")]
    internal static Value New(Machine vm, PyType cls, Value iterable)
    {
        PyCycle made = Allocate(cls);
        Value iterator = made.AskIter(vm, iterable, GotIterator);
        return iterator.IsSignal ? iterator : made.Take(vm, iterator);
    }

    private Value Take(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyCycle Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        if (Now.Iterator.IsUnbound)
        {
            return Again(vm);
        }
        Value item = Ask(vm, Now.Iterator, GotItem);
        return item.IsPushed || item.IsError ? item : Keep(vm, item);
    }

    private Value Keep(Machine vm, Value item)
    {
        ref State s = ref Write(vm.Undo);
        if (item.IsExhausted)
        {
            s.Iterator = Value.Unbound;
            return Again(vm);
        }
        s.Seen.Add(vm.Undo, item);
        return item;
    }

    private Value Again(Machine vm)
    {
        if (Now.Seen.Count == 0)
        {
            return Value.Exhausted;
        }
        ref State s = ref Write(vm.Undo);
        Value item = s.Seen[s.Index];
        s.Index = s.Index + 1 == s.Seen.Count ? 0 : s.Index + 1;
        return item;
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value) => step == GotIterator ? Take(vm, value) : Keep(vm, value);
}
