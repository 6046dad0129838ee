using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// An instance of a Python class that derives from no built-in type but object. Its attributes are slots laid out by its shape; once somebody
/// asks for its <c>__dict__</c> they move into a dict, which is then slot 0.
/// </summary>
public sealed class PyInstance : PyObject
{
    internal Value[] Slots;

    internal PyInstance(PyType type)
        : base(type) => Slots = [];

    /// <summary>Logs slots and shape before the first write of an epoch.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Log(Undo undo) => undo.LogState(this, new SavedSlots(Shape, (Value[])Slots.Clone()));

    /// <summary>Adds a slot, the last of the shape <paramref name="next"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddSlot(Undo undo, Shape next, Value value)
    {
        if (Epoch < undo.Epoch)
        {
            Log(undo);
        }
        int i = next.Count - 1;
        if (i >= Slots.Length)
        {
            Array.Resize(ref Slots, Math.Max(4, i * 2));
        }
        Slots[i] = value;
        Shape = next;
    }

    /// <inheritdoc/>
    public override object? CopySaved() => new SavedSlots(Shape, (Value[])Slots.Clone());

    /// <inheritdoc/>
    public override void LogSaved(Undo undo)
    {
        if (Epoch < undo.Epoch)
        {
            Log(undo);
        }
    }

    /// <inheritdoc/>
    public override void RestoreState(object saved)
    {
        var slots = (SavedSlots)saved;
        Shape = slots.Shape;
        Slots = slots.Values;
    }

    /// <inheritdoc/>
    public override void SaveFields(ImageWriter writer) => writer.WriteSlots(this);

    /// <inheritdoc/>
    public override void LoadFields(ImageReader reader) => reader.ReadSlots(this);

    /// <inheritdoc/>
    public override void VisitFields(FieldVisitor visitor) => visitor.Slots(this);
}
