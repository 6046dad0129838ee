namespace Lucid.Modules.Operator;

/// <summary>The module <c>_operator</c>: the operators as functions.</summary>
[PyModule(
    "_operator",
    Types = [typeof(PyItemGetter), typeof(PyAttrGetter), typeof(PyMethodCaller)],
    Doc = "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.")]
internal static partial class OperatorModule
{
    [PyFunction("lt(a, b, /)", Doc = "Same as a < b.")]
    internal static Value LtOf(Machine vm, Value a, Value b) => vm.Compare(a, b, CompareOp.Lt);

    [PyFunction("le(a, b, /)", Doc = "Same as a <= b.")]
    internal static Value LeOf(Machine vm, Value a, Value b) => vm.Compare(a, b, CompareOp.Le);

    [PyFunction("eq(a, b, /)", Doc = "Same as a == b.")]
    internal static Value EqOf(Machine vm, Value a, Value b) => vm.Compare(a, b, CompareOp.Eq);

    [PyFunction("ne(a, b, /)", Doc = "Same as a != b.")]
    internal static Value NeOf(Machine vm, Value a, Value b) => vm.Compare(a, b, CompareOp.Ne);

    [PyFunction("ge(a, b, /)", Doc = "Same as a >= b.")]
    internal static Value GeOf(Machine vm, Value a, Value b) => vm.Compare(a, b, CompareOp.Ge);

    [PyFunction("gt(a, b, /)", Doc = "Same as a > b.")]
    internal static Value GtOf(Machine vm, Value a, Value b) => vm.Compare(a, b, CompareOp.Gt);

    [PyFunction("not_(a, /)", Doc = "Same as not a.")]
    internal static Value NotOf(Machine vm, Value a) => vm.Not(a);

    [PyFunction("truth(a, /)", Doc = "Return True if a is true, False otherwise.")]
    internal static Value TruthOf(Machine vm, Value a) => vm.Truth(a);

    [PyFunction("add(a, b, /)", Doc = "Same as a + b.")]
    internal static Value AddOf(Machine vm, Value a, Value b) => vm.Binary(Slot.Add, a, b);

    [PyFunction("and_(a, b, /)", Doc = "Same as a & b.")]
    internal static Value AndOf(Machine vm, Value a, Value b) => vm.Binary(Slot.And, a, b);

    [PyFunction("floordiv(a, b, /)", Doc = "Same as a // b.")]
    internal static Value FloordivOf(Machine vm, Value a, Value b) => vm.Binary(Slot.FloorDiv, a, b);

    [PyFunction("lshift(a, b, /)", Doc = "Same as a << b.")]
    internal static Value LshiftOf(Machine vm, Value a, Value b) => vm.Binary(Slot.LShift, a, b);

    [PyFunction("mod(a, b, /)", Doc = "Same as a % b.")]
    internal static Value ModOf(Machine vm, Value a, Value b) => vm.Binary(Slot.Mod, a, b);

    [PyFunction("mul(a, b, /)", Doc = "Same as a * b.")]
    internal static Value MulOf(Machine vm, Value a, Value b) => vm.Binary(Slot.Mul, a, b);

    [PyFunction("matmul(a, b, /)", Doc = "Same as a @ b.")]
    internal static Value MatmulOf(Machine vm, Value a, Value b) => vm.Binary(Slot.MatMul, a, b);

    [PyFunction("or_(a, b, /)", Doc = "Same as a | b.")]
    internal static Value OrOf(Machine vm, Value a, Value b) => vm.Binary(Slot.Or, a, b);

    [PyFunction("rshift(a, b, /)", Doc = "Same as a >> b.")]
    internal static Value RshiftOf(Machine vm, Value a, Value b) => vm.Binary(Slot.RShift, a, b);

    [PyFunction("sub(a, b, /)", Doc = "Same as a - b.")]
    internal static Value SubOf(Machine vm, Value a, Value b) => vm.Binary(Slot.Sub, a, b);

    [PyFunction("truediv(a, b, /)", Doc = "Same as a / b.")]
    internal static Value TruedivOf(Machine vm, Value a, Value b) => vm.Binary(Slot.TrueDiv, a, b);

    [PyFunction("xor(a, b, /)", Doc = "Same as a ^ b.")]
    internal static Value XorOf(Machine vm, Value a, Value b) => vm.Binary(Slot.Xor, a, b);

    [PyFunction("iadd(a, b, /)", Doc = "Same as a += b.")]
    internal static Value IaddOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceAdd, a, b);

    [PyFunction("iand(a, b, /)", Doc = "Same as a &= b.")]
    internal static Value IandOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceAnd, a, b);

    [PyFunction("ifloordiv(a, b, /)", Doc = "Same as a //= b.")]
    internal static Value IfloordivOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceFloorDiv, a, b);

    [PyFunction("ilshift(a, b, /)", Doc = "Same as a <<= b.")]
    internal static Value IlshiftOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceLShift, a, b);

    [PyFunction("imod(a, b, /)", Doc = "Same as a %= b.")]
    internal static Value ImodOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceMod, a, b);

    [PyFunction("imul(a, b, /)", Doc = "Same as a *= b.")]
    internal static Value ImulOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceMul, a, b);

    [PyFunction("imatmul(a, b, /)", Doc = "Same as a @= b.")]
    internal static Value ImatmulOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceMatMul, a, b);

    [PyFunction("ior(a, b, /)", Doc = "Same as a |= b.")]
    internal static Value IorOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceOr, a, b);

    [PyFunction("irshift(a, b, /)", Doc = "Same as a >>= b.")]
    internal static Value IrshiftOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceRShift, a, b);

    [PyFunction("isub(a, b, /)", Doc = "Same as a -= b.")]
    internal static Value IsubOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceSub, a, b);

    [PyFunction("itruediv(a, b, /)", Doc = "Same as a /= b.")]
    internal static Value ItruedivOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceTrueDiv, a, b);

    [PyFunction("ixor(a, b, /)", Doc = "Same as a ^= b.")]
    internal static Value IxorOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplaceXor, a, b);

    [PyFunction("ipow(a, b, /)", Doc = "Same as a **= b.")]
    internal static Value IpowOf(Machine vm, Value a, Value b) => vm.BinaryInplace(Slot.InplacePow, a, b);

    [PyFunction("pow(a, b, /)", Doc = "Same as a ** b.")]
    internal static Value PowOf(Machine vm, Value a, Value b) => vm.Power(a, b, Value.None);

    [PyFunction("neg(a, /)", Doc = "Same as -a.")]
    internal static Value NegOf(Machine vm, Value a) => vm.Unary(Slot.Neg, a);

    [PyFunction("pos(a, /)", Doc = "Same as +a.")]
    internal static Value PosOf(Machine vm, Value a) => vm.Unary(Slot.Pos, a);

    [PyFunction("inv(a, /)", Doc = "Same as ~a.")]
    internal static Value InvOf(Machine vm, Value a) => vm.Unary(Slot.Invert, a);

    [PyFunction("invert(a, /)", Doc = "Same as ~a.")]
    internal static Value InvertOf(Machine vm, Value a) => vm.Unary(Slot.Invert, a);

    [PyFunction("abs(a, /)", Doc = "Same as abs(a).")]
    internal static Value AbsOf(Machine vm, Value a) => UnaryOf(vm, Slot.Abs, a);

    [PyFunction("index(a, /)", Doc = "Same as a.__index__()")]
    internal static Value IndexOf(Machine vm, Value a) => Numbers.IsInt(a) ? Numbers.ExactInt(a) : vm.Enter(new ExactIndexFrame(a));

    [PyFunction("is_(a, b, /)", Doc = "Same as a is b.")]
    internal static Value IsOf(Machine vm, Value a, Value b) => Value.Bool(a.Is(b));

    [PyFunction("is_not(a, b, /)", Doc = "Same as a is not b.")]
    internal static Value IsNotOf(Machine vm, Value a, Value b) => Value.Bool(!a.Is(b));

    [PyFunction("is_none(a, /)", Doc = "Same as a is None.")]
    internal static Value IsNoneOf(Machine vm, Value a) => Value.Bool(a.IsNone);

    [PyFunction("is_not_none(a, /)", Doc = "Same as a is not None.")]
    internal static Value IsNotNoneOf(Machine vm, Value a) => Value.Bool(!a.IsNone);

    [PyFunction("contains(a, b, /)", Doc = "Same as b in a (note reversed operands).")]
    internal static Value ContainsOf(Machine vm, Value a, Value b) => vm.Contains(a, b);

    [PyFunction("getitem(a, b, /)", Doc = "Same as a[b].")]
    internal static Value GetitemOf(Machine vm, Value a, Value b) => vm.GetItem(a, b);

    [PyFunction("setitem(a, b, c, /)", Doc = "Same as a[b] = c.")]
    internal static Value SetitemOf(Machine vm, Value a, Value b, Value c) => Ended(vm, vm.FrameDepth, vm.SetItem(a, b, c));

    [PyFunction("delitem(a, b, /)", Doc = "Same as del a[b].")]
    internal static Value DelitemOf(Machine vm, Value a, Value b) => Ended(vm, vm.FrameDepth, vm.DelItem(a, b));

    // What a method of a class returns is dropped.
    private static Value Ended(Machine vm, int depth, Value done) => done.IsPushed ? vm.EnterBelow(depth, new NoneFrame()) : done.IsSignal ? done : Value.None;

    private static unsafe Value UnaryOf(Machine vm, Slot slot, Value a) =>
        a.Type.Has(slot) ? a.Type.Unary(slot)(vm, a) : Errors.TypeError($"bad operand type for abs(): '{a.Type.FullName}'");

    [PyFunction("concat(a, b, /)", Doc = "Same as a + b, for a and b sequences.")]
    internal static Value Concat(Machine vm, Value a, Value b) =>
        !IsSequence(a) || (!IsSequence(b) && !b.Type.Has(Slot.Add)) ? Errors.TypeError($"'{a.Type.FullName}' object can't be concatenated") : vm.Binary(Slot.Add, a, b);

    [PyFunction("iconcat(a, b, /)", Doc = "Same as a += b, for a and b sequences.")]
    internal static Value InplaceConcat(Machine vm, Value a, Value b) =>
        !IsSequence(a) ? Errors.TypeError($"'{a.Type.FullName}' object can't be concatenated") : vm.BinaryInplace(Slot.InplaceAdd, a, b);

    private static bool IsSequence(Value value) => value.Type.Has(Slot.GetItem) && value.As<PyDict>() is null;

    [PyFunction("countOf(a, b, /)", Doc = "Return the number of items in a which are, or which equal, b.")]
    internal static Value CountOf(Machine vm, Value a, Value b) => vm.Enter(new FindFrame(a, b, isIndex: false));

    [PyFunction("indexOf(a, b, /)", Doc = "Return the first index of b in a.")]
    internal static Value IndexOf(Machine vm, Value a, Value b) => vm.Enter(new FindFrame(a, b, isIndex: true));

    [PyFunction("length_hint(obj, default=0, /)", Doc = "Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.\nThe result will be an integer >= 0.")]
    internal static Value LengthHintOf(Machine vm, Value obj, Value fallback) =>
        !Numbers.IsInt(fallback) ? Errors.TypeError($"'{fallback.Type.FullName}' object cannot be interpreted as an integer") : vm.Enter(new HintFrame(obj, fallback));

    [PyFunction("call(obj, /, *args, **kwargs)", Doc = "Same as obj(*args, **kwargs).")]
    internal static Value Call(Machine vm, Args args) =>
        args.Count == 0 ? Errors.TypeError("call expected at least 1 argument, got 0") : vm.Call(args[0], args.Skip(1));

    [PyFunction("_compare_digest(a, b, /)", Doc = "Return 'a == b'.\n\nThis function uses an approach designed to prevent\ntiming analysis, making it appropriate for cryptography.\n\na and b must both be of the same type: either str (ASCII only),\nor any bytes-like object.")]
    internal static Value CompareDigest(Value a, Value b)
    {
        if (a.As<PyStr>() is { } left && b.As<PyStr>() is { } right)
        {
            if (!System.Text.Ascii.IsValid(left.Text) || !System.Text.Ascii.IsValid(right.Text))
            {
                return Errors.TypeError("comparing strings with non-ASCII characters is not supported");
            }
            return Value.Bool(System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.ASCII.GetBytes(left.Text), System.Text.Encoding.ASCII.GetBytes(right.Text)));
        }
        return a.Object is IBuffer first && b.Object is IBuffer second
            ? Value.Bool(System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(first.Bytes, second.Bytes))
            : Errors.TypeError($"unsupported operand types(s) or combination of types: '{a.Type.FullName}' and '{b.Type.FullName}'");
    }
}
