namespace Lucid.Modules.Weak;

/// <summary>Stands for an object without keeping it.</summary>
[PyType("weakref.CallableProxyType", NoConstructor = true)]
internal sealed partial class PyCallableWeakProxy : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value Reference;
    }

    internal PyCallableWeakProxy(Value reference)
        : base(TypeObject) => state.Reference = reference;

    private bool TryTarget(out Value target, out Value error)
    {
        error = Value.None;
        target = ((PyWeakRef)Now.Reference.Object!).Target is { } alive ? alive : Value.Unbound;
        if (target.IsUnbound)
        {
            error = Errors.Of(ExceptionTypes.ReferenceError, "weakly-referenced object no longer exists");
        }
        return !target.IsUnbound;
    }

    private static bool TryOperand(Value operand, out Value target, out Value error)
    {
        target = operand;
        error = Value.None;
        return operand.Object is not PyCallableWeakProxy proxy || proxy.TryTarget(out target, out error);
    }

    [PySlot(Slot.GetAttr)]
    internal Value GetAttribute(Machine vm, PyStr name) => TryTarget(out Value t, out Value e) ? vm.GetAttr(t, name) : e;

    [PySlot(Slot.SetAttr)]
    internal Value SetAttribute(Machine vm, PyStr name, Value value) => TryTarget(out Value t, out Value e) ? vm.SetAttr(t, name, value) : e;

    [PySlot(Slot.DelAttr)]
    internal Value DelAttribute(Machine vm, PyStr name) => TryTarget(out Value t, out Value e) ? vm.DelAttr(t, name) : e;

    [PySlot(Slot.Repr)]
    internal Value Repr(Machine vm) => Value.Str(TryTarget(out Value t, out _)
        ? $"<weakproxy at {vm.AddressOf(this)}; to '{t.Type.FullName}' at {vm.AddressOf(t)}>"
        : $"<weakproxy at {vm.AddressOf(this)}; dead>");

    [PySlot(Slot.Str)]
    internal Value Str(Machine vm) => TryTarget(out Value t, out Value e) ? vm.Str(t) : e;

    [PySlot(Slot.Bool)]
    internal Value Truth(Machine vm) => TryTarget(out Value t, out Value e) ? vm.Truth(t) : e;

    [PySlot(Slot.Len)]
    internal Value Len(Machine vm) => TryTarget(out Value t, out Value e) ? vm.Len(t) : e;

    [PySlot(Slot.GetItem)]
    internal Value GetItem(Machine vm, Value key) => TryTarget(out Value t, out Value e) ? vm.GetItem(t, key) : e;

    [PySlot(Slot.SetItem)]
    internal Value SetItem(Machine vm, Value key, Value value) => TryTarget(out Value t, out Value e) ? vm.SetItem(t, key, value) : e;

    [PySlot(Slot.DelItem)]
    internal Value DelItem(Machine vm, Value key) => TryTarget(out Value t, out Value e) ? vm.DelItem(t, key) : e;

    [PySlot(Slot.Contains)]
    internal Value Contains(Machine vm, Value item) => TryTarget(out Value t, out Value e) ? vm.Contains(t, item) : e;

    [PySlot(Slot.Iter)]
    internal Value Iter(Machine vm) => TryTarget(out Value t, out Value e) ? vm.GetIter(t) : e;

    [PySlot(Slot.Next)]
    internal Value Next(Machine vm) => TryTarget(out Value t, out Value e) ? vm.Next(t) : e;

    [PySlot(Slot.Hash)]
    internal Value Hash() => Errors.TypeError($"unhashable type: '{Type.FullName}'");

    [PySlot(Slot.Compare)]
    internal Value Compare(Machine vm, Value other, CompareOp op) =>
        TryTarget(out Value t, out Value e) && TryOperand(other, out Value o, out e) ? vm.Compare(t, o, op) : e;

    [PySlot(Slot.Neg)]
    internal Value Neg(Machine vm) => TryTarget(out Value t, out Value e) ? vm.Unary(Slot.Neg, t) : e;

    [PySlot(Slot.Pos)]
    internal Value Pos(Machine vm) => TryTarget(out Value t, out Value e) ? vm.Unary(Slot.Pos, t) : e;

    [PySlot(Slot.Invert)]
    internal Value Invert(Machine vm) => TryTarget(out Value t, out Value e) ? vm.Unary(Slot.Invert, t) : e;

    [PySlot(Slot.Abs)]
    internal Value Abs(Machine vm) => TryTarget(out Value t, out Value e) ? vm.Unary(Slot.Abs, t) : e;

    [PySlot(Slot.Add)]
    internal static Value Add(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.Add, a, b) : e;

    [PySlot(Slot.Sub)]
    internal static Value Sub(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.Sub, a, b) : e;

    [PySlot(Slot.Mul)]
    internal static Value Mul(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.Mul, a, b) : e;

    [PySlot(Slot.MatMul)]
    internal static Value MatMul(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.MatMul, a, b) : e;

    [PySlot(Slot.TrueDiv)]
    internal static Value TrueDiv(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.TrueDiv, a, b) : e;

    [PySlot(Slot.FloorDiv)]
    internal static Value FloorDiv(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.FloorDiv, a, b) : e;

    [PySlot(Slot.Mod)]
    internal static Value Mod(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.Mod, a, b) : e;

    [PySlot(Slot.DivMod)]
    internal static Value DivMod(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.DivMod, a, b) : e;

    [PySlot(Slot.LShift)]
    internal static Value LShift(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.LShift, a, b) : e;

    [PySlot(Slot.RShift)]
    internal static Value RShift(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.RShift, a, b) : e;

    [PySlot(Slot.And)]
    internal static Value And(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.And, a, b) : e;

    [PySlot(Slot.Or)]
    internal static Value Or(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.Or, a, b) : e;

    [PySlot(Slot.Xor)]
    internal static Value Xor(Machine vm, Value left, Value right) =>
        TryOperand(left, out Value a, out Value e) && TryOperand(right, out Value b, out e) ? vm.Binary(Slot.Xor, a, b) : e;

    [PySlot(Slot.Call)]
    internal Value Call(Machine vm, Args args) => TryTarget(out Value t, out Value e) ? vm.Call(t, args) : e;
}
