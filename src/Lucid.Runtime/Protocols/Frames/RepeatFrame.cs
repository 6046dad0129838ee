namespace Lucid.Runtime;

/// <summary><c>sequence * n</c> of text or bytes where n has to be asked for its number.</summary>
[NativeFrame("repeat")]
internal sealed partial class RepeatFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Self;
        [Saved(1)] public Value Count;
        [Saved(2)] public bool IsInplace;
    }

    internal RepeatFrame(Value self, Value count, bool isInplace = false)
    {
        state.Self = self;
        state.Count = count;
        state.IsInplace = isInplace;
    }

    /// <summary>Asks the count if it has a number.</summary>
    internal static Value Enter(Machine vm, Value self, Value count) =>
        count.Type.Has(Slot.Index) ? vm.Enter(new RepeatFrame(self, count)) : Value.NotImplemented;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Index(Now.Count).Then(Step.GotCount);

    [Step(1)]
    private Continuation GotCount(Machine vm, Value value)
    {
        switch (Now.Self.O)
        {
            case PyStr:
                return PyStr.Mul(vm, Now.Self, value);
            case PyBytes:
                return PyBytes.Mul(vm, Now.Self, value);
            case PyByteArray bytes:
                return Now.IsInplace ? bytes.InplaceMul(vm, value) : PyByteArray.Mul(vm, Now.Self, value);
            default:
                return Now.IsInplace ? vm.BinaryInplace(Slot.InplaceMul, Now.Self, value) : vm.Binary(Slot.Mul, Now.Self, value);
        }
    }
}
