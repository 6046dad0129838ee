namespace Lucid.Runtime;

/// <summary>Complains about a key that was to be removed when the frame above says that it was not there.</summary>
[NativeFrame("set_remove")]
internal sealed partial class RemoveFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Key;
    }

    internal RemoveFrame(Value key) => state.Key = key;

    [Step(0)]
    private Continuation Taken(Value taken) => taken.IsTrue ? Value.None : Errors.KeyError(Now.Key);
}
