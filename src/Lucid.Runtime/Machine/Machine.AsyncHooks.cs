namespace Lucid.Runtime;

/// <summary>The hooks for async generators.</summary>
public sealed partial class Machine
{
    private AsyncHooks asyncHooks = new();

    /// <summary>Called with an async generator when it is iterated for the first time; None for nothing.</summary>
    internal Value AsyncGenFirstIter
    {
        get => asyncHooks.Now.FirstIter;
        set => asyncHooks.Write(Undo).FirstIter = value;
    }

    /// <summary>What an async generator takes along at its first iteration, to be finalized with; None for nothing.</summary>
    internal Value AsyncGenFinalizer
    {
        get => asyncHooks.Now.Finalizer;
        set => asyncHooks.Write(Undo).Finalizer = value;
    }

    /// <summary>How many frames coroutines remember of where they were made.</summary>
    internal int CoroutineOriginDepth
    {
        get => asyncHooks.Now.OriginDepth;
        set => asyncHooks.Write(Undo).OriginDepth = value;
    }
}
