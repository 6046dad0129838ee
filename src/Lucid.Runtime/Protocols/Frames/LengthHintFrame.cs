namespace Lucid.Runtime;

/// <summary><c>operator.length_hint</c>: the length, else what <c>__length_hint__</c> says, else 0.</summary>
[NativeFrame("length_hint")]
internal sealed partial class LengthHintFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Iterable;
    }

    internal LengthHintFrame(Value iterable) => state.Iterable = iterable;

    [Step(0)]
    private Continuation Start(Machine vm) =>
        Now.Iterable.Type.Has(Slot.Len) ? vm.Len(Now.Iterable).Then(Step.GotLength).Catch(Step.NoLength) : AskHint(vm);

    [Step(1)]
    private Continuation GotLength(Value length) => length;

    [Step(2)]
    private Continuation NoLength(Machine vm, Value error) => vm.IsInstanceOf(error, ExceptionTypes.TypeError) ? AskHint(vm) : vm.Reraise(error);

    [Step(3)]
    private Continuation GotHint(Value hint)
    {
        if (hint.IsNotImplemented)
        {
            return Value.Int(0);
        }
        if (!hint.IsSmallInt && !hint.IsBool && hint.O is not PyInt)
        {
            return Errors.TypeError($"__length_hint__ must be an integer, not {hint.Type.FullName}");
        }
        if (!Numbers.TryLong(hint, out long length))
        {
            return Errors.OverflowError("Python int too large to convert to C ssize_t");
        }
        return length < 0 ? Errors.ValueError("__length_hint__() should return >= 0") : hint;
    }

    [Step(4)]
    private Continuation NoHint(Machine vm, Value error) => vm.IsInstanceOf(error, ExceptionTypes.TypeError) ? Value.Int(0) : vm.Reraise(error);

    private unsafe Continuation AskHint(Machine vm) =>
        Now.Iterable.Type.Has(Slot.LengthHint)
            ? Now.Iterable.Type.Unary(Slot.LengthHint)(vm, Now.Iterable).Then(Step.GotHint).Catch(Step.NoHint)
            : Value.Int(0);
}
