namespace Lucid.Runtime;

/// <summary>
/// Finds out that an object is gone: nothing but the object holds it, so the collector finalizes it when the object is unreachable. It holds the
/// object in turn, which therefore comes back to life then.
/// </summary>
public sealed class EndGuard
{
    private readonly FinalizerQueue queue;

    internal EndGuard(FinalizerQueue queue, PyObject watched, long number, int birth)
    {
        this.queue = queue;
        Use(watched, number, birth);
    }

    /// <summary>The object; null while the guard waits to be used again.</summary>
    internal PyObject? Watched { get; private set; }

    /// <summary>The epoch in which the object began to be watched.</summary>
    internal int Birth { get; set; }

    /// <summary>The place of the object in the order of beginning to be watched.</summary>
    internal long Number { get; private set; }

    /// <summary>The end of the object is wanted.</summary>
    internal bool IsWatching { get; set; }

    /// <summary>The collector has finalized it.</summary>
    internal bool HasRun { get; set; }

    /// <summary>Begins to watch an object.</summary>
    internal void Use(PyObject watched, long number, int birth)
    {
        Watched = watched;
        Number = number;
        Birth = birth;
        IsWatching = true;
    }

    /// <summary>Watches nothing any more.</summary>
    internal void Free()
    {
        IsWatching = false;
        Watched = null;
    }

    /// <summary>The collector's thread comes here.</summary>
    ~EndGuard() => queue.Gone(this);
}
