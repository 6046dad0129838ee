namespace Lucid.Modules.Operator;

/// <summary>A function that reads items of its argument.</summary>
[PyType("operator.itemgetter", Subclassable = true, Doc = "Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])")]
internal partial class PyItemGetter : Stepping
{
    private const int GotItem = 1;

    internal partial struct State
    {
        [Saved(0)] public PyTuple Keys;
    }

    internal PyItemGetter()
        : base(TypeObject) => state.Keys = PyTuple.Empty;

    [PyNew("itemgetter(item, /, *items)")]
    internal static Value New(PyType cls, Args args)
    {
        if (args.KeywordCount > 0 && ReferenceEquals(cls, TypeObject))
        {
            return Errors.TypeError("itemgetter() takes no keyword arguments");
        }
        if (args.Count == 0)
        {
            return Errors.TypeError("itemgetter expected 1 argument, got 0");
        }
        PyItemGetter made = Allocate(cls);
        made.state.Keys = PyTuple.Of(args.Positional);
        return made;
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError("itemgetter() takes no keyword arguments");
        }
        if (args.Count != 1)
        {
            return Errors.TypeError($"itemgetter expected 1 argument, got {args.Count}");
        }
        return Now.Keys.Count == 1 ? vm.GetItem(args[0], Now.Keys[0]) : vm.Enter(new StepFrame(this, 0, args[0]));
    }

    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        while (true)
        {
            if (step == GotItem)
            {
                frame.Write(vm.Undo).Items.Add(vm.Undo, value);
            }
            int at = frame.Now.Items.Count;
            if (at == Now.Keys.Count)
            {
                return PyTuple.Of(frame.Now.Items.Span);
            }
            value = vm.GetItem(frame.Now.A, Now.Keys[at]);
            step = GotItem;
            if (value.IsSignal)
            {
                return value.Then(GotItem);
            }
        }
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => TextFrame.Start(vm, this, TextFrame.List($"{Type.FullName}(", Now.Keys.Count, ")"), Now.Keys.Items, Type.FullName + "(...)");

    [PyMethod("__reduce__()", Doc = "Return state information for pickling")]
    internal PyTuple Reduce() => new([Type, Now.Keys]);
}
