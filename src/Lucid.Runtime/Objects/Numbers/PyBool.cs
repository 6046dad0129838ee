namespace Lucid.Runtime;

/// <summary>Python's bool. Its two values are no objects.</summary>
[PyType("bool", Base = typeof(PyInt), Immutable = true, Doc = "Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.")]
public sealed partial class PyBool : PyObject
{
    [PyNew("bool(object=False, /)")]
    internal static Value New(Machine vm, PyType cls, Value @object) => vm.Truth(@object);

    [PySlot(Slot.Repr)]
    internal static Value Repr(Value self) => self.IsTrue ? TrueName : FalseName;

    [PySlot(Slot.Invert)]
    internal static Value Invert(Machine vm, Value self) => vm.Warn(
        ExceptionTypes.DeprecationWarning,
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int "
            + "object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you "
            + "really want the bitwise inversion of the underlying int.",
        Value.Int(~self.Bits));

    [PySlot(Slot.And)]
    internal static Value And(Value left, Value right) =>
        left.IsBool && right.IsBool ? Value.Bool((left.Bits & right.Bits) != 0) : PyInt.And(left, right);

    [PySlot(Slot.Or)]
    internal static Value Or(Value left, Value right) =>
        left.IsBool && right.IsBool ? Value.Bool((left.Bits | right.Bits) != 0) : PyInt.Or(left, right);

    [PySlot(Slot.Xor)]
    internal static Value Xor(Value left, Value right) =>
        left.IsBool && right.IsBool ? Value.Bool(left.Bits != right.Bits) : PyInt.Xor(left, right);

    private static Value TrueName => PyStr.Intern("True");

    private static Value FalseName => PyStr.Intern("False");
}
