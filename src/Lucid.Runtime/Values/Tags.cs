namespace Lucid.Runtime;

/// <summary>The objects that mark values which are no objects. Shared by all machines; immutable.</summary>
internal static class Tags
{
    internal static readonly PyObject Unbound = new PyTag(null!);
    internal static readonly PyObject None = new PyTag(PyNone.TypeObject);
    internal static readonly PyObject Bool = new PyTag(PyBool.TypeObject);
    internal static readonly PyObject Float = new PyTag(PyFloat.TypeObject);
    internal static readonly PyObject NotImplemented = new PyTag(PyNotImplemented.TypeObject);
    internal static readonly PyObject Ellipsis = new PyTag(PyEllipsis.TypeObject);
}
