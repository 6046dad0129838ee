namespace Lucid.Modules.Itertools;

/// <summary>Those items of an iterator for which a function says false.</summary>
[PyType("itertools.filterfalse", Subclassable = true, Doc = "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.")]
internal partial class PyFilterFalse : Stepping
{
    private const int GotIterator = 1;
    private const int GotItem = 2;
    private const int GotVerdict = 3;
    private const int GotTruth = 4;

    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public Value Iterator;
    }

    internal PyFilterFalse()
        : base(TypeObject)
    {
    }

    [PyNew("filterfalse(function, iterable, /)")]
    internal static Value New(Machine vm, PyType cls, Value function, Value iterable)
    {
        PyFilterFalse made = Allocate(cls);
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
    internal PyFilterFalse Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Begin(vm, 0);

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
                    next = Now.Function.IsNone || ReferenceEquals(Now.Function.Object, PyBool.TypeObject) ? value : vm.Call(Now.Function, value);
                    step = GotVerdict;
                    break;
                case GotVerdict:
                    next = vm.Truth(value);
                    step = GotTruth;
                    break;
                case GotTruth when value.IsFalse:
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
