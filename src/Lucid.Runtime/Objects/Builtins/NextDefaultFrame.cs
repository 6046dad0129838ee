namespace Lucid.Runtime;

/// <summary>Gives a default where the iterator above has no more items.</summary>
[NativeFrame("next_default")]
internal sealed partial class NextDefaultFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Default;
    }

    internal NextDefaultFrame(Value fallback) => state.Default = fallback;

    [Step(0)]
    private Continuation GotItem(Value item) => item.IsExhausted ? Now.Default : item;
}
