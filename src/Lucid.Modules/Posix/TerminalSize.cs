using Lucid.Runtime;

namespace Lucid.Modules.Posix;

/// <summary>The type <c>os.terminal_size</c>.</summary>
[PyType("os.terminal_size", Base = typeof(PyTuple), Immutable = true, Doc = "A tuple of (columns, lines) for holding terminal window size")]
internal sealed partial class TerminalSize : StructSequence
{
    private static readonly string[] names = ["columns", "lines"];

    [Saved(0)] private readonly Value[] hidden;

    internal TerminalSize(Value[] visible, Value[] hidden)
        : base(TypeObject, visible) => this.hidden = hidden;

    public override string[] FieldNames => names;

    public override Value[] Hidden => hidden;

    [PyConstant("n_fields")] internal static int FieldCount => 2;

    [PyConstant("n_sequence_fields")] internal static int VisibleCount => 2;

    [PyConstant("n_unnamed_fields")] internal static int UnnamedCount => 0;

    [PyConstant("__match_args__")]
    internal static Value MatchArgs => NamesOf(names, 2);

    [PyNew("structseq(sequence, dict=None)")]
    internal static Value New(Machine vm, PyType cls, Value sequence, Value dict)
    {
        Value taken = Take(vm, cls, sequence, dict, names, 2, out Value[] visible, out Value[] hidden);
        return taken.IsNone ? new TerminalSize(visible, hidden) : taken;
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => ReprOf(vm);

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => ReduceOf(vm);

    [PyMethod("__replace__(**changes)")]
    internal Value Replace(Machine vm, PyDict changes) => ReplaceOf(vm, changes);

    [PyGetter("columns")]
    internal Value GetColumns() => Items[0];

    [PyGetter("lines")]
    internal Value GetLines() => Items[1];
}
