namespace Lucid.Modules.Itertools;

/// <summary>Calls a function with each item as its arguments.</summary>
[PyType("itertools.starmap", Subclassable = true, Doc = "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.")]
internal partial class PyStarMap : Stepping
{
    private const int GotIterator = 1;
    private const int GotItem = 2;
    private const int GotArguments = 3;

    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public Value Iterator;
    }

    internal PyStarMap()
        : base(TypeObject)
    {
    }

    [PyNew("starmap(function, iterable, /)")]
    internal static Value New(Machine vm, PyType cls, Value function, Value iterable)
    {
        PyStarMap made = Allocate(cls);
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
    internal PyStarMap Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        Value item = Ask(vm, Now.Iterator, GotItem);
        if (item.IsSignal)
        {
            return item;
        }
        if (item.As<PyTuple>() is { } arguments && ReferenceEquals(arguments.Type, PyTuple.TypeObject))
        {
            return vm.Call(Now.Function, Machine.ArgsOf(arguments.Items));
        }
        int depth = vm.FrameDepth;
        Value made = Follow(vm, depth, vm.Call(PyTuple.TypeObject, item), GotArguments);
        return made.IsSignal ? made : vm.Call(Now.Function, Machine.ArgsOf(made.As<PyTuple>()!.Items));
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value) => step switch
    {
        GotIterator => Take(vm, value),
        GotItem when value.IsExhausted => value,
        GotItem => vm.Call(PyTuple.TypeObject, value).Then(GotArguments),
        _ => vm.Call(Now.Function, Machine.ArgsOf(value.As<PyTuple>()!.Items)),
    };
}
