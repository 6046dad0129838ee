namespace Lucid.Runtime;

/// <summary>Stands on a thread's stack while the thread waits; what ends the wait is delivered to it.</summary>
[NativeFrame("wait")]
internal sealed partial class WaitFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public bool Unused;
    }

    [Step(0)]
    private Continuation Woken(Machine vm, Value value) => value;
}
