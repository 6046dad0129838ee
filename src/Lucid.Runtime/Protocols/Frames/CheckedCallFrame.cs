using System.Numerics;

namespace Lucid.Runtime;

/// <summary>Calls a special method without arguments and checks what it returns.</summary>
[NativeFrame("checked_call")]
internal sealed partial class CheckedCallFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Self;
        [Saved(1)] public int Slot;
        [Saved(2)] public int Check;
    }

    internal CheckedCallFrame(Value self, Slot slot, CheckKind check)
    {
        state.Self = self;
        state.Slot = (int)slot;
        state.Check = (int)check;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        PyStr name = SlotNames.Of((Slot)Now.Slot);
        if (Now.Check == (int)CheckKind.Iterator && Now.Self.Type.Lookup(name).IsNone)
        {
            return Errors.TypeError($"'{Now.Self.Type.FullName}' object is not iterable");
        }
        if (Now.Check == (int)CheckKind.Truth && Now.Self.Type.Lookup(name).IsNone)
        {
            return Errors.TypeError($"'{Now.Self.Type.FullName}' cannot be interpreted as a boolean");
        }
        return vm.CallSpecial(Now.Self, name).Then(Step.GotResult);
    }

    /// <summary>The result of a hash, iterator, truth or length where it is one, else the complaint.</summary>
    internal static Value Verify(CheckKind check, Value value)
    {
        switch (check)
        {
            case CheckKind.Hash:
                if (value.IsSmallInt || value.IsBool)
                {
                    return Value.Int(value.Bits == -1 ? -2 : value.Bits);
                }
                return value.O is PyInt big ? Value.Int(big.HashValue()) : Errors.TypeError("__hash__ method should return an integer");
            case CheckKind.Iterator:
                return value.Type.Has(Slot.Next) ? value : Errors.TypeError($"iter() returned non-iterator of type '{value.Type.FullName}'");
            case CheckKind.Truth:
                return value.IsBool ? value : Errors.TypeError($"__bool__ should return bool, returned {value.Type.FullName}");
            default:
                if (value.IsSmallInt && value.Bits >= 0)
                {
                    return value;
                }
                if (!Numbers.TryBig(value, out BigInteger length))
                {
                    return Errors.TypeError($"'{value.Type.FullName}' object cannot be interpreted as an integer");
                }
                return length.Sign < 0 ? Errors.ValueError("__len__() should return >= 0")
                    : length > long.MaxValue ? Errors.OverflowError("cannot fit 'int' into an index-sized integer")
                    : Value.Int((long)length);
        }
    }

    [Step(1)]
    private Continuation GotResult(Machine vm, Value value)
    {
        string name = SlotNames.Of((Slot)Now.Slot).Text;
        string type = value.Type.FullName;
        switch ((CheckKind)Now.Check)
        {
            case CheckKind.Text:
                return value.O is PyStr ? value : Errors.TypeError($"{name} returned non-string (type {type})");
            case CheckKind.TextOfStr:
                return value.O is PyStr ? value : Errors.TypeError($"__str__ returned non-string (type {type})");
            case CheckKind.Hash or CheckKind.Iterator or CheckKind.Truth or CheckKind.Length:
                return Verify((CheckKind)Now.Check, value);
            case CheckKind.AwaitIterator:
                return value.Type.Has(Slot.Next) ? value
                    : value.O is PyGenerator ? Errors.TypeError("__await__() returned a coroutine")
                    : Errors.TypeError($"__await__() returned non-iterator of type '{type}'");
            case CheckKind.Hint:
                return value;
            case CheckKind.Int:
                if (value.IsBool && (Slot)Now.Slot != Slot.Index)
                {
                    return Value.Int(value.IsTrue ? 1 : 0);
                }
                if (value.IsSmallInt || (value.O is PyInt && ((Slot)Now.Slot != Slot.Index || ReferenceEquals(value.Type, PyInt.TypeObject))))
                {
                    return value;
                }
                if (value.O is PyInt || value.IsBool)
                {
                    return (Slot)Now.Slot != Slot.Index ? value : vm.Warn(
                        ExceptionTypes.DeprecationWarning,
                        $"__index__ returned non-int (type {type}).  The ability to return an instance of a strict subclass of int is deprecated, "
                        + "and may not be supported in a future version of Python.",
                        value);
                }
                return Errors.TypeError($"{name} returned non-int (type {type})");
            default:
                return value.IsFloat || value.O is PyFloat ? value : Errors.TypeError($"{Now.Self.Type.FullName}.__float__ returned non-float (type {type})");
        }
    }
}
