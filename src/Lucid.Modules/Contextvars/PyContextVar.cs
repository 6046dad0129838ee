namespace Lucid.Modules.Contextvars;

/// <summary>A variable whose value depends on the context.</summary>
[PyType("_contextvars.ContextVar")]
internal sealed partial class PyContextVar : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyStr Name;
        [Saved(1)] public Value Default;
        [Saved(2)] public ContextvarsModule Module;
    }

    private PyContextVar(ContextvarsModule module, PyStr name, Value fallback)
        : base(TypeObject)
    {
        state.Module = module;
        state.Name = name;
        state.Default = fallback;
    }

    [PyNew("ContextVar(name, /, *, default=<unrepresentable>)")]
    internal static Value New(Machine vm, PyType cls, Value name, Value fallback) =>
        ContextvarsModule.Of(vm) is not { } module ? ContextvarsModule.Gone
        : name.As<PyStr>() is { } text ? new PyContextVar(module, text, fallback)
        : Errors.TypeError("context variable name must be a str");

    [PyGetter("name")]
    internal Value GetName() => Now.Name;

    [PyMethod("get(default=<unrepresentable>, /)", Doc = "Return a value for the context variable for the current context.\n\nIf there is no value for the variable in the current context, the method will:\n * return the value of the default argument of the method, if provided; or\n * return the default value for the context variable, if it was created\n   with one; or\n * raise a LookupError.")]
    internal Value Get(Machine vm, Value fallback)
    {
        Value value = Now.Module.Current(vm).ValueOf(vm, this);
        return !value.IsUnbound ? value
            : !fallback.IsUnbound ? fallback
            : !Now.Default.IsUnbound ? Now.Default
            : Errors.Of(ExceptionTypes.LookupError, new Value(this));
    }

    [PyMethod("set(value, /)", Doc = "Call to set a new value for the context variable in the current context.\n\nThe required *value* argument is the new value for the context variable.\n\nReturns a Token object that can be used to restore the variable to its previous\nvalue via the `ContextVar.reset()` method.")]
    internal PyToken Set(Machine vm, Value value)
    {
        PyContext context = Now.Module.Current(vm);
        var token = new PyToken(context, this, context.ValueOf(vm, this));
        context.SetValue(vm, this, value);
        return token;
    }

    [PyMethod("reset(token, /)", Doc = "Reset the context variable.\n\nThe variable is reset to the value it had before the `ContextVar.set()` that\ncreated the token was used.")]
    internal Value Reset(Machine vm, Value token)
    {
        if (token.As<PyToken>() is not { } given)
        {
            return Errors.TypeError($"expected an instance of Token, got {vm.PlainRepr(token)}");
        }
        if (given.Now.IsUsed)
        {
            return Errors.RuntimeError($"{given.Text(vm)} has already been used once");
        }
        if (!ReferenceEquals(given.Now.Variable, this))
        {
            return Errors.ValueError($"{given.Text(vm)} was created by a different ContextVar");
        }
        PyContext context = Now.Module.Current(vm);
        if (!ReferenceEquals(given.Now.Context, context))
        {
            return Errors.ValueError($"{given.Text(vm)} was created in a different Context");
        }
        given.Write(vm.Undo).IsUsed = true;
        context.SetValue(vm, this, given.Now.Old);
        return Value.None;
    }

    /// <summary>The repr for messages, which calls no Python.</summary>
    internal string Text(Machine vm) =>
        $"<ContextVar name={ReprText.Of(Now.Name)}{(Now.Default.IsUnbound ? "" : $" default={vm.PlainRepr(Now.Default)}")} at {vm.AddressOf(this)}>";

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm)
    {
        string start = $"<ContextVar name={ReprText.Of(Now.Name)}";
        string end = $" at {vm.AddressOf(this)}>";
        return Now.Default.IsUnbound ? Value.Str(start + end) : TextFrame.Start(vm, this, start + " default=\0" + end, [Now.Default], "...");
    }

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);
}
