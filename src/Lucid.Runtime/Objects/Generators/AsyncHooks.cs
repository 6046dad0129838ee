namespace Lucid.Runtime;

/// <summary>What <c>sys.set_asyncgen_hooks</c> and <c>sys.set_coroutine_origin_tracking_depth</c> set.</summary>
[PyType("async_hooks", NoConstructor = true)]
internal sealed partial class AsyncHooks : PyObject
{
    internal partial struct State
    {
        [Saved(0)] public Value FirstIter;
        [Saved(1)] public Value Finalizer;
        [Saved(2)] public int OriginDepth;
    }

    internal AsyncHooks()
        : base(TypeObject)
    {
        state.FirstIter = Value.None;
        state.Finalizer = Value.None;
    }
}
