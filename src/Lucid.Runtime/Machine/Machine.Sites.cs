using System.Runtime.CompilerServices;
using Lucid.Compiler.Bytecode;

namespace Lucid.Runtime;

/// <summary>
/// Operators as the loop asks for them: numbers at once, special methods of Python classes as frames of their own. Such a frame has the
/// operands in the two registers below its own, so that the next special method can be asked when this one declines.
/// </summary>
public sealed unsafe partial class Machine
{
    /// <summary>How many registers below its first belong to a frame: the operands of an operator.</summary>
    internal static int OperandsBelow(in FrameRecord record) => (record.Flags & FrameFlags.Operand) != 0 ? 2 : 0;

    /// <summary>Fills the record of a Python frame that starts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Activate(ref FrameRecord record, PyCode code, PyFunction function, PyObject? owner, int start, FrameFlags flags)
    {
        // Calls repeat: storing an equal reference again would cost a write barrier.
        if (!ReferenceEquals(record.Code, code))
        {
            record.Code = code;
        }
        if (!ReferenceEquals(record.Function, function))
        {
            record.Function = function;
        }
        if (!ReferenceEquals(record.Owner, owner))
        {
            record.Owner = owner;
        }
        record.View = null;
        record.Ip = 0;
        record.Base = start;
        record.Flags = flags;
    }

    /// <summary>The slots of the operators' instructions, by opcode.</summary>
    private static readonly Slot[] operatorSlots = MakeOperatorSlots();

    private static Slot[] MakeOperatorSlots()
    {
        var made = new Slot[(int)Opcode.InplaceSubImmediate + 1];
        for (Opcode op = Opcode.Add; op <= Opcode.InplaceSubImmediate; op++)
        {
            made[(int)op] = SlotOf(op);
        }
        return made;
    }

    /// <summary>The binary operation of an instruction where the loop has no answer at once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value BinaryAtSite(GreenThread thread, Instruction* at, ref Value r)
    {
        Value left = Unsafe.Add(ref r, (nint)at->B);
        Value right = at->Op >= Opcode.AddImmediate ? new Value(null, (short)at->C) : Unsafe.Add(ref r, (nint)at->C);
        Slot slot = operatorSlots[(int)at->Op];
        if ((left.O is null || left.IsFloat) && (right.O is null || right.IsFloat) && TryNumbers(slot, left, right, out Value result))
        {
            return result;
        }
        return slot is >= Slot.InplaceAdd and <= Slot.InplaceXor ? InplaceAtSite(thread, slot, left, right) : BinaryAtSite(thread, slot, left, right);
    }

    private static bool TryNumbers(Slot slot, in Value left, in Value right, out Value result)
    {
        double x = left.O is null ? left.Bits : left.AsDouble;
        double y = right.O is null ? right.Bits : right.AsDouble;
        result = default;
        if (left.O is null && right.O is null)
        {
            if (slot is not (Slot.Mul or Slot.InplaceMul) || Math.BigMul(left.Bits, right.Bits, out long low) != low >> 63)
            {
                return false;
            }
            result = Value.Int(low);
            return true;
        }
        switch (slot)
        {
            case Slot.Add or Slot.InplaceAdd:
                result = Value.Float(x + y);
                return true;
            case Slot.Sub or Slot.InplaceSub:
                result = Value.Float(x - y);
                return true;
            case Slot.Mul or Slot.InplaceMul:
                result = Value.Float(x * y);
                return true;
            case Slot.TrueDiv or Slot.InplaceTrueDiv when y != 0:
                result = Value.Float(x / y);
                return true;
            case Slot.Pow or Slot.InplacePow when y == 2 && double.IsFinite(x):
                result = Value.Float(x * x);
                return double.IsFinite(result.AsDouble);
            default:
                return false;
        }
    }

    /// <summary>The comparison of an instruction where the loop has no answer at once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value CompareAtSite(GreenThread thread, Instruction* at, ref Value r)
    {
        Opcode op = at->Op;
        bool wantsTruth = op >= Opcode.JumpTrue;
        Value left = Unsafe.Add(ref r, (nint)(wantsTruth ? at->A : at->B));
        Value right = op >= Opcode.JumpLtImmediate ? new Value(null, (short)at->B) : Unsafe.Add(ref r, (nint)(wantsTruth ? at->B : at->C));
        TryComparison(op, out CompareOp comparison);
        if (left.O is PyStr a && right.O is PyStr b && comparison <= CompareOp.Ne && a.IsExact && b.IsExact)
        {
            return new Value(Tags.Bool, a.ContentEquals(b) == (comparison == CompareOp.Eq) ? 1 : 0);
        }
        if ((left.O is null || left.IsFloat) && (right.O is null || right.IsFloat) && IsExactAsFloat(left) && IsExactAsFloat(right))
        {
            double x = left.O is null ? left.Bits : left.AsDouble;
            double y = right.O is null ? right.Bits : right.AsDouble;
            return Value.Bool(comparison switch
            {
                CompareOp.Eq => x == y,
                CompareOp.Ne => x != y,
                CompareOp.Lt => x < y,
                CompareOp.Le => x <= y,
                CompareOp.Gt => x > y,
                _ => x >= y,
            });
        }
        return CompareAtSite(thread, left, right, comparison, wantsTruth);
    }

    private static bool IsExactAsFloat(in Value number) => number.O is not null || number.Bits is > -(1L << 53) and < 1L << 53;

    private Value GetItemOfInt(in Value container, short index) => GetItem(container, Value.Int((long)index));

    /// <summary>A binary operation of the instruction before the saved instruction pointer.</summary>
    private Value BinaryAtSite(GreenThread thread, Slot slot, Value left, Value right)
    {
        if (left.O is { Shape.Type.IsHeap: true } && CallOperator(thread, slot, left, right, out Value result))
        {
            return result;
        }
        return right.O is { Shape.Type.IsHeap: true } && !left.IsUnbound && !left.Type.IsHeap && CallReflected(thread, slot, left, right, out result)
            ? result
            : Binary(slot, left, right);
    }

    /// <summary>An in-place operation of the instruction before the saved instruction pointer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value InplaceAtSite(GreenThread thread, Slot inplace, Value left, Value right)
    {
        if (left.O is { Shape.Type: { IsHeap: true } type })
        {
            if (!type.Has(inplace))
            {
                return CallOperator(thread, PlainSlot(inplace), left, right, out Value plain) ? plain : BinaryInplace(inplace, left, right);
            }
            return type.Lookup(SlotNames.Of(inplace)).O is PyFunction method && TakesTwo(method)
                ? PushOperator(thread, method, left, right, FrameFlags.Operand | FrameFlags.FirstOperand)
                : BinaryInplace(inplace, left, right);
        }
        if (left.O is null || left.IsFloat)
        {
            return BinaryAtSite(thread, PlainSlot(inplace), left, right) is { IsError: false } result ? result : BinaryInplace(inplace, left, right);
        }
        return BinaryInplace(inplace, left, right);
    }

    /// <summary>A comparison of the instruction before the saved instruction pointer.</summary>
    private Value CompareAtSite(GreenThread thread, Value left, Value right, CompareOp op, bool wantsTruth)
    {
        if (left.O is { Shape.Type: { IsHeap: true } lt } && lt.SlotFunction(Slot.Compare) != PyObjectType.TypeObject.SlotFunction(Slot.Compare)
            && !right.IsUnbound && (ReferenceEquals(lt, right.Type) || !right.Type.IsSubtypeOf(lt))
            && lt.Lookup(Names.Comparison(op)).O is PyFunction method && TakesTwo(method))
        {
            return PushOperator(thread, method, left, right, FrameFlags.Operand);
        }
        return wantsTruth ? CompareTruth(left, right, op) : Compare(left, right, op);
    }

    /// <summary>Calls the left side's special method where it is a plain Python function that comes first; false where that is not so.</summary>
    private bool CallOperator(GreenThread thread, Slot slot, Value left, Value right, out Value result)
    {
        result = default;
        if (right.IsUnbound)
        {
            return false;
        }
        PyType lt = left.Type;
        PyType rt = right.Type;
        if ((!ReferenceEquals(lt, rt) && rt.IsSubtypeOf(lt)) || lt.Lookup(SlotNames.Of(slot)).O is not PyFunction method || !TakesTwo(method))
        {
            return false;
        }
        result = PushOperator(thread, method, left, right, FrameFlags.Operand);
        return true;
    }

    /// <summary>Calls the right side's reflected method after a built-in left side has declined.</summary>
    private bool CallReflected(GreenThread thread, Slot slot, Value left, Value right, out Value result)
    {
        result = default;
        PyType lt = left.Type;
        PyType rt = right.Type;
        if (slot == Slot.Pow || rt.IsSubtypeOf(lt) || rt.Lookup(Names.Reflected(slot)).O is not PyFunction method || !TakesTwo(method))
        {
            return false;
        }
        nint f = lt.SlotFunction(slot);
        if (f != 0)
        {
            result = ((delegate*<Machine, Value, Value, Value>)f)(this, left, right);
            if (!result.IsNotImplemented)
            {
                return true;
            }
        }
        result = PushOperator(thread, method, right, left, FrameFlags.Operand | FrameFlags.LastOperand);
        return true;
    }

    /// <summary>Ends a generator's frame below which a Python frame iterates or delegates, or for which a generator waits; false where it is otherwise.</summary>
    private bool TryEndGenerator(GreenThread thread, ref FrameRecord frame, in Value result)
    {
        if (frame.View is not null || thread.Depth < 2
            || (frame.Owner!.GetType() != typeof(PyGenerator) && frame.Owner.GetType() != typeof(PyCoroutine)))
        {
            return false;
        }
        var generator = Unsafe.As<PyGenerator>(frame.Owner);
        PyGenerator? root = generator.Now.Root;
        if (root is null)
        {
            ref FrameRecord below = ref thread.Frames[thread.Depth - 2];
            if (below.IsNative || below.Code!.Start[below.Ip - 1].Op is not (Opcode.Send or Opcode.ForIter))
            {
                return false;
            }
        }
        generator.End(this);
        thread.Depth--;
        if (root is not null)
        {
            Unfold(root, generator);
        }
        if (thread.Depth <= thread.UnloggedDepth)
        {
            LogFrame(thread);
        }
        ref FrameRecord caller = ref thread.Top;
        Instruction* at = caller.Code!.Start + caller.Ip - 1;
        if (at->Op == Opcode.Send)
        {
            Put(ref Reg(ref thread.Stack[caller.Base], at->A), result);
        }
        caller.Ip += at->SignedC;
        return true;
    }

    private const int CheckShift = 16;

    /// <summary>Calls a special method without arguments whose result is checked.</summary>
    internal Value CallChecked(Value self, Slot slot, CheckKind check)
    {
        if (self.Type.Lookup(SlotNames.Of(slot)).O is PyFunction { Code: { IsSimple: true, ArgCount: 1 } code } method
            && (!code.IsGeneratorLike || (check == CheckKind.Iterator && (code.Unit.Flags & (CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) == 0)))
        {
            GreenThread thread = Thread;
            int start = thread.FreeBase;
            thread.Reserve(start + 1);
            Put(ref thread.Stack[start], self);
            return PushFunction(thread, method, start, 1, null, null, code.IsGeneratorLike ? FrameFlags.None : FrameFlags.Checked | (FrameFlags)((int)check << CheckShift));
        }
        return Enter(new CheckedCallFrame(self, slot, check));
    }

    /// <summary>Calls a class's <c>__contains__</c> and takes the truth of what it gives.</summary>
    internal Value CallContains(Value self, Value method, Value key)
    {
        if (method.O is not PyFunction function || !TakesTwo(function))
        {
            return Enter(new ContainsFrame(self, key));
        }
        GreenThread thread = Thread;
        int start = thread.FreeBase;
        thread.Reserve(start + 2);
        Put(ref thread.Stack[start], self);
        Put(ref thread.Stack[start + 1], key);
        return PushFunction(thread, function, start, 2, null, null, FrameFlags.Checked | (FrameFlags)((int)CheckKind.Answer << CheckShift));
    }

    private static bool TakesTwo(PyFunction method) => method.Code is { IsSimple: true, ArgCount: 2, IsGeneratorLike: false };

    private Value PushOperator(GreenThread thread, PyFunction method, Value self, Value other, FrameFlags flags)
    {
        PyCode code = method.Code;
        int start = thread.FreeBase + 2;
        int end = start + code.RegisterCount + StackSlack;
        if (end > thread.Stack.Length || thread.Depth >= RecursionDepthMax)
        {
            Value grown = Grow(thread, end);
            if (grown.IsSignal)
            {
                return grown;
            }
        }
        ref Value r = ref thread.Stack[start];
        Put(ref Unsafe.Add(ref r, -2), self);
        Put(ref Unsafe.Add(ref r, -1), other);
        Put(ref r, self);
        Put(ref Unsafe.Add(ref r, 1), other);
        PyObject unbound = Tags.Unbound;
        for (int i = 2; i < code.LocalCount; i++)
        {
            PutTagged(ref Unsafe.Add(ref r, i), unbound, 0);
        }
        Activate(ref thread.Push(), code, method, null, start, flags);
        return Value.Pushed;
    }

    /// <summary>What an operator gives when its special method has returned: the result, or what the next special method says.</summary>
    private Value FinishOperator(GreenThread thread, ref FrameRecord frame, Value result)
    {
        FrameFlags flags = frame.Flags;
        Value self = thread.Stack[frame.Base - 2];
        Value other = thread.Stack[frame.Base - 1];
        PopFrame(thread);
        ref FrameRecord caller = ref thread.Top;
        Opcode op = caller.Code!.Start[caller.Ip - 1].Op;
        bool isComparison = TryComparison(op, out CompareOp comparison);
        if (!result.IsNotImplemented)
        {
            if (!isComparison || op < Opcode.JumpTrue || result.IsBool)
            {
                return result;
            }
            if (thread.Depth <= thread.UnloggedDepth)
            {
                LogFrame(thread);
            }
            return Truth(result);
        }
        if (thread.Depth <= thread.UnloggedDepth)
        {
            LogFrame(thread);
        }
        if (isComparison)
        {
            return EnterNow(new CompareFrame(self, other, comparison, op >= Opcode.JumpTrue, tries: 2));
        }
        Slot slot = SlotOf(op);
        bool isInplace = slot is >= Slot.InplaceAdd and <= Slot.InplaceXor;
        Slot plain = isInplace ? PlainSlot(slot) : slot;
        bool reflected = (flags & FrameFlags.LastOperand) != 0;
        int tries = reflected ? 3 : (flags & FrameFlags.FirstOperand) != 0 ? 0 : 2;
        return Enter(NumberFrame.Resumed(plain, reflected ? other : self, reflected ? self : other, isInplace ? slot : 0, tries));
    }

    /// <summary>The comparisons in the order of their instructions.</summary>
    private static readonly CompareOp[] comparisonOrder = [CompareOp.Lt, CompareOp.Le, CompareOp.Eq, CompareOp.Ne, CompareOp.Gt, CompareOp.Ge];

    private static bool TryComparison(Opcode op, out CompareOp comparison)
    {
        int n = op switch
        {
            >= Opcode.Lt and <= Opcode.Ge => op - Opcode.Lt,
            >= Opcode.JumpLt and <= Opcode.JumpGe => op - Opcode.JumpLt,
            >= Opcode.JumpNotLt and <= Opcode.JumpNotGe => op - Opcode.JumpNotLt,
            >= Opcode.JumpLtImmediate and <= Opcode.JumpGeImmediate => op - Opcode.JumpLtImmediate,
            >= Opcode.JumpNotLtImmediate and <= Opcode.JumpNotGeImmediate => op - Opcode.JumpNotLtImmediate,
            _ => -1,
        };
        comparison = n < 0 ? default : comparisonOrder[n];
        return n >= 0;
    }

    /// <summary>The slot of an operator's instruction.</summary>
    private static Slot SlotOf(Opcode op) => op switch
    {
        Opcode.Add or Opcode.AddImmediate => Slot.Add,
        Opcode.Sub or Opcode.SubImmediate => Slot.Sub,
        Opcode.Mul or Opcode.MulImmediate => Slot.Mul,
        Opcode.TrueDiv => Slot.TrueDiv,
        Opcode.FloorDiv or Opcode.FloorDivImmediate => Slot.FloorDiv,
        Opcode.Mod or Opcode.ModImmediate => Slot.Mod,
        Opcode.Pow => Slot.Pow,
        Opcode.MatMul => Slot.MatMul,
        Opcode.LShift or Opcode.LShiftImmediate => Slot.LShift,
        Opcode.RShift or Opcode.RShiftImmediate => Slot.RShift,
        Opcode.And or Opcode.AndImmediate => Slot.And,
        Opcode.Or => Slot.Or,
        Opcode.Xor => Slot.Xor,
        Opcode.InplaceAdd or Opcode.InplaceAddImmediate => Slot.InplaceAdd,
        Opcode.InplaceSub or Opcode.InplaceSubImmediate => Slot.InplaceSub,
        Opcode.InplaceMul => Slot.InplaceMul,
        Opcode.InplaceTrueDiv => Slot.InplaceTrueDiv,
        Opcode.InplaceFloorDiv => Slot.InplaceFloorDiv,
        Opcode.InplaceMod => Slot.InplaceMod,
        Opcode.InplacePow => Slot.InplacePow,
        Opcode.InplaceMatMul => Slot.InplaceMatMul,
        Opcode.InplaceLShift => Slot.InplaceLShift,
        Opcode.InplaceRShift => Slot.InplaceRShift,
        Opcode.InplaceAnd => Slot.InplaceAnd,
        Opcode.InplaceOr => Slot.InplaceOr,
        Opcode.InplaceXor => Slot.InplaceXor,
        _ => throw new InvalidOperationException($"{op} has no slot"),
    };

    /// <summary>Runs one step of the native frame on top; false if the machine's outermost loop has to look around.</summary>
    private bool StepNative(GreenThread thread)
    {
        // The frame on top may be what stands there while the thread waits.
        if (thread.Waiting is not null)
        {
            return false;
        }
        RunNative(thread);
        return thread.Depth > 0 && thread.Waiting is null && ReferenceEquals(Thread, thread) && !IsCalled
            && levelAct is null && askedDreams.Count == 0 && !collects;
    }

    private static PyList ListOf(ref Value first, int count)
    {
        if (count == 0)
        {
            return new PyList();
        }
        var items = new Value[count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Unsafe.Add(ref first, i);
        }
        return new PyList(items, count);
    }

    private static void CopyFree(ref Value first, PyTuple closure, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Put(ref Unsafe.Add(ref first, i), closure.Items[i]);
        }
    }

    private Value NotContains(Value container, Value key)
    {
        int depth = Thread.Depth;
        Value result = Contains(container, key);
        return result.IsPushed ? EnterBelow(depth, new TruthResultFrame(negated: true)) : result.IsSignal ? result : Value.Bool(!result.IsTrue);
    }

    /// <summary><c>o[low:high]</c></summary>
    private Value GetSlice(Value o, Value low, Value high)
    {
        if (o.O is not null && (low.O is null || low.IsNone) && (high.O is null || high.IsNone))
        {
            if (o.O.GetType() == typeof(PyList))
            {
                ReadOnlySpan<Value> items = Unsafe.As<PyList>(o.O).Now.Items.Span;
                return PyList.Of(Part(items, low, high));
            }
            if (o.O.GetType() == typeof(PyTuple))
            {
                Value[] items = Unsafe.As<PyTuple>(o.O).Items;
                ReadOnlySpan<Value> part = Part(items, low, high);
                return part.Length == items.Length ? o : PyTuple.Of(part);
            }
            if (o.O.GetType() == typeof(PyStr))
            {
                var text = Unsafe.As<PyStr>(o.O);
                int start = low.O is null ? Sequences.Clamp(low.Bits, text.Length) : 0;
                int end = high.O is null ? Sequences.Clamp(high.Bits, text.Length) : text.Length;
                return start >= end ? PyStr.Empty : text.Slice(start, end - start);
            }
        }
        return GetItem(o, new PySlice(low, high, Value.None));
    }

    /// <summary><c>o[low:high] = value</c></summary>
    private Value SetSlice(Value o, Value low, Value high, Value value)
    {
        if (o.O is PyList list && list.GetType() == typeof(PyList) && (low.O is null || low.IsNone) && (high.O is null || high.IsNone)
            && !ReferenceEquals(value.O, list) && Sequences.TryItems(value, out ReadOnlySpan<Value> items))
        {
            int start = low.O is null ? Sequences.Clamp(low.Bits, list.Count) : 0;
            int end = high.O is null ? Sequences.Clamp(high.Bits, list.Count) : list.Count;
            list.Splice(Undo, start, Math.Max(0, end - start), items);
            return Value.None;
        }
        return SetItem(o, new PySlice(low, high, Value.None), value);
    }

    private static ReadOnlySpan<Value> Part(ReadOnlySpan<Value> items, Value low, Value high)
    {
        int start = low.O is null ? Sequences.Clamp(low.Bits, items.Length) : 0;
        int end = high.O is null ? Sequences.Clamp(high.Bits, items.Length) : items.Length;
        return start >= end ? default : items[start..end];
    }
}
