namespace Lucid.Runtime;

/// <summary>What a built-in module keeps beside its namespace.</summary>
public abstract class PyModuleState : PyObject
{
    /// <summary>Makes the state of a module.</summary>
    protected PyModuleState()
        : base(PyObjectType.TypeObject)
    {
    }
}
