namespace Lucid.Modules.Functools;

/// <summary>The type of <c>Placeholder</c>, which holds the place of an argument of a partial.</summary>
[PyType("functools._PlaceholderType", Immutable = true, Doc = "The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments.")]
internal sealed partial class PyPlaceholder : PyObject
{
    /// <summary>The only one. In an image it stands for itself by what <see cref="Is"/> asks: its type.</summary>
    internal static readonly PyPlaceholder Instance = new();

    private PyPlaceholder()
        : base(TypeObject)
    {
    }

    /// <summary>Whether a value is the placeholder.</summary>
    internal static bool Is(Value value) => value.Object is PyPlaceholder;

    [PyNew("_PlaceholderType()")]
    internal static Value New(PyType cls) => Instance;

    [PySlot(Slot.Repr)]
    internal Value Repr() => Value.Str("Placeholder");

    [PyMethod("__reduce__()")]
    internal Value Reduce() => Value.Str("Placeholder");
}
