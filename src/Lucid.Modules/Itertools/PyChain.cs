namespace Lucid.Modules.Itertools;

/// <summary>The items of one iterable after the other.</summary>
[PyType("itertools.chain", Subclassable = true, Doc = "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.")]
internal partial class PyChain : Stepping
{
    private const int GotIterator = 1;
    private const int GotSource = 2;
    private const int GotActive = 3;
    private const int GotItem = 4;

    internal partial struct State
    {
        [Saved(0)] public Value Sources;
        [Saved(1)] public Value Active;
    }

    internal PyChain()
        : base(TypeObject)
    {
    }

    [PyNew("chain(*iterables)")]
    internal static Value New(Machine vm, PyType cls, Args args) =>
        args.KeywordCount > 0 ? Errors.TypeError("chain() takes no keyword arguments") : Make(vm, cls, PyTuple.Of(args.Positional));

    [PyClassMethod("from_iterable(iterable, /)", Doc = "Alternative chain() constructor taking a single iterable argument that evaluates lazily.")]
    internal static Value FromIterable(Machine vm, PyType cls, Value iterable) => Make(vm, cls, iterable);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);

    private static Value Make(Machine vm, PyType cls, Value iterables)
    {
        PyChain made = Allocate(cls);
        made.state.Active = Value.Unbound;
        Value sources = made.AskIter(vm, iterables, GotIterator);
        return sources.IsSignal ? sources : made.Take(vm, sources);
    }

    private Value Take(Machine vm, Value sources)
    {
        Write(vm.Undo).Sources = sources;
        return this;
    }

    [PySlot(Slot.Iter)]
    internal PyChain Iter() => this;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm)
    {
        if (!Now.Active.IsUnbound)
        {
            Value item = Ask(vm, Now.Active, GotItem);
            if (!item.IsExhausted)
            {
                return item;
            }
            Write(vm.Undo).Active = Value.Unbound;
        }
        return Now.Sources.IsUnbound ? Value.Exhausted : Begin(vm, 0);
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        for (int i = 0; ; i++)
        {
            Value next;
            switch (step)
            {
                case GotIterator:
                    return Take(vm, value);
                case GotSource:
                    if (value.IsExhausted)
                    {
                        Write(vm.Undo).Sources = Value.Unbound;
                        return value;
                    }
                    next = vm.GetIter(value);
                    step = GotActive;
                    break;
                case GotActive:
                    Write(vm.Undo).Active = value;
                    next = vm.Next(value);
                    step = GotItem;
                    break;
                case GotItem when !value.IsExhausted:
                    return value;
                case GotItem:
                    Write(vm.Undo).Active = Value.Unbound;
                    goto default;
                default:
                    if (Now.Sources.IsUnbound)
                    {
                        return Value.Exhausted;
                    }
                    next = vm.Next(Now.Sources);
                    step = GotSource;
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
