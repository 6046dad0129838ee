namespace Lucid.Runtime;

/// <summary>A binary operation where a Python class is on one side: the special methods in CPython's order, each of which may decline.</summary>
[NativeFrame("number")]
internal sealed partial class NumberFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Left;
        [Saved(1)] public Value Right;
        [Saved(2)] public Value Third;
        [Saved(3)] public int Slot;
        [Saved(4)] public int Tries;
        [Saved(5)] public int Inplace;
        [Saved(6)] public bool Declined;
    }

    internal NumberFrame(Slot slot, Value left, Value right, Value third, Slot inplace)
    {
        state.Slot = (int)slot;
        state.Left = left;
        state.Right = right;
        state.Third = third;
        state.Inplace = (int)inplace;
    }

    /// <summary>An operation that goes on after some attempts were made.</summary>
    internal static NumberFrame Resumed(Slot slot, Value left, Value right, Slot inplace, int tries)
    {
        var made = new NumberFrame(slot, left, right, Value.None, inplace);
        made.state.Tries = tries;
        made.state.Declined = true;
        return made;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        var inplace = (Slot)Now.Inplace;
        if (inplace != 0 && !Now.Declined && Now.Left.Type.Has(inplace))
        {
            // What a sequence does in place is asked for after the numbers: a right operand with a reflected method comes first.
            if (IsSequence(Now.Left, inplace, (Slot)Now.Slot) && (vm.TryOperand((Slot)Now.Slot, Now.Left, Now.Right, Now.Third, 0, out Value result)
                || vm.TryOperand((Slot)Now.Slot, Now.Left, Now.Right, Now.Third, 2, out result)))
            {
                Write(vm.Undo).Tries = 3;
                return result.Then(Step.Reflected);
            }
            return vm.CallBinarySlot(inplace, Now.Left.Type, Now.Left, Now.Right).Then(Step.GotInplace);
        }
        return Try(vm);
    }

    [Step(1)]
    private Continuation GotInplace(Machine vm, Value value) => value.IsNotImplemented ? Try(vm) : value;

    [Step(2)]
    private Continuation Tried(Machine vm, Value value) => value.IsNotImplemented ? Try(vm) : value;

    [Step(3)]
    private Continuation Reflected(Machine vm, Value value) =>
        value.IsNotImplemented ? vm.CallBinarySlot((Slot)Now.Inplace, Now.Left.Type, Now.Left, Now.Right).Then(Step.GotInplace) : value;

    private static bool IsSequence(Value left, Slot inplace, Slot plain)
    {
        PyType builtin = left.Type.BuiltinType;
        return builtin.Has(Runtime.Slot.GetItem) && left.Type.SlotFunction(inplace) == builtin.SlotFunction(inplace)
            && left.Type.SlotFunction(plain) == builtin.SlotFunction(plain);
    }

    /// <summary>The next special method that may know the answer.</summary>
    private Continuation Try(Machine vm)
    {
        var slot = (Slot)Now.Slot;
        while (Now.Tries < 3)
        {
            int attempt = Write(vm.Undo).Tries++;
            if (vm.TryOperand(slot, Now.Left, Now.Right, Now.Third, attempt, out Value result))
            {
                return result.Then(Step.Tried);
            }
        }
        return vm.UnsupportedOperands(slot, (Slot)Now.Inplace, Now.Left, Now.Right, Now.Third);
    }
}
