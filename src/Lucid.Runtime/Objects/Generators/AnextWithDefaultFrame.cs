namespace Lucid.Runtime;

/// <summary>Wraps what <c>__anext__</c> gives for <c>anext()</c> with a default.</summary>
[NativeFrame("anext_with_default")]
internal sealed partial class AnextWithDefaultFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public Value Default;
    }

    internal AnextWithDefaultFrame(Value @default) => state.Default = @default;

    [Step(0)]
    private Continuation Got(Value awaitable) => new PyAnextAwaitable(awaitable, Now.Default);
}
