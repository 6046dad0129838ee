namespace Lucid.Modules.Signal;

/// <summary>Calls a signal's handler; what it returns does not count.</summary>
[NativeFrame("signal")]
internal sealed partial class SignalFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Handler;
        [Saved(1)] public int Number;
    }

    internal SignalFrame(Value handler, int number)
    {
        state.Handler = handler;
        state.Number = number;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Handler, Value.Int(Now.Number), Value.None).Then(Step.Handled);

    [Step(1)]
    private Continuation Handled() => Value.None;
}
