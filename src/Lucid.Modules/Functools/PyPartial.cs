namespace Lucid.Modules.Functools;

/// <summary>A function with some of its arguments given.</summary>
[PyType("functools.partial", Subclassable = true, HasDict = true, Doc = "Create a new function with partial application of the given arguments and keywords.")]
internal partial class PyPartial : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Function;
        [Saved(1)] public PyTuple Arguments;
        [Saved(2)] public PyDict Keywords;
        [Saved(3)] public int Places;
        [Saved(4)] public PyDict? Attributes;
    }

    /// <inheritdoc/>
    public override PyDict? AttributeDict => Now.Attributes;

    /// <inheritdoc/>
    public override void SetAttributeDict(Undo undo, PyDict dict) => Write(undo).Attributes = dict;

    [PyNew("partial(func, /, *args, **keywords)")]
    internal static Value New(Machine vm, PyType cls, Args args)
    {
        if (args.Count == 0)
        {
            return Errors.TypeError("type 'partial' takes at least one argument");
        }
        Value function = args[0];
        if (!PyMethod.IsCallable(function))
        {
            return Errors.TypeError("the first argument must be callable");
        }
        ReadOnlySpan<Value> given = args.Positional[1..];
        if (given.Length > 0 && PyPlaceholder.Is(given[^1]))
        {
            return Errors.TypeError("trailing Placeholders are not allowed");
        }
        for (int i = 0; i < args.KeywordCount; i++)
        {
            if (PyPlaceholder.Is(args[args.Count + i]))
            {
                return Errors.TypeError("Placeholder cannot be passed as a keyword argument");
            }
        }
        PyPartial made = Allocate(cls);
        PyDict keywords;
        Value[] arguments;
        if (function.As<PyPartial>() is { } inner && ReferenceEquals(inner.Type, TypeObject) && inner.Now.Attributes is null)
        {
            made.state.Function = inner.Now.Function;
            keywords = inner.Now.Keywords.MakeCopy();
            arguments = inner.Merge(given);
        }
        else
        {
            made.state.Function = function;
            keywords = new PyDict();
            arguments = given.ToArray();
        }
        for (int i = 0; i < args.KeywordCount; i++)
        {
            keywords.SetStr(vm.Undo, args.Names![i].As<PyStr>()!, args[args.Count + i]);
        }
        made.state.Arguments = PyTuple.Of(arguments);
        made.state.Keywords = keywords;
        made.state.Places = CountPlaces(arguments);
        return made;
    }

    /// <summary>A partial of known parts without places to fill.</summary>
    internal static PyPartial Make(Value function, PyTuple arguments, PyDict keywords)
    {
        var made = new PyPartial();
        made.state.Function = function;
        made.state.Arguments = arguments;
        made.state.Keywords = keywords;
        return made;
    }

    private static int CountPlaces(ReadOnlySpan<Value> arguments)
    {
        int count = 0;
        foreach (Value argument in arguments)
        {
            count += PyPlaceholder.Is(argument) ? 1 : 0;
        }
        return count;
    }

    /// <summary>The arguments with others in the free places and then behind; places for which there is none stay free.</summary>
    private Value[] Merge(ReadOnlySpan<Value> given)
    {
        int filled = Math.Min(given.Length, Now.Places);
        var all = new Value[Now.Arguments.Count + given.Length - filled];
        Now.Arguments.Items.CopyTo(all, 0);
        int next = 0;
        for (int i = 0; i < Now.Arguments.Count && next < filled; i++)
        {
            if (PyPlaceholder.Is(all[i]))
            {
                all[i] = given[next++];
            }
        }
        given[filled..].CopyTo(all.AsSpan(Now.Arguments.Count));
        return all;
    }

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args)
    {
        if (args.Count < Now.Places)
        {
            return Errors.TypeError($"missing positional arguments in 'partial' call; expected at least {Now.Places}, got {args.Count}");
        }
        Value[] positional = Merge(args.Positional);
        if (Now.Keywords.Count == 0)
        {
            return vm.Call(Now.Function, Machine.ArgsOf([.. positional, .. args.All[args.Count..]], args.Names));
        }
        PyDict keywords = Now.Keywords;
        if (args.KeywordCount > 0)
        {
            keywords = keywords.MakeCopy();
            for (int i = 0; i < args.KeywordCount; i++)
            {
                keywords.SetStr(vm.Undo, args.Names![i].As<PyStr>()!, args[args.Count + i]);
            }
        }
        var names = new Value[keywords.Count];
        var all = new Value[positional.Length + names.Length];
        positional.CopyTo(all, 0);
        int n = 0;
        for (int i = keywords.NextEntry(0); i >= 0; i = keywords.NextEntry(i + 1), n++)
        {
            names[n] = keywords.KeyAt(i);
            all[positional.Length + n] = keywords.ValueAt(i);
            if (names[n].As<PyStr>() is null)
            {
                return Errors.TypeError("keywords must be strings");
            }
        }
        return vm.Call(Now.Function, Machine.ArgsOf(all, new PyTuple(names)));
    }

    [PySlot(Slot.DescrGet)]
    internal Value Get(Value instance, Value owner) => instance.IsNone || instance.IsUnbound ? this : new PyMethod(this, instance);

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm)
    {
        var pieces = new System.Text.StringBuilder(Type.FullName + "(\0");
        var items = new List<Value> { Now.Function };
        foreach (Value argument in Now.Arguments.Items)
        {
            pieces.Append(", \0");
            items.Add(argument);
        }
        for (int i = Now.Keywords.NextEntry(0); i >= 0; i = Now.Keywords.NextEntry(i + 1))
        {
            string name = Now.Keywords.KeyAt(i).As<PyStr>()?.Text ?? vm.PlainRepr(Now.Keywords.KeyAt(i));
            pieces.Append($", {name}=\0");
            items.Add(Now.Keywords.ValueAt(i));
        }
        return TextFrame.Start(vm, this, pieces.Append(')').ToString(), [.. items], "...");
    }

    [PyGetter("func", Doc = "function object to use in future partial calls")]
    internal Value GetFunction() => Now.Function;

    [PyGetter("args", Doc = "tuple of arguments to future partial calls")]
    internal Value GetArguments() => Now.Arguments;

    [PyGetter("keywords", Doc = "dictionary of keyword arguments to future partial calls")]
    internal Value GetKeywords() => Now.Keywords;

    [PyMethod("__reduce__()")]
    internal PyTuple Reduce() => new(
        [Type, new PyTuple([Now.Function]), new PyTuple([Now.Function, Now.Arguments, Now.Keywords, Now.Attributes is { } attributes ? attributes : Value.None])]);

    [PyMethod("__setstate__(state, /)")]
    internal Value SetState(Machine vm, Value given)
    {
        if (given.As<PyTuple>() is not { Count: 4 } parts || !PyMethod.IsCallable(parts[0]) || parts[1].As<PyTuple>() is not { } arguments ||
            (!parts[2].IsNone && parts[2].As<PyDict>() is null) || (!parts[3].IsNone && parts[3].As<PyDict>() is null))
        {
            return Errors.TypeError("invalid partial state");
        }
        if (arguments.Count > 0 && PyPlaceholder.Is(arguments[arguments.Count - 1]))
        {
            return Errors.TypeError("trailing Placeholders are not allowed");
        }
        ref State s = ref Write(vm.Undo);
        s.Function = parts[0];
        s.Arguments = PyTuple.Of(arguments.Items.AsSpan());
        s.Keywords = parts[2].As<PyDict>()?.MakeCopy() ?? new PyDict();
        s.Places = CountPlaces(arguments.Items);
        if (parts[3].As<PyDict>() is { } attributes)
        {
            s.Attributes = attributes;
        }
        return Value.None;
    }

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);
}
