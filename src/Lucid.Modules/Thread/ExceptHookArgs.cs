using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>The type <c>_thread._ExceptHookArgs</c>.</summary>
[PyType("_thread._ExceptHookArgs", Base = typeof(PyTuple), Immutable = true, Doc = "ExceptHookArgs\n\nType used to pass arguments to threading.excepthook.")]
internal sealed partial class ExceptHookArgs : StructSequence
{
    private static readonly string[] names = ["exc_type", "exc_value", "exc_traceback", "thread"];

    [Saved(0)] private readonly Value[] hidden;

    internal ExceptHookArgs(Value[] visible, Value[] hidden)
        : base(TypeObject, visible) => this.hidden = hidden;

    internal override string[] FieldNames => names;

    internal override Value[] Hidden => hidden;

    [PyConstant("n_fields")] internal static int FieldCount => 4;

    [PyConstant("n_sequence_fields")] internal static int VisibleCount => 4;

    [PyConstant("n_unnamed_fields")] internal static int UnnamedCount => 0;

    [PyConstant("__match_args__")]
    internal static Value MatchArgs => NamesOf(names, 4);

    [PyNew("_ExceptHookArgs(sequence, dict=None)")]
    internal static Value New(Machine vm, PyType cls, Value sequence, Value dict)
    {
        Value taken = Take(vm, cls, sequence, dict, names, 4, out Value[] visible, out Value[] hidden);
        return taken.IsNone ? new ExceptHookArgs(visible, hidden) : taken;
    }

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => vm.Enter(new StructReprFrame(this));

    [PyMethod("__reduce__()")]
    internal Value Reduce(Machine vm) => ReduceOf(vm);

    [PyMethod("__replace__(**changes)")]
    internal Value Replace(Machine vm, PyDict changes) => ReplaceOf(vm, changes);

    [PyGetter("exc_type")]
    internal Value GetExcType() => Items[0];

    [PyGetter("exc_value")]
    internal Value GetExcValue() => Items[1];

    [PyGetter("exc_traceback")]
    internal Value GetExcTraceback() => Items[2];

    [PyGetter("thread")]
    internal Value GetThread() => Items[3];
}
