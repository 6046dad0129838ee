namespace Lucid.Modules.Contextvars;

/// <summary>A call inside of a context, which is left however the call ends.</summary>
[NativeFrame("contextvars.run")]
internal sealed partial class ContextRunFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyContext Context;
        [Saved(1)] public Value Callable;
        [Saved(2)] public Value[] Arguments;
        [Saved(3)] public PyTuple? Names;
    }

    internal ContextRunFrame(PyContext context, Value callable, Value[] arguments, PyTuple? names)
    {
        state.Context = context;
        state.Callable = callable;
        state.Arguments = arguments;
        state.Names = names;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => vm.Call(Now.Callable, Machine.ArgsOf(Now.Arguments, Now.Names)).Then(Step.Done).Catch(Step.Failed);

    [Step(1)]
    private Continuation Done(Machine vm, Value value)
    {
        Now.Context.Leave(vm);
        return value;
    }

    [Step(2)]
    private Continuation Failed(Machine vm, Value error)
    {
        Now.Context.Leave(vm);
        return vm.Reraise(error);
    }
}
