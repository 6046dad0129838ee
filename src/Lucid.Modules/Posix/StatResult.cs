using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>The type <c>os.stat_result</c>.</summary>
[PyType("os.stat_result", Base = typeof(PyTuple), Immutable = true, Doc = "stat_result: Result from stat, fstat, or lstat.")]
internal sealed partial class StatResult : StructSequence
{
    private static readonly string[] names = ["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "_atime", "_mtime", "_ctime", "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"];

    [Saved(0)] private readonly Value[] hidden;

    internal StatResult(Value[] visible, Value[] hidden)
        : base(TypeObject, visible) => this.hidden = hidden;

    public override string[] FieldNames => names;

    public override Value[] Hidden => hidden;

    [PyConstant("n_fields")] internal static int FieldCount => 19;

    [PyConstant("n_sequence_fields")] internal static int VisibleCount => 10;

    [PyConstant("n_unnamed_fields")] internal static int UnnamedCount => 3;

    [PyConstant("__match_args__")]
    internal static Value MatchArgs => NamesOf(names, 10);

    [PyNew("structseq(sequence, dict=None)")]
    internal static Value New(Machine vm, PyType cls, Value sequence, Value dict)
    {
        Value taken = Take(vm, cls, sequence, dict, names, 10, out Value[] visible, out Value[] hidden);
        return taken.IsNone ? new StatResult(visible, hidden) : taken;
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => ReprOf(vm);

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => ReduceOf(vm);

    [PyMethod("__replace__(**changes)")]
    internal Value Replace(Machine vm, PyDict changes) => ReplaceOf(vm, changes);

    [PyGetter("st_mode")]
    internal Value GetStMode() => Items[0];

    [PyGetter("st_ino")]
    internal Value GetStIno() => Items[1];

    [PyGetter("st_dev")]
    internal Value GetStDev() => Items[2];

    [PyGetter("st_nlink")]
    internal Value GetStNlink() => Items[3];

    [PyGetter("st_uid")]
    internal Value GetStUid() => Items[4];

    [PyGetter("st_gid")]
    internal Value GetStGid() => Items[5];

    [PyGetter("st_size")]
    internal Value GetStSize() => Items[6];

    [PyGetter("st_atime")]
    internal Value GetStAtime() => hidden[0];

    [PyGetter("st_mtime")]
    internal Value GetStMtime() => hidden[1];

    [PyGetter("st_ctime")]
    internal Value GetStCtime() => hidden[2];

    [PyGetter("st_atime_ns")]
    internal Value GetStAtimeNs() => hidden[3];

    [PyGetter("st_mtime_ns")]
    internal Value GetStMtimeNs() => hidden[4];

    [PyGetter("st_ctime_ns")]
    internal Value GetStCtimeNs() => hidden[5];

    [PyGetter("st_blksize")]
    internal Value GetStBlksize() => hidden[6];

    [PyGetter("st_blocks")]
    internal Value GetStBlocks() => hidden[7];

    [PyGetter("st_rdev")]
    internal Value GetStRdev() => hidden[8];
}
