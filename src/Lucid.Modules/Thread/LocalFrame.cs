using Lucid.Runtime;

namespace Lucid.Modules.Thread;

/// <summary>Initializes a thread-local object for a thread that is new to it, then does the access that asked for it.</summary>
[NativeFrame("thread_local")]
internal sealed partial class LocalFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public PyLocal Local;
        [Saved(1)] public int Slot;
        [Saved(2)] public PyStr Name;
        [Saved(3)] public Value Value;
    }

    internal LocalFrame(PyLocal local, Slot slot, PyStr name, Value value)
    {
        state.Local = local;
        state.Slot = (int)slot;
        state.Name = name;
        state.Value = value;
    }

    [Step(0)]
    private Continuation Start(Machine vm) => Now.Local.Initialize(vm).Then(Step.Initialized);

    [Step(1)]
    private Continuation Initialized(Machine vm) => Now.Local.Access(vm, (Slot)Now.Slot, Now.Name, Now.Value);
}
