namespace Lucid.Runtime;

/// <summary>The positional arguments of a parameter specification.</summary>
[PyType("typing.ParamSpecArgs", Immutable = true, Doc = "The positional arguments of a ParamSpec.")]
public sealed partial class PyParamSpecArgs : PyObject
{
    /// <summary>What they are the arguments of: a ParamSpec, if it was not made by hand.</summary>
    [Saved(0)] public readonly Value Origin;

    internal PyParamSpecArgs(Value origin)
        : base(TypeObject) => Origin = origin;

    [PyConstant("__module__")] internal static Value Module => Value.Str("typing");

    [PyNew("paramspecargs(origin)")]
    internal static Value New(PyType cls, Value origin) => new PyParamSpecArgs(origin);

    [PyGetter("__origin__")]
    internal Value GetOrigin() => Origin;

    [PyMethod("__mro_entries__(object, /)")]
    internal Value MroEntries(Value bases) => Errors.TypeError("Cannot subclass an instance of ParamSpecArgs");

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        Origin.O is PyParamSpec spec ? PyStr.Add(spec.Now.Name, Value.Str(".args")) : vm.Enter(new ReprPartsFrame(["", ".args"], [Origin]));

    [PySlot(Slot.Compare)]
    internal static Value Compare(Machine vm, Value left, Value right, CompareOp op) =>
        left.O is PyParamSpecArgs a && right.O is PyParamSpecArgs b && op is CompareOp.Eq or CompareOp.Ne
            ? vm.Compare(a.Origin, b.Origin, op)
            : Value.NotImplemented;
}
