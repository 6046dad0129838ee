namespace Lucid.Runtime;

/// <summary>The type of None, which is no object.</summary>
[PyType("NoneType", Immutable = true, Doc = "The type of the None singleton.")]
public sealed partial class PyNone : PyObject
{
    [PyNew("NoneType(*args, **kwargs)")]
    internal static Value New(PyType cls, Args args) =>
        args.Count + args.KeywordCount > 0 ? Errors.TypeError("NoneType takes no arguments") : Value.None;

    [PySlot(Slot.Repr)]
    internal static Value Repr(Value self) => PyStr.Intern("None");

    [PySlot(Slot.Bool)]
    internal static bool Bool(Value self) => false;

    [PySlot(Slot.Hash)]
    internal static long Hash(Value self) => 0xFCA86420;

    [PySlot(Slot.Compare)]
    internal static Value Compare(Value self, Value other, CompareOp op) =>
        op > CompareOp.Ne || (op == CompareOp.Ne && !other.IsNone) || (op == CompareOp.Eq && !other.IsNone) ? Value.NotImplemented : Value.Bool(op == CompareOp.Eq);
}
