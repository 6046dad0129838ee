namespace Lucid.Runtime;

/// <summary>What <c>sys.get_asyncgen_hooks()</c> gives: a tuple with names.</summary>
[PyType("asyncgen_hooks", Base = typeof(PyTuple), Immutable = true, NoConstructor = true)]
public sealed partial class PyAsyncHooks : PyTuple
{
    internal PyAsyncHooks(Value firstIter, Value finalizer)
        : base(TypeObject, [firstIter, finalizer])
    {
    }

    [PyConstant("n_fields")] internal static int FieldCount => 2;

    [PyConstant("n_sequence_fields")] internal static int VisibleCount => 2;

    [PyConstant("n_unnamed_fields")] internal static int UnnamedCount => 0;

    [PyConstant("__match_args__")] internal static Value MatchArgs => new PyTuple([Value.Str("firstiter"), Value.Str("finalizer")]);

    [PyGetter("firstiter")]
    internal Value FirstIter() => Items[0];

    [PyGetter("finalizer")]
    internal Value Finalizer() => Items[1];

    [PySlot(Slot.Repr)]
    internal Value HooksRepr(Machine vm) => vm.Enter(new ReprPartsFrame(["asyncgen_hooks(firstiter=", ", finalizer=", ")"], Items));
}
