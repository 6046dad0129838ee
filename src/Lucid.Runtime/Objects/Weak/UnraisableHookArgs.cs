namespace Lucid.Runtime;

/// <summary>What <c>sys.unraisablehook</c> is told of an exception.</summary>
[PyType("UnraisableHookArgs", Base = typeof(PyTuple), Immutable = true, Doc = "UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.")]
internal sealed partial class UnraisableHookArgs : StructSequence
{
    private static readonly string[] names = ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"];

    internal UnraisableHookArgs(Value[] items)
        : base(TypeObject, items)
    {
    }

    /// <inheritdoc/>
    public override string[] FieldNames => names;

    /// <inheritdoc/>
    public override Value[] Hidden => [];

    [PyConstant("n_fields")] internal static int FieldCount => names.Length;

    [PyConstant("n_sequence_fields")] internal static int VisibleCount => names.Length;

    [PyConstant("n_unnamed_fields")] internal static int UnnamedCount => 0;

    [PyConstant("__match_args__")]
    internal static Value MatchArgs => NamesOf(names, names.Length);

    [PyNew("structseq(sequence, dict=None)")]
    internal static Value New(Machine vm, PyType cls, Value sequence, Value dict)
    {
        Value taken = Take(vm, cls, sequence, dict, names, names.Length, out Value[] visible, out _);
        return taken.IsNone ? new UnraisableHookArgs(visible) : taken;
    }

    [PySlot(Slot.Repr)]
    internal new Value Repr(Machine vm) => ReprOf(vm);

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => ReduceOf(vm);

    [PyMethod("__replace__(**changes)")]
    internal Value Replace(Machine vm, PyDict changes) => ReplaceOf(vm, changes);

    [PyGetter("exc_type", Doc = "Exception type")]
    internal Value GetExceptionType() => Items[0];

    [PyGetter("exc_value", Doc = "Exception value")]
    internal Value GetExceptionValue() => Items[1];

    [PyGetter("exc_traceback", Doc = "Exception traceback")]
    internal Value GetTraceback() => Items[2];

    [PyGetter("err_msg", Doc = "Error message")]
    internal Value GetMessage() => Items[3];

    [PyGetter("object", Doc = "Object causing the exception")]
    internal Value GetObject() => Items[4];
}
