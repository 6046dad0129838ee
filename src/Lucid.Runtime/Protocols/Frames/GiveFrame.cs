namespace Lucid.Runtime;

/// <summary>Waits for an operation whose result does not matter and gives a value that is known already.</summary>
[NativeFrame("give")]
internal sealed partial class GiveFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Given;
    }

    internal GiveFrame(Value given) => state.Given = given;

    [Step(0)]
    private Continuation Finish(Machine vm, Value ignored) => Now.Given;
}
