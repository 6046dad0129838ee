namespace Lucid.Modules.Itertools;

/// <summary>Running totals.</summary>
[PyType("itertools.accumulate", Subclassable = true, Doc = "Return series of accumulated sums (or other binary function results).")]
internal partial class PyAccumulate : Stepping
{
    private const int GotIterator = 1;
    private const int GotItem = 2;
    private const int GotTotal = 3;

    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public Value Function;
        [Saved(2)] public Value Total;
        [Saved(3)] public Value Initial;
    }

    internal PyAccumulate()
        : base(TypeObject)
    {
    }

    [PyNew("accumulate(iterable, func=None, *, initial=None)")]
    internal static Value New(Machine vm, PyType cls, Value iterable, Value func, Value initial)
    {
        PyAccumulate made = Allocate(cls);
        made.state.Function = func;
        made.state.Total = Value.Unbound;
        made.state.Initial = initial;
        Value iterator = made.AskIter(vm, iterable, GotIterator);
        return iterator.IsSignal ? iterator : made.Take(vm, iterator);
    }

    private Value Take(Machine vm, Value iterator)
    {
        Write(vm.Undo).Iterator = iterator;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyAccumulate Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        if (!Now.Initial.IsNone)
        {
            ref State s = ref Write(vm.Undo);
            s.Total = s.Initial;
            s.Initial = Value.None;
            return s.Total;
        }
        Value item = Ask(vm, Now.Iterator, GotItem);
        if (item.IsSignal)
        {
            return item;
        }
        if (Now.Total.IsUnbound)
        {
            return Keep(vm, item);
        }
        int depth = vm.FrameDepth;
        Value total = Follow(vm, depth, Sum(vm, item), GotTotal);
        return total.IsSignal ? total : Keep(vm, total);
    }

    private Value Sum(Machine vm, Value item) => Now.Function.IsNone ? vm.Binary(Slot.Add, Now.Total, item) : vm.Call(Now.Function, Now.Total, item);

    private Value Keep(Machine vm, Value total)
    {
        Write(vm.Undo).Total = total;
        return total;
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value) => step switch
    {
        GotIterator => Take(vm, value),
        GotItem when value.IsExhausted => value,
        GotItem when Now.Total.IsUnbound => Keep(vm, value),
        GotItem => Sum(vm, value).Then(GotTotal),
        _ => Keep(vm, value),
    };
}
