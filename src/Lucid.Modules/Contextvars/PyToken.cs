namespace Lucid.Modules.Contextvars;

/// <summary>Remembers what a context variable was before it was set.</summary>
[PyType("_contextvars.Token")]
internal sealed partial class PyToken : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public PyContext Context;
        [Saved(1)] public PyContextVar Variable;
        [Saved(2)] public Value Old;
        [Saved(3)] public bool IsUsed;
    }

    internal PyToken(PyContext context, PyContextVar variable, Value old)
        : base(TypeObject)
    {
        state.Context = context;
        state.Variable = variable;
        state.Old = old;
    }

    [PyConstant("MISSING")] internal static PyMissing Missing => PyMissing.Instance;

    [PyGetter("var")]
    internal Value GetVariable() => Now.Variable;

    [PyGetter("old_value")]
    internal Value GetOld() => Now.Old.IsUnbound ? PyMissing.Instance : Now.Old;

    [PyNew("Token(*args, **kwargs)")]
    internal static Value New(PyType cls, Args args) => Errors.RuntimeError("Tokens can only be created by ContextVars");

    internal string Text(Machine vm) =>
        $"<Token{(Now.IsUsed ? " used" : "")} var={Now.Variable.Text(vm)} at {vm.AddressOf(this)}>";

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        TextFrame.Start(vm, this, $"<Token{(Now.IsUsed ? " used" : "")} var=\0 at {vm.AddressOf(this)}>", [Now.Variable], "...");

    [PyMethod("__enter__()", Doc = "Enter into Token context manager.")]
    internal PyToken Enter() => this;

    [PyMethod("__exit__(type, value, traceback, /)", Doc = "Exit from Token context manager, restore the linked ContextVar.")]
    internal Value Exit(Machine vm, Value type, Value value, Value traceback) => Now.Variable.Reset(vm, this);

    [PyClassMethod("__class_getitem__(object, /)", Doc = "See PEP 585")]
    internal static Value ClassGetItem(PyType cls, Value item) => PyGenericAlias.Make(cls, item);
}
