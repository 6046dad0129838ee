namespace Lucid.Runtime;

/// <summary>
/// The attribute slots of an instance of a Python class that derives from a built-in type other than object. Its shape is in the header
/// of its owner. It is an object only for the undo log, which takes it back apart from the owner's own state; no image knows it.
/// </summary>
public sealed class AttributeSlots : PyObject
{
    [Derived] private PyObject? owner;
    [Derived] private Value[] values = [];

    /// <summary>Makes slots without content.</summary>
    public AttributeSlots()
        : base(null!)
    {
    }

    /// <summary>The values, as many as the owner's shape has names, or more.</summary>
    public Value[] Values
    {
        get => values;
        set => values = value;
    }

    /// <summary>Logs shape and slots before the first write of an epoch.</summary>
    internal void Log(Undo undo, PyObject of)
    {
        owner = of;
        if (IsFirstWrite(undo))
        {
            undo.LogState(this, new SavedSlots(of.Shape, (Value[])values.Clone()));
        }
    }

    /// <inheritdoc/>
    public override object? CopySaved() => new SavedSlots(owner!.Shape, (Value[])values.Clone());

    /// <summary>Whose attributes they are; null before the first write in a dream.</summary>
    internal PyObject? Owner => owner;

    /// <inheritdoc/>
    public override void RestoreState(object saved)
    {
        var slots = (SavedSlots)saved;
        owner!.Shape = slots.Shape;
        values = slots.Values;
    }
}
