using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>Operators: built-in operands are answered at once, classes through native frames.</summary>
public sealed unsafe partial class Machine
{
    /// <summary>A binary operation, by the slot of its operator.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Value Binary(Slot slot, Value left, Value right)
    {
        if (left.IsUnbound || right.IsUnbound)
        {
            return UnboundOperand();
        }
        PyType lt = left.Type;
        PyType rt = right.Type;
        if (lt.IsHeap || rt.IsHeap)
        {
            return Enter(new NumberFrame(slot, left, right, Value.None, 0));
        }
        return BuiltinBinary(slot, 0, lt, rt, left, right);
    }

    /// <summary>A binary operation that may change its left operand, by the slot of its in-place operator.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Value BinaryInplace(Slot inplace, Value left, Value right)
    {
        if (left.IsUnbound || right.IsUnbound)
        {
            return UnboundOperand();
        }
        Slot slot = PlainSlot(inplace);
        PyType lt = left.Type;
        PyType rt = right.Type;
        if (lt.IsHeap || rt.IsHeap)
        {
            return Enter(new NumberFrame(slot, left, right, Value.None, inplace));
        }
        if (lt.Has(inplace))
        {
            Value result = lt.Binary(inplace)(this, left, right);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }
        return BuiltinBinary(slot, inplace, lt, rt, left, right);
    }

    internal Value EnterNumber(Slot slot, Value left, Value right, Value third) => Enter(new NumberFrame(slot, left, right, third, 0));

    /// <summary><c>pow(left, right, third)</c></summary>
    public Value Power(Value left, Value right, Value third)
    {
        if (left.Type.IsHeap || right.Type.IsHeap || third.Type.IsHeap)
        {
            return Enter(new NumberFrame(Slot.Pow, left, right, third, 0));
        }
        return BuiltinTernaryPower(left, right, third);
    }

    private Value BuiltinTernaryPower(Value left, Value right, Value third)
    {
        for (int attempt = 0; attempt < 3; attempt++)
        {
            if (TryOperand(Slot.Pow, left, right, third, attempt, out Value result) && !result.IsNotImplemented)
            {
                return result;
            }
        }
        return UnsupportedOperands(Slot.Pow, 0, left, right, third);
    }

    private Value BuiltinBinary(Slot slot, Slot inplace, PyType lt, PyType rt, Value left, Value right)
    {
        if (slot == Slot.Pow)
        {
            return BuiltinTernaryPower(left, right, Value.None);
        }
        nint lf = lt.SlotFunction(slot);
        nint rf = rt.SlotFunction(slot);
        if (rf != 0 && rf != lf && !ReferenceEquals(lt, rt) && rt.IsSubtypeOf(lt))
        {
            Value first = ((delegate*<Machine, Value, Value, Value>)rf)(this, left, right);
            if (!first.IsNotImplemented)
            {
                return first;
            }
            rf = 0;
        }
        if (lf != 0)
        {
            Value result = ((delegate*<Machine, Value, Value, Value>)lf)(this, left, right);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }
        if (rf != 0 && rf != lf)
        {
            Value result = ((delegate*<Machine, Value, Value, Value>)rf)(this, left, right);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }
        return UnsupportedOperands(slot, inplace, left, right, Value.None);
    }

    /// <summary>Makes one attempt of a binary operation: 0 the right side first where its class derives from the left's, 1 the left side, 2 the right side.</summary>
    internal bool TryOperand(Slot slot, Value left, Value right, Value third, int attempt, out Value result)
    {
        PyType lt = left.Type;
        PyType rt = right.Type;
        bool rightFirst = !ReferenceEquals(lt, rt) && rt.IsSubtypeOf(lt) && Reflects(slot, lt, rt);
        result = default;
        switch (attempt)
        {
            case 0:
                return rightFirst && TryReflected(slot, left, right, third, lt, rt, out result);
            case 1:
                nint f = lt.SlotFunction(slot);
                if (f == 0)
                {
                    return false;
                }
                if (!lt.IsHeap || f == lt.BuiltinType.SlotFunction(slot))
                {
                    result = CallNumberSlot(f, slot, left, right, third);
                    return true;
                }
                PyStr name = SlotNames.Of(slot);
                Value method = lt.Lookup(name);
                if (method.IsUnbound)
                {
                    return false;
                }
                result = slot == Slot.Pow && !third.IsNone ? CallSpecial(left, name, right, third) : CallSpecial(left, name, right);
                return true;
            default:
                return !rightFirst && !ReferenceEquals(lt, rt) && TryReflected(slot, left, right, third, lt, rt, out result);
        }
    }

    private static bool Reflects(Slot slot, PyType lt, PyType rt)
    {
        PyStr name = Names.Reflected(slot);
        Value there = rt.Lookup(name);
        return !there.IsUnbound && !there.Is(lt.Lookup(name));
    }

    private bool TryReflected(Slot slot, Value left, Value right, Value third, PyType lt, PyType rt, out Value result)
    {
        result = default;
        nint f = rt.SlotFunction(slot);
        if (f == 0)
        {
            return false;
        }
        if (!rt.IsHeap || f == rt.BuiltinType.SlotFunction(slot))
        {
            if (f == lt.SlotFunction(slot))
            {
                return false;
            }
            result = CallNumberSlot(f, slot, left, right, third);
            return true;
        }
        PyStr name = Names.Reflected(slot);
        Value method = rt.Lookup(name);
        if (method.IsUnbound)
        {
            return false;
        }
        result = slot == Slot.Pow && !third.IsNone ? CallSpecial(right, name, left, third) : CallSpecial(right, name, left);
        return true;
    }

    private Value CallNumberSlot(nint f, Slot slot, Value left, Value right, Value third) =>
        slot == Slot.Pow
            ? ((delegate*<Machine, Value, Value, Value, Value>)f)(this, left, right, third)
            : ((delegate*<Machine, Value, Value, Value>)f)(this, left, right);

    internal Value CallBinarySlot(Slot slot, PyType type, Value left, Value right) => type.Binary(slot)(this, left, right);

    internal Value UnsupportedOperands(Slot slot, Slot inplace, Value left, Value right, Value third)
    {
        string lt = left.Type.FullName;
        string rt = right.Type.FullName;
        if (slot == Slot.Add && left.O is PyStr or PyBytes or PyByteArray or PyList or PyTuple)
        {
            return left.O is PyBytes or PyByteArray
                ? Errors.TypeError($"can't concat {rt} to {lt}")
                : Errors.TypeError($"can only concatenate {BaseName(left)} (not \"{rt}\") to {BaseName(left)}");
        }
        if (slot == Slot.Mul && (IsRepeatable(left) || IsRepeatable(right)))
        {
            return Errors.TypeError($"can't multiply sequence by non-int of type '{(IsRepeatable(left) ? rt : lt)}'");
        }
        string sign = Names.SignOf(inplace == 0 ? slot : inplace);
        if (slot == Slot.RShift && left.O is PyBuiltinFunction { Code.Name: "print" })
        {
            return Errors.TypeError($"unsupported operand type(s) for {sign}: '{lt}' and '{rt}'. Did you mean \"print(<message>, file=<output_stream>)\"?");
        }
        if (slot == Slot.Pow && inplace == 0)
        {
            return third.IsNone
                ? Errors.TypeError($"unsupported operand type(s) for ** or pow(): '{lt}' and '{rt}'")
                : Errors.TypeError($"unsupported operand type(s) for ** or pow(): '{lt}', '{rt}', '{third.Type.FullName}'");
        }
        return Errors.TypeError($"unsupported operand type(s) for {sign}: '{lt}' and '{rt}'");

        static bool IsRepeatable(Value v) => v.O is PyStr or PyBytes or PyByteArray or PyList or PyTuple;
        static string BaseName(Value v) => v.O is PyStr ? "str" : v.O is PyList ? "list" : "tuple";
    }

    /// <summary>A rich comparison.</summary>
    public Value Compare(Value left, Value right, CompareOp op)
    {
        if (left.IsUnbound || right.IsUnbound)
        {
            return UnboundOperand();
        }
        if (AsksPython(left.Type) || AsksPython(right.Type))
        {
            return EnterNow(new CompareFrame(left, right, op, wantsTruth: false));
        }
        return BuiltinCompare(left, right, op);
    }

    /// <summary>The truth of a rich comparison.</summary>
    public Value CompareTruth(Value left, Value right, CompareOp op)
    {
        if (left.IsUnbound || right.IsUnbound)
        {
            return UnboundOperand();
        }
        if (AsksPython(left.Type) || AsksPython(right.Type))
        {
            return EnterNow(new CompareFrame(left, right, op, wantsTruth: true));
        }
        int depth = Thread.Depth;
        Value result = BuiltinCompare(left, right, op);
        return result.IsBool || result.IsError ? result : result.IsPushed ? EnterBelow(depth, new TruthResultFrame()) : Truth(result);
    }

    /// <summary>Whether two values are the same object or equal, as containers compare their items.</summary>
    public Value SameOrEqual(Value left, Value right) => left.Is(right) ? Value.True : CompareTruth(left, right, CompareOp.Eq);

    /// <summary>Whether comparing objects of a type may call a Python function.</summary>
    private static bool AsksPython(PyType type) => type.IsHeap && type.SlotFunction(Slot.Compare) != PyObjectType.TypeObject.SlotFunction(Slot.Compare);

    private Value BuiltinCompare(Value left, Value right, CompareOp op)
    {
        PyType lt = left.Type;
        if (ReferenceEquals(lt, right.Type) && lt.Has(Slot.Compare))
        {
            Value result = lt.Comparison(this, left, right, op);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }
        for (int attempt = 0; attempt < 3; attempt++)
        {
            if (TryCompare(left, right, op, attempt, out Value answer) && !answer.IsNotImplemented)
            {
                return answer;
            }
        }
        return CompareByIdentity(left, right, op);
    }

    /// <summary>Makes one attempt of a comparison, in the order of <see cref="TryOperand"/>.</summary>
    internal bool TryCompare(Value left, Value right, CompareOp op, int attempt, out Value result)
    {
        PyType lt = left.Type;
        PyType rt = right.Type;
        bool rightFirst = !ReferenceEquals(lt, rt) && rt.IsSubtypeOf(lt) && rt.Has(Slot.Compare);
        result = default;
        switch (attempt)
        {
            case 0 when rightFirst:
            case 2 when !rightFirst:
                if (!rt.Has(Slot.Compare))
                {
                    return false;
                }
                result = rt.Comparison(this, right, left, Swapped(op));
                return true;
            case 1:
                if (!lt.Has(Slot.Compare))
                {
                    return false;
                }
                result = lt.Comparison(this, left, right, op);
                return true;
            default:
                return false;
        }
    }

    internal Value CompareByIdentity(Value left, Value right, CompareOp op) => op switch
    {
        CompareOp.Eq => Value.Bool(left.Is(right)),
        CompareOp.Ne => Value.Bool(!left.Is(right)),
        _ => Errors.TypeError($"'{Names.SignOf(op)}' not supported between instances of '{left.Type.FullName}' and '{right.Type.FullName}'"),
    };

    private static CompareOp Swapped(CompareOp op) => op switch
    {
        CompareOp.Lt => CompareOp.Gt,
        CompareOp.Le => CompareOp.Ge,
        CompareOp.Gt => CompareOp.Lt,
        CompareOp.Ge => CompareOp.Le,
        _ => op,
    };

    /// <summary>Python's <c>bool(value)</c>; the result is a bool.</summary>
    public Value Truth(Value value)
    {
        if (value.O is null)
        {
            return Value.Bool(value.Bits != 0);
        }
        if (value.IsBool)
        {
            return value;
        }
        if (value.IsUnbound)
        {
            return UnboundOperand();
        }
        PyObject o = value.O;
        if (o.GetType() == typeof(PyList))
        {
            return Value.Bool(Unsafe.As<PyList>(o).Now.Items.Size != 0);
        }
        if (o.GetType() == typeof(PyStr))
        {
            return Value.Bool(Unsafe.As<PyStr>(o).Text.Length != 0);
        }
        PyType type = value.Type;
        if (type.Has(Slot.Bool))
        {
            return type.Unary(Slot.Bool)(this, value);
        }
        if (!type.Has(Slot.Len))
        {
            return Value.True;
        }
        int depth = Thread.Depth;
        Value length = type.Unary(Slot.Len)(this, value);
        return length.IsPushed ? EnterBelow(depth, new TruthResultFrame()) : length.IsSignal ? length : Value.Bool(length.Bits != 0);
    }

    /// <summary>Python's <c>not value</c>.</summary>
    public Value Not(Value value)
    {
        int depth = Thread.Depth;
        Value truth = Truth(value);
        return truth.IsPushed ? EnterBelow(depth, new TruthResultFrame(negated: true)) : truth.IsSignal ? truth : Value.Bool(!truth.IsTrue);
    }

    /// <summary>A unary operation, by its slot.</summary>
    public Value Unary(Slot slot, Value value)
    {
        if (value.IsUnbound)
        {
            return UnboundOperand();
        }
        PyType type = value.Type;
        return type.Has(slot) ? type.Unary(slot)(this, value)
            : Errors.TypeError($"bad operand type for unary {Names.SignOf(slot)}: '{type.FullName}'");
    }

    private static Slot PlainSlot(Slot inplace) => inplace switch
    {
        Slot.InplaceAdd => Slot.Add,
        Slot.InplaceSub => Slot.Sub,
        Slot.InplaceMul => Slot.Mul,
        Slot.InplaceMatMul => Slot.MatMul,
        Slot.InplaceTrueDiv => Slot.TrueDiv,
        Slot.InplaceFloorDiv => Slot.FloorDiv,
        Slot.InplaceMod => Slot.Mod,
        Slot.InplacePow => Slot.Pow,
        Slot.InplaceLShift => Slot.LShift,
        Slot.InplaceRShift => Slot.RShift,
        Slot.InplaceAnd => Slot.And,
        Slot.InplaceOr => Slot.Or,
        _ => Slot.Xor,
    };
}
