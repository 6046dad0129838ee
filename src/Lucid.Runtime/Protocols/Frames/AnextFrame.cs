namespace Lucid.Runtime;

/// <summary>Calls <c>__anext__</c> and makes an awaitable iterator of what comes.</summary>
[NativeFrame("anext")]
internal sealed partial class AnextFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Iterator;
        [Saved(1)] public Value Awaitable;
    }

    internal AnextFrame(Value iterator) => state.Iterator = iterator;

    [Step(0)]
    private Continuation Start(Machine vm) => vm.CallSpecial(Now.Iterator, SlotNames.Of(Slot.AsyncNext)).Then(Step.GotAwaitable);

    [Step(1)]
    private Continuation GotAwaitable(Machine vm, Value value)
    {
        Write(vm.Undo).Awaitable = value;
        return vm.Awaitable(value, 0).Then(Step.Done).Catch(Step.Failed);
    }

    [Step(2)]
    private Continuation Done(Machine vm, Value value) => value;

    [Step(3)]
    private Continuation Failed(Machine vm, Value value)
    {
        PyException made = PyException.Make(
            ExceptionTypes.TypeError, [Value.Str($"'async for' received an invalid object from __anext__: {Now.Awaitable.Type.FullName}")]);
        ref PyException.State s = ref made.Write(vm.Undo);
        s.Cause = value;
        s.SuppressContext = true;
        s.Context = value;
        return Errors.Of(made);
    }
}
