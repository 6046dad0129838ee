namespace Lucid.Runtime;

/// <summary>What a built-in module keeps beside its namespace.</summary>
public abstract class PyModuleState : PyObject
{
    /// <summary>Makes the state of a module.</summary>
    protected PyModuleState()
        : base(PyObjectType.TypeObject)
    {
    }

    /// <summary>Adds to a module that was just made what cannot be made without the machine.</summary>
    public virtual void Start(Machine vm, PyModule module)
    {
    }
}
