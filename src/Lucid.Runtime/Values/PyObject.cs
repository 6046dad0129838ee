namespace Lucid.Runtime;

/// <summary>
/// Every Python object. The header holds the shape (type and attribute layout), the epoch of the last logged write and the number that
/// the last traversal gave it. The mutable rest is in the nested State of each type.
/// </summary>
public abstract class PyObject
{
    /// <summary>Type and attribute layout.</summary>
    internal Shape Shape;

    /// <summary>The epoch in which the state was last logged; see <see cref="Undo"/>.</summary>
    internal int Epoch;

    /// <summary>What <c>id()</c> and the default hash are made of; 0 until asked for.</summary>
    internal long Identity;

    /// <summary>Number given by the traversal of an image or digest; meaningless outside of one.</summary>
    internal int Id;

    /// <summary>Makes an object of a type.</summary>
    protected PyObject(PyType type)
    {
        // Null only while the types `type` and `object` themselves are being made.
        Shape = type is null ? null! : type.InstanceShape;
        Epoch = Undo.LastEpoch;
    }

    /// <summary>The type.</summary>
    public PyType Type => Shape.Type;

    /// <summary>Whether a write has to log the state first; see <see cref="Undo"/>.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    protected bool IsFirstWrite(Undo undo) => Epoch < undo.Epoch;

    /// <summary>Puts a logged state back. Cannot fail and calls no Python.</summary>
    public virtual void RestoreState(object saved) =>
        throw new InvalidOperationException($"{GetType().Name} has no mutable state");

    /// <summary>A copy of the state that <see cref="RestoreState"/> takes; null if the object has none.</summary>
    public virtual object? CopySaved() => null;

    /// <summary>Logs the state as a write would.</summary>
    public virtual void LogSaved(Undo undo)
    {
    }

    /// <summary>Gives the containers in the state arrays of their own, which no undo record speaks of.</summary>
    public virtual void DetachJournals()
    {
    }

    /// <summary>The attribute slots of instances of Python classes; null where the object has none.</summary>
    public virtual AttributeSlots? Attributes => null;

    /// <summary>The dict of attributes, where the built-in type keeps one; null where it keeps none or none was made yet.</summary>
    public virtual PyDict? AttributeDict => null;

    /// <summary>Gives an object whose built-in type keeps a dict of attributes such a dict.</summary>
    public virtual void SetAttributeDict(Undo undo, PyDict dict) =>
        throw new InvalidOperationException($"{GetType().Name} keeps no dict of attributes");

    /// <summary>Whether the object holds itself what weak references to it share. Objects that machines share must not.</summary>
    public virtual bool HasWeakPlace => false;

    /// <summary>What weak references to the object share; null if there are none. Follows from the references and is no state.</summary>
    public virtual WeakCell? Weak
    {
        get => null;
        set => throw new InvalidOperationException($"{GetType().Name} has no place for weak references");
    }

    /// <summary>Makes an object out of memory that no constructor saw.</summary>
    public static void InitializeShell(PyObject made, PyType type)
    {
        made.Shape = type.InstanceShape;
        made.Epoch = Undo.LastEpoch;
        if (type.Finalizers is { } finalizers && type.Has(Slot.Del))
        {
            finalizers.Watch(made);
        }
    }

    /// <summary>Writes the saved fields.</summary>
    public virtual void SaveFields(ImageWriter writer) =>
        throw new InvalidOperationException($"{GetType().Name} cannot be saved");

    /// <summary>Reads the saved fields into a shell.</summary>
    public virtual void LoadFields(ImageReader reader) =>
        throw new InvalidOperationException($"{GetType().Name} cannot be loaded");

    /// <summary>Rebuilds what is not saved, when all objects of an image are filled.</summary>
    public virtual void AfterLoad(Machine vm)
    {
    }

    /// <summary>Shows every saved field to a visitor, in order of their numbers.</summary>
    public virtual void VisitFields(FieldVisitor visitor)
    {
    }
}
