namespace Lucid.Runtime;

/// <summary>Calls what the frame above it gives, with arguments that are known already.</summary>
[NativeFrame("call_result")]
internal sealed partial class CallResultFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value[] Args;
        [Saved(1)] public PyTuple? Names;
    }

    internal CallResultFrame(Value[] args, PyTuple? names)
    {
        state.Args = args;
        state.Names = names;
    }

    [Step(0)]
    private Continuation Start(Machine vm, Value value) => vm.Call(value, Machine.ArgsOf(Now.Args, Now.Names));
}
