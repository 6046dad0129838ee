namespace Lucid.Runtime;

/// <summary>The type of NotImplemented, which is no object.</summary>
[PyType("NotImplementedType", Immutable = true, Doc = "The type of the NotImplemented singleton.")]
public sealed partial class PyNotImplemented : PyObject
{
    [PyNew("NotImplementedType(*args, **kwargs)")]
    internal static Value New(PyType cls, Args args) =>
        args.Count + args.KeywordCount > 0 ? Errors.TypeError("NotImplementedType takes no arguments") : Value.NotImplemented;

    [PySlot(Slot.Repr)]
    internal static Value Repr(Value self) => PyStr.Intern("NotImplemented");

    [PySlot(Slot.Bool)]
    internal static Value Bool(Value self) => Errors.TypeError("NotImplemented should not be used in a boolean context");

    [PyMethod("__reduce__()")]
    internal static Value Reduce(Value self) => PyStr.Intern("NotImplemented");
}
