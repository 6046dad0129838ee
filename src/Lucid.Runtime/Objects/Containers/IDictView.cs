namespace Lucid.Runtime;

/// <summary>A view of a dict that behaves as a set: keys or items.</summary>
internal interface IDictView
{
    /// <summary>The dict.</summary>
    PyDict Dict { get; }
}
