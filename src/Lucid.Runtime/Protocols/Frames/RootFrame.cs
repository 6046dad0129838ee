namespace Lucid.Runtime;

/// <summary>The outermost frame of a thread: calls its function and ends the thread with what comes.</summary>
[NativeFrame("root")]
internal sealed partial class RootFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Callee;
        [Saved(1)] public PyTuple Args;
        [Saved(2)] public PyDict? Keywords;
    }

    internal RootFrame(Value callee, PyTuple args, PyDict? keywords = null)
    {
        state.Callee = callee;
        state.Args = args;
        state.Keywords = keywords;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        Value operation = Now.Keywords is { Count: > 0 } keywords
            ? vm.Enter(new CallSpreadFrame(Now.Callee, Value.Unbound, Now.Args, keywords))
            : vm.Call(Now.Callee, Machine.ArgsOf(Now.Args.Items));
        return operation.Then(Step.Done).Catch(Step.Failed);
    }

    [Step(1)]
    private Continuation Done(Machine vm, Value value) => value;

    [Step(2)]
    private Continuation Failed(Machine vm, Value value) => vm.Reraise(value);
}
