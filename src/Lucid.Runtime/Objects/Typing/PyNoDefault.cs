namespace Lucid.Runtime;

/// <summary>The singleton <c>typing.NoDefault</c>. All machines share it, so that loading an image gives this very object.</summary>
[PyType("NoDefaultType", Immutable = true, Doc = "The type of the NoDefault singleton.")]
public sealed unsafe partial class PyNoDefault : PyObject
{
    private PyNoDefault()
        : base(TypeObject)
    {
    }

    /// <summary>The type.</summary>
    public static PyType TypeObject => Holder.Type;

    /// <summary>The singleton.</summary>
    public static PyNoDefault Instance => Single.Instance;

    private static class Holder
    {
        internal static readonly PyType Type = PyType.DefineBuiltin(new TypeSpec
        {
            Name = "NoDefaultType",
            Flags = TypeFlags.Immutable,
            Doc = "The type of the NoDefault singleton.",
            ClrType = typeof(PyNoDefault),
            FillSlots = &Thunks.FillSlots,
            AddMembers = &Thunks.AddMembers,
            Shell = &TheOne,
        });
    }

    private static class Single
    {
        internal static readonly PyNoDefault Instance = new();
    }

    private static PyObject TheOne(PyType type) => Single.Instance;

    [PyNew("NoDefaultType()")]
    internal static Value New(PyType cls, Args args) =>
        args.Count + args.KeywordCount > 0 ? Errors.TypeError("NoDefaultType takes no arguments") : Instance;

    [PyMethod("__reduce__()")]
    internal string Reduce() => "NoDefault";

    [PySlot(Slot.Repr)]
    internal string Repr() => "typing.NoDefault";
}
