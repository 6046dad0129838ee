namespace Lucid.Runtime;

/// <summary>The type of Ellipsis, which is no object.</summary>
[PyType("ellipsis", Immutable = true, Doc = "The type of the Ellipsis singleton.")]
public sealed partial class PyEllipsis : PyObject
{
    [PyNew("ellipsis(*args, **kwargs)")]
    internal static Value New(PyType cls, Args args) =>
        args.Count + args.KeywordCount > 0 ? Errors.TypeError("EllipsisType takes no arguments") : Value.Ellipsis;

    [PySlot(Slot.Repr)]
    internal static Value Repr(Value self) => PyStr.Intern("Ellipsis");

    [PyMethod("__reduce__()")]
    internal static Value Reduce(Value self) => PyStr.Intern("Ellipsis");
}
