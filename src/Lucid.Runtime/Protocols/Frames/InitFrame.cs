namespace Lucid.Runtime;

/// <summary>Calls a Python <c>__init__</c> and checks that it returns None.</summary>
[NativeFrame("init")]
internal sealed partial class InitFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Self;
        [Saved(1)] public Value[] Args;
        [Saved(2)] public PyTuple? Names;
    }

    internal InitFrame(Value self, Args args)
    {
        state.Self = self;
        state.Args = args.All.ToArray();
        state.Names = args.Names;
    }

    [Step(0)]
    private Continuation Start(Machine vm) =>
        vm.CallSpecial(Now.Self, Runtime.Names.DunderInit, Machine.ArgsOf(Now.Args, Now.Names)).Then(Step.Done);

    [Step(1)]
    private Continuation Done(Machine vm, Value value) =>
        value.IsNone ? value : Errors.TypeError($"__init__() should return None, not '{value.Type.FullName}'");
}
