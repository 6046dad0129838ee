namespace Lucid.Runtime;

/// <summary>Marks values that are no objects; see <see cref="Tags"/>.</summary>
internal sealed class PyTag(PyType type) : PyObject(type);
