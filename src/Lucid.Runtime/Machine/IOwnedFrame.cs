namespace Lucid.Runtime;

/// <summary>A native frame that works for one object, so that work that comes back to the object can be seen.</summary>
public interface IOwnedFrame
{
    /// <summary>The object.</summary>
    PyObject Subject { get; }
}
