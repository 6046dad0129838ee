namespace Lucid.Runtime;

/// <summary>Checks what <c>__aiter__</c> gave.</summary>
[NativeFrame("async_iter_check")]
internal sealed partial class AsyncIterCheckFrame : NativeFrame
{
    internal partial struct State
    {
        [Saved(0)] public bool Unused;
    }

    [Step(0)]
    private Continuation Start(Value value) => Machine.CheckAsyncIter(value);
}
