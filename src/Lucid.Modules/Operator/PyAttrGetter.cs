namespace Lucid.Modules.Operator;

/// <summary>A function that reads attributes of its argument.</summary>
[PyType("operator.attrgetter", Subclassable = true, Doc = "Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).")]
internal partial class PyAttrGetter : Stepping
{
    private const int GotAttribute = 1;

    internal partial struct State
    {
        [Saved(0)] public PyTuple Names;

        /// <summary>For each name a tuple of its parts between the dots.</summary>
        [Saved(1)] public PyTuple Paths;
    }

    internal PyAttrGetter()
        : base(TypeObject)
    {
        state.Names = PyTuple.Empty;
        state.Paths = PyTuple.Empty;
    }

    [PyNew("attrgetter(attr, /, *attrs)")]
    internal static Value New(PyType cls, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError("attrgetter() takes no keyword arguments");
        }
        if (args.Count == 0)
        {
            return Errors.TypeError("attrgetter expected 1 argument, got 0");
        }
        var paths = new Value[args.Count];
        for (int i = 0; i < paths.Length; i++)
        {
            if (args[i].As<PyStr>() is not { } name)
            {
                return Errors.TypeError("attribute name must be a string");
            }
            string[] parts = name.Text.Split('.');
            var path = new Value[parts.Length];
            for (int j = 0; j < path.Length; j++)
            {
                path[j] = PyStr.Intern(parts[j]);
            }
            paths[i] = new PyTuple(path);
        }
        PyAttrGetter made = Allocate(cls);
        made.state.Names = PyTuple.Of(args.Positional);
        made.state.Paths = new PyTuple(paths);
        return made;
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.KeywordCount > 0)
        {
            return Errors.TypeError("attrgetter() takes no keyword arguments");
        }
        if (args.Count != 1)
        {
            return Errors.TypeError($"attrgetter expected 1 argument, got {args.Count}");
        }
        return Now.Paths.Count == 1 && Now.Paths[0].As<PyTuple>() is { Count: 1 } path
            ? vm.GetAttr(args[0], path[0].As<PyStr>()!)
            : vm.Enter(new StepFrame(this, 0, args[0], Value.Int(0)), args[0]);
    }

    // The frame keeps the argument, how many parts of the path are done, and the results.
    internal override Continuation Go(Machine vm, StepFrame frame, int step, Value value)
    {
        while (true)
        {
            ref StepFrame.State f = ref frame.Write(vm.Undo);
            var path = Now.Paths[f.Items.Count].As<PyTuple>()!;
            if (step == GotAttribute)
            {
                f.B = Value.Int(f.B.AsLong + 1);
                if (f.B.AsLong == path.Count)
                {
                    if (Now.Paths.Count == 1)
                    {
                        return value;
                    }
                    f.Items.Add(vm.Undo, value);
                    if (f.Items.Count == Now.Paths.Count)
                    {
                        return PyTuple.Of(f.Items.Span);
                    }
                    f.B = Value.Int(0);
                    path = Now.Paths[f.Items.Count].As<PyTuple>()!;
                    value = f.A;
                }
            }
            value = vm.GetAttr(value, path[(int)f.B.AsLong].As<PyStr>()!);
            step = GotAttribute;
            if (value.IsSignal)
            {
                return value.Then(GotAttribute);
            }
        }
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => TextFrame.Start(vm, this, TextFrame.List($"{Type.FullName}(", Now.Names.Count, ")"), Now.Names.Items, Type.FullName + "(...)");

    [PyMethod("__reduce__()", Doc = "Return state information for pickling")]
    internal PyTuple Reduce() => new([Type, Now.Names]);
}
