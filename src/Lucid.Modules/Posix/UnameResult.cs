using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>The type <c>posix.uname_result</c>.</summary>
[PyType("posix.uname_result", Base = typeof(PyTuple), Immutable = true, Doc = "uname_result: Result from os.uname().")]
internal sealed partial class UnameResult : StructSequence
{
    private static readonly string[] names = ["sysname", "nodename", "release", "version", "machine"];

    [Saved(0)] private readonly Value[] hidden;

    internal UnameResult(Value[] visible, Value[] hidden)
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
        return taken.IsNone ? new UnameResult(visible, hidden) : taken;
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => ReprOf(vm);

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => ReduceOf(vm);

    [PyMethod("__replace__(**changes)")]
    internal Value Replace(Machine vm, PyDict changes) => ReplaceOf(vm, changes);

    [PyGetter("sysname")]
    internal Value GetSysname() => Items[0];

    [PyGetter("nodename")]
    internal Value GetNodename() => Items[1];

    [PyGetter("release")]
    internal Value GetRelease() => Items[2];

    [PyGetter("version")]
    internal Value GetVersion() => Items[3];

    [PyGetter("machine")]
    internal Value GetMachine() => Items[4];
}
