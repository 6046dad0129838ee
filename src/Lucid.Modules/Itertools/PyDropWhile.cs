namespace Lucid.Modules.Itertools;

/// <summary>The items from the first one on for which a function says false.</summary>
[PyType("itertools.dropwhile", Subclassable = true, Doc = "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.")]
internal partial class PyDropWhile : Stepping
{
    private const int GotIterator = 1;
    private const int GotItem = 2;
    private const int GotVerdict = 3;
    private const int GotTruth = 4;

    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public Value Iterator;
        [Saved(2)] public bool IsPast;
    }

    internal PyDropWhile()
        : base(TypeObject)
    {
    }

    [PyNew("dropwhile(predicate, iterable, /)")]
    internal static Value New(Machine vm, PyType cls, Value function, Value iterable)
    {
        PyDropWhile made = Allocate(cls);
        made.state.Function = function;
        Value iterator = made.AskIter(vm, iterable, GotIterator);
        return iterator.IsSignal ? iterator : made.Take(vm, iterator);
    }

    private Value Take(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyDropWhile Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Now.IsPast ? vm.Next(Now.Iterator) : Begin(vm, 0);

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        for (int i = 0; ; i++)
        {
            Value next;
            switch (step)
            {
                case GotIterator:
                    return Take(vm, value);
                case GotItem:
                    if (value.IsExhausted)
                    {
                        return value;
                    }
                    frame.Write(vm.Undo).A = value;
                    next = vm.Call(Now.Function, value);
                    step = GotVerdict;
                    break;
                case GotVerdict:
                    next = vm.Truth(value);
                    step = GotTruth;
                    break;
                case GotTruth when value.IsFalse:
                    Write(vm.Undo).IsPast = true;
                    return frame.Now.A;
                default:
                    next = vm.Next(Now.Iterator);
                    step = GotItem;
                    break;
            }
            if (next.IsPushed || next.IsError || i >= BurstMax)
            {
                return next.Then(step);
            }
            value = next;
        }
    }
}
