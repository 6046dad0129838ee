namespace Lucid.Runtime;

/// <summary>A watched object whose end has come.</summary>
internal sealed class GoneObject(long number, int birth, PyObject instance)
{
    /// <summary>Its place in the order of beginning to be watched.</summary>
    internal long Number { get; } = number;

    /// <summary>The epoch in which it began to be watched.</summary>
    internal int Birth { get; } = birth;

    /// <summary>The object.</summary>
    internal PyObject Instance { get; } = instance;
}
