namespace Lucid.Runtime;

/// <summary>What a weak reference refers to, as if it were that object.</summary>
[PyType("weakref.ProxyType", NoConstructor = true, Immutable = true)]
public sealed partial class PyWeakProxy : PyObject
{
    /// <summary>The reference through which it sees its object.</summary>
    [Saved(0)] public readonly PyWeakRef Reference;

    internal PyWeakProxy(PyWeakRef reference)
        : base(TypeObject) => Reference = reference;

    private static Value Gone => Errors.Of(ExceptionTypes.ReferenceError, "weakly-referenced object no longer exists");

    private Value Seen => Reference.Target is { } alive ? alive : Gone;

    private static Value Unwrap(Value value) => value.O is PyWeakProxy proxy ? proxy.Reference.Target is { } a ? a : Gone
        : value.O is PyCallableProxy callable ? callable.Reference.Target is { } b ? b : Gone
        : value;

    [PySlot(Slot.GetAttr)]
    internal Value GetAttribute(Machine vm, PyStr name) => Seen is { IsSignal: false } o ? vm.GetAttr(o, name) : Gone;

    [PySlot(Slot.SetAttr)]
    internal Value SetAttribute(Machine vm, PyStr name, Value value) => Seen is { IsSignal: false } o ? vm.SetAttr(o, name, value) : Gone;

    [PySlot(Slot.DelAttr)]
    internal Value DelAttribute(Machine vm, PyStr name) => Seen is { IsSignal: false } o ? vm.DelAttr(o, name) : Gone;

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Reference.Target is { } alive
        ? Value.Str($"<weakproxy at {vm.AddressOf(this)} to {alive.Type.FullName} at {vm.AddressOf(alive)}>")
        : Value.Str($"<weakproxy at {vm.AddressOf(this)}; dead>");

    [PySlot(Slot.Str)]
    internal Value Str(Machine vm) => Seen is { IsSignal: false } o ? vm.Str(o) : Gone;

    [PySlot(Slot.Bool)]
    internal Value Bool(Machine vm) => Seen is { IsSignal: false } o ? vm.Truth(o) : Gone;

    [PySlot(Slot.Len)]
    internal Value Len(Machine vm) => Seen is { IsSignal: false } o ? vm.Len(o) : Gone;

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key) => Seen is { IsSignal: false } o ? vm.GetItem(o, key) : Gone;

    [PySlot(Slot.SetItem)]
    internal Value SetItem(Machine vm, Value key, Value value) => Seen is { IsSignal: false } o ? vm.SetItem(o, key, value) : Gone;

    [PySlot(Slot.DelItem)]
    internal Value DelItem(Machine vm, Value key) => Seen is { IsSignal: false } o ? vm.DelItem(o, key) : Gone;

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value key) => Seen is { IsSignal: false } o ? vm.Contains(o, key) : Gone;

    [PySlot(Slot.Iter)]
    internal Value Iter(Machine vm) => Seen is { IsSignal: false } o ? vm.GetIter(o) : Gone;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => Seen is not { IsSignal: false } o ? Gone
        : o.Type.Has(Slot.Next) ? vm.Next(o)
        : Errors.TypeError($"Weakref proxy referenced a non-iterator '{o.Type.FullName}' object");

    [PySlot(Slot.Int)]
    internal Value Int(Machine vm) => Seen is { IsSignal: false } o ? vm.Call(PyInt.TypeObject, o) : Gone;

    [PySlot(Slot.Float)]
    internal Value Float(Machine vm) => Seen is { IsSignal: false } o ? vm.Call(PyFloat.TypeObject, o) : Gone;

    [PySlot(Slot.Index)]
    internal Value Index(Machine vm) => Seen is { IsSignal: false } o ? vm.Index(o) : Gone;

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op)
    {
        Value a = Seen;
        Value b = Unwrap(other);
        return a.IsSignal ? a : b.IsSignal ? b : vm.Compare(a, b, op);
    }

    [PySlot(Slot.Neg)]
    internal Value Neg(Machine vm) => Seen is { IsSignal: false } o ? vm.Unary(Slot.Neg, o) : Gone;

    [PySlot(Slot.Pos)]
    internal Value Pos(Machine vm) => Seen is { IsSignal: false } o ? vm.Unary(Slot.Pos, o) : Gone;

    [PySlot(Slot.Invert)]
    internal Value Invert(Machine vm) => Seen is { IsSignal: false } o ? vm.Unary(Slot.Invert, o) : Gone;

    [PySlot(Slot.Abs)]
    internal Value Abs(Machine vm) => Seen is { IsSignal: false } o ? vm.Call(vm.Builtins.GetStr(PyStr.Intern("abs")), o) : Gone;

    [PySlot(Slot.Add)]
    internal static Value Add(Machine vm, Value left, Value right) => Both(vm, Slot.Add, left, right);

    [PySlot(Slot.Sub)]
    internal static Value Sub(Machine vm, Value left, Value right) => Both(vm, Slot.Sub, left, right);

    [PySlot(Slot.Mul)]
    internal static Value Mul(Machine vm, Value left, Value right) => Both(vm, Slot.Mul, left, right);

    [PySlot(Slot.MatMul)]
    internal static Value MatMul(Machine vm, Value left, Value right) => Both(vm, Slot.MatMul, left, right);

    [PySlot(Slot.TrueDiv)]
    internal static Value TrueDiv(Machine vm, Value left, Value right) => Both(vm, Slot.TrueDiv, left, right);

    [PySlot(Slot.FloorDiv)]
    internal static Value FloorDiv(Machine vm, Value left, Value right) => Both(vm, Slot.FloorDiv, left, right);

    [PySlot(Slot.Mod)]
    internal static Value Mod(Machine vm, Value left, Value right) => Both(vm, Slot.Mod, left, right);

    [PySlot(Slot.LShift)]
    internal static Value LShift(Machine vm, Value left, Value right) => Both(vm, Slot.LShift, left, right);

    [PySlot(Slot.RShift)]
    internal static Value RShift(Machine vm, Value left, Value right) => Both(vm, Slot.RShift, left, right);

    [PySlot(Slot.And)]
    internal static Value And(Machine vm, Value left, Value right) => Both(vm, Slot.And, left, right);

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) => Both(vm, Slot.Or, left, right);

    [PySlot(Slot.Xor)]
    internal static Value Xor(Machine vm, Value left, Value right) => Both(vm, Slot.Xor, left, right);

    [PySlot(Slot.Pow)]
    internal static Value Pow(Machine vm, Value left, Value right, Value third) => Both(vm, Slot.Pow, left, right);

    private static Value Both(Machine vm, Slot slot, Value left, Value right)
    {
        Value a = Unwrap(left);
        Value b = Unwrap(right);
        return a.IsSignal ? a : b.IsSignal ? b : vm.Binary(slot, a, b);
    }
}
