namespace Lucid.Runtime;

/// <summary>The state of a built-in module in one machine.</summary>
public abstract class PyModuleState : PyObject
{
    /// <summary>Makes the state of a module that is being made.</summary>
    protected PyModuleState()
        : base(PyObjectType.TypeObject)
    {
    }
}
