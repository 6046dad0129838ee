using Lucid.Runtime;

namespace Lucid.Modules.Warnings;

/// <summary>Removes the calls of a function, which is compared with <c>==</c>.</summary>
[NativeFrame("atexit_unregister")]
internal sealed partial class AtExitRemoveFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public AtExitModule Module;
        [Saved(1)] public Value Function;
        [Saved(2)] public int At;
    }

    internal AtExitRemoveFrame(AtExitModule module, Value function)
    {
        state.Module = module;
        state.Function = function;
        state.At = module.Calls.Length;
    }

    [Step(0)]
    private Continuation Start(Machine vm)
    {
        int at = Math.Min(Now.At, Now.Module.Calls.Length) - 1;
        Write(vm.Undo).At = at;
        return at < 0 ? Value.None : vm.SameOrEqual(((PyTuple)Now.Module.Calls[at].Object!)[0], Now.Function).Then(Step.Compared);
    }

    [Step(1)]
    private Continuation Compared(Machine vm, Value value)
    {
        if (value.IsTrue && Now.At < Now.Module.Calls.Length)
        {
            Now.Module.Remove(vm.Undo, Now.At);
        }
        return Start(vm);
    }
}
