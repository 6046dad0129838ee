using Lucid.Runtime;

namespace Lucid.Modules.Time;

/// <summary>The type <c>time.struct_time</c>.</summary>
[PyType("time.struct_time", Base = typeof(PyTuple), Immutable = true, Doc = "The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().  May be considered as a\n sequence of 9 integers.")]
internal sealed partial class StructTime : StructSequence
{
    private static readonly string[] names = ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"];

    [Saved(0)] private readonly Value[] hidden;

    internal StructTime(Value[] visible, Value[] hidden)
        : base(TypeObject, visible) => this.hidden = hidden;

    public override string[] FieldNames => names;

    public override Value[] Hidden => hidden;

    [PyConstant("n_fields")] internal static int FieldCount => 11;

    [PyConstant("n_sequence_fields")] internal static int VisibleCount => 9;

    [PyConstant("n_unnamed_fields")] internal static int UnnamedCount => 0;

    [PyConstant("__match_args__")]
    internal static Value MatchArgs => NamesOf(names, 9);

    [PyNew("structseq(sequence, dict=None)")]
    internal static Value New(Machine vm, PyType cls, Value sequence, Value dict)
    {
        Value taken = Take(vm, cls, sequence, dict, names, 9, out Value[] visible, out Value[] hidden);
        return taken.IsNone ? new StructTime(visible, hidden) : taken;
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => ReprOf(vm);

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => ReduceOf(vm);

    [PyMethod("__replace__(**changes)")]
    internal Value Replace(Machine vm, PyDict changes) => ReplaceOf(vm, changes);

    [PyGetter("tm_year")]
    internal Value GetTmYear() => Items[0];

    [PyGetter("tm_mon")]
    internal Value GetTmMon() => Items[1];

    [PyGetter("tm_mday")]
    internal Value GetTmMday() => Items[2];

    [PyGetter("tm_hour")]
    internal Value GetTmHour() => Items[3];

    [PyGetter("tm_min")]
    internal Value GetTmMin() => Items[4];

    [PyGetter("tm_sec")]
    internal Value GetTmSec() => Items[5];

    [PyGetter("tm_wday")]
    internal Value GetTmWday() => Items[6];

    [PyGetter("tm_yday")]
    internal Value GetTmYday() => Items[7];

    [PyGetter("tm_isdst")]
    internal Value GetTmIsdst() => Items[8];

    [PyGetter("tm_zone")]
    internal Value GetTmZone() => hidden[0];

    [PyGetter("tm_gmtoff")]
    internal Value GetTmGmtoff() => hidden[1];
}
