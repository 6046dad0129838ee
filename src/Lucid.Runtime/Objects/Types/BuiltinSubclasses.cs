namespace Lucid.Runtime;

/// <summary>Which built-in types derive from which: the exceptions, and bool.</summary>
internal static class BuiltinSubclasses
{
    internal static void Collect(PyType type, List<Value> to)
    {
        if (ReferenceEquals(type, PyInt.TypeObject))
        {
            to.Add(PyBool.TypeObject);
        }
        else if (ReferenceEquals(type, PyObjectType.TypeObject))
        {
            to.AddRange([PyType.TypeObject, PyInt.TypeObject, PyFloat.TypeObject, PyStr.TypeObject, PyList.TypeObject, PyTuple.TypeObject, PyDict.TypeObject, ExceptionTypes.BaseException]);
        }
        foreach (PyType exception in ExceptionTypes.All)
        {
            if (ReferenceEquals(exception.Base, type))
            {
                to.Add(exception);
            }
        }
    }
}
