namespace Lucid.Runtime;

/// <summary>The keyword arguments of a parameter specification.</summary>
[PyType("typing.ParamSpecKwargs", Immutable = true, Doc = "The keyword arguments of a ParamSpec.")]
public sealed partial class PyParamSpecKwargs : PyObject
{
    /// <summary>What they are the arguments of: a ParamSpec, if it was not made by hand.</summary>
    [Saved(0)] public readonly Value Origin;

    internal PyParamSpecKwargs(Value origin)
        : base(TypeObject) => Origin = origin;

    [PyConstant("__module__")] internal static Value Module => Value.Str("typing");

    [PyNew("paramspeckwargs(origin)")]
    internal static Value New(PyType cls, Value origin) => new PyParamSpecKwargs(origin);

    [PyGetter("__origin__")]
    internal Value GetOrigin() => Origin;

    [PyMethod("__mro_entries__(object, /)")]
    internal Value MroEntries(Value bases) => Errors.TypeError("Cannot subclass an instance of ParamSpecKwargs");

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) =>
        Origin.O is PyParamSpec spec ? PyStr.Add(spec.Now.Name, Value.Str(".kwargs")) : vm.Enter(new ReprPartsFrame(["", ".kwargs"], [Origin]));

    [PySlot(Slot.Compare)]
    internal static Value Compare(Machine vm, Value left, Value right, CompareOp op) =>
        left.O is PyParamSpecKwargs a && right.O is PyParamSpecKwargs b && op is CompareOp.Eq or CompareOp.Ne
            ? vm.Compare(a.Origin, b.Origin, op)
            : Value.NotImplemented;
}
