namespace Lucid.Modules.Contextvars;

/// <summary>A context: the values of context variables. While code runs in it, its thread has it as its current context.</summary>
[PyType("_contextvars.Context", Match = MatchKind.Mapping)]
internal sealed partial class PyContext : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyDict Values;

        /// <summary>The context that was current before code entered this one; null if no code is in it.</summary>
        [Saved(1)] public PyContext? Outer;
        [Saved(2)] public bool IsEntered;
        [Saved(3)] public ContextvarsModule Module;

        /// <summary>Other contexts may have the same dict of values.</summary>
        [Saved(4)] public bool IsShared;
    }

    internal PyContext(ContextvarsModule module)
        : this(module, new PyDict())
    {
    }

    private PyContext(ContextvarsModule module, PyDict values)
        : base(TypeObject)
    {
        state.Values = values;
        state.Module = module;
    }

    [PyNew("Context(*args, **kwargs)")]
    internal static Value New(Machine vm, PyType cls, Args args) =>
        args.Count + args.KeywordCount > 0 ? Errors.TypeError("Context() does not accept any arguments")
        : ContextvarsModule.Of(vm) is { } module ? new PyContext(module) : ContextvarsModule.Gone;

    [PyMethod("copy()", Doc = "Return a shallow copy of the context object.")]
    internal PyContext Copy(Undo undo)
    {
        if (!Now.IsShared)
        {
            Write(undo).IsShared = true;
        }
        var made = new PyContext(Now.Module, Now.Values);
        made.state.IsShared = true;
        return made;
    }

    [PyMethod("run(callable, /, *args, **kwargs)")]
    internal Value Run(Machine vm, Args args)
    {
        if (args.Count == 0)
        {
            return Errors.TypeError("run() missing 1 required positional argument");
        }
        Value entered = TryEnter(vm);
        return entered.IsError ? entered : vm.EnterNow(new ContextRunFrame(this, args[0], args.Skip(1).All.ToArray(), args.Names));
    }

    /// <summary>Code of the running thread enters the context; an error if code is in it already.</summary>
    internal Value TryEnter(Machine vm)
    {
        if (Now.IsEntered)
        {
            return Errors.RuntimeError($"cannot enter context: {vm.PlainRepr(this)} is already entered");
        }
        ref State s = ref Write(vm.Undo);
        s.Outer = s.Module.Current(vm);
        s.IsEntered = true;
        s.Module.SetCurrent(vm, this);
        return Value.None;
    }

    /// <summary>Code leaves the context.</summary>
    internal void Leave(Machine vm)
    {
        ref State s = ref Write(vm.Undo);
        s.Module.SetCurrent(vm, s.Outer!);
        s.Outer = null;
        s.IsEntered = false;
    }

    internal Value ValueOf(Machine vm, PyContextVar variable) => Now.Values.TryGetLeaf(vm, variable, out Value value) ? value : Value.Unbound;

    internal void SetValue(Machine vm, PyContextVar variable, Value value)
    {
        if (Now.IsShared)
        {
            ref State s = ref Write(vm.Undo);
            s.Values = s.Values.MakeCopy();
            s.IsShared = false;
        }
        if (value.IsUnbound)
        {
            if (Hashing.TryHash(vm, variable, out long hash) && Now.Values.Table.Find(variable, hash) is >= 0 and int i)
            {
                Now.Values.WriteTable(vm.Undo).RemoveAt(vm.Undo, i);
            }
            return;
        }
        Now.Values.TrySetLeaf(vm, variable, value);
    }

    private static Value NotAVariable(Value key) => Errors.TypeError($"a ContextVar key was expected, got {key.Type.FullName}");

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key) =>
        key.As<PyContextVar>() is not { } variable ? Errors.TypeError($"a ContextVar key was expected, got {vm.PlainRepr(key)}")
        : ValueOf(vm, variable) is { IsUnbound: false } value ? value
        : Errors.KeyError(key);

    [PyMethod("get(key, default=None, /)", Doc = "Return the value for `key` if `key` has the value in the context object.\n\nIf `key` does not exist, return `default`. If `default` is not given,\nreturn None.")]
    internal Value Get(Machine vm, Value key, Value fallback) =>
        key.As<PyContextVar>() is not { } variable ? NotAVariable(key)
        : ValueOf(vm, variable) is { IsUnbound: false } value ? value
        : fallback;

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value key) => key.As<PyContextVar>() is { } variable ? Value.Bool(!ValueOf(vm, variable).IsUnbound) : NotAVariable(key);

    [PySlot(Slot.Len)]
    internal int Len() => Now.Values.Count;

    [PySlot(Slot.Iter)]
    internal Value Iter(Machine vm) => vm.GetIter(Now.Values.MakeCopy());

    [PyMethod("keys()", Doc = "Return a list of all variables in the context object.")]
    internal Value Keys() => Now.Values.MakeCopy().Keys();

    [PyMethod("values()", Doc = "Return a list of all variables' values in the context object.")]
    internal Value ValuesOf() => Now.Values.MakeCopy().Values();

    [PyMethod("items()", Doc = "Return all variables and their values in the context object.\n\nThe result is returned as a list of 2-tuples (variable, value).")]
    internal Value Items() => Now.Values.MakeCopy().Items();

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op) =>
        op > CompareOp.Ne || other.As<PyContext>() is not { } right ? Value.NotImplemented : vm.Compare(Now.Values, right.Now.Values, op);
}
