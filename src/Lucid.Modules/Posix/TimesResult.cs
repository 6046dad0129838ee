using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>The type <c>posix.times_result</c>.</summary>
[PyType("posix.times_result", Base = typeof(PyTuple), Immutable = true, Doc = "times_result: Result from os.times().")]
internal sealed partial class TimesResult : StructSequence
{
    private static readonly string[] names = ["user", "system", "children_user", "children_system", "elapsed"];

    [Saved(0)] private readonly Value[] hidden;

    internal TimesResult(Value[] visible, Value[] hidden)
        : base(TypeObject, visible) => this.hidden = hidden;

    public override string[] FieldNames => names;

    public override Value[] Hidden => hidden;

    [PyConstant("n_fields")] internal static int FieldCount => 5;

    [PyConstant("n_sequence_fields")] internal static int VisibleCount => 5;

    [PyConstant("n_unnamed_fields")] internal static int UnnamedCount => 0;

    [PyConstant("__match_args__")]
    internal static Value MatchArgs => NamesOf(names, 5);

    [PyNew("structseq(sequence, dict=None)")]
    internal static Value New(Machine vm, PyType cls, Value sequence, Value dict)
    {
        Value taken = Take(vm, cls, sequence, dict, names, 5, out Value[] visible, out Value[] hidden);
        return taken.IsNone ? new TimesResult(visible, hidden) : taken;
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => ReprOf(vm);

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => ReduceOf(vm);

    [PyMethod("__replace__(**changes)")]
    internal Value Replace(Machine vm, PyDict changes) => ReplaceOf(vm, changes);

    [PyGetter("user")]
    internal Value GetUser() => Items[0];

    [PyGetter("system")]
    internal Value GetSystem() => Items[1];

    [PyGetter("children_user")]
    internal Value GetChildrenUser() => Items[2];

    [PyGetter("children_system")]
    internal Value GetChildrenSystem() => Items[3];

    [PyGetter("elapsed")]
    internal Value GetElapsed() => Items[4];
}
