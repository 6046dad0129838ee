namespace Lucid.Modules.Contextvars;

/// <summary>The type of <c>Token.MISSING</c>.</summary>
[PyType("_contextvars._MissingType", Immutable = true, NoConstructor = true)]
internal sealed partial class PyMissing : PyObject
{
    /// <summary>The one that programs see first; one from an image is as good.</summary>
    internal static readonly PyMissing Instance = new();

    private PyMissing()
        : base(TypeObject)
    {
    }

    [PySlot(Slot.Repr)]
    internal Value Repr() => Value.Str("<Token.MISSING>");
}
