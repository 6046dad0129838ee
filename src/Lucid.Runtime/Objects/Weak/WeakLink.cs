using System.Runtime.InteropServices;

namespace Lucid.Runtime;

/// <summary>
/// A weak handle of the CLR's collector. Whoever made it frees it: the CLR's own <see cref="WeakReference{T}"/> is finalized one by one, which costs
/// more than all the rest of a weak reference.
/// </summary>
internal sealed class WeakLink
{
    private GCHandle handle;

    internal WeakLink(PyObject target) => handle = GCHandle.Alloc(target, GCHandleType.Weak);

    /// <summary>Somebody waits for the end of what the target refers to, and frees this then.</summary>
    internal bool IsWaitedFor;

    /// <summary>The object; null if it is gone.</summary>
    internal PyObject? Target => handle.IsAllocated ? (PyObject?)handle.Target : null;

    /// <summary>Gives the handle back. The link is dead from then on.</summary>
    internal void Free()
    {
        if (handle.IsAllocated)
        {
            handle.Free();
        }
    }
}
