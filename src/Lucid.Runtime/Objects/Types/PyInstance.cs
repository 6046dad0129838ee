using System.Runtime.CompilerServices;

namespace Lucid.Runtime;

/// <summary>
/// An instance of a Python class that derives from no built-in type but object. Its attributes are slots laid out by its shape; once somebody
/// asks for its <c>__dict__</c> they move into a dict, which is then slot 0.
/// </summary>
public sealed class PyInstance : PyObject
{
    internal Value[] Slots;
    private WeakCell? weak;

    internal PyInstance(PyType type)
        : base(type) => Slots = [];

    /// <inheritdoc/>
    public override bool HasWeakPlace => true;

    /// <inheritdoc/>
    public override WeakCell? Weak
    {
        get => weak;
        set => weak = value;
    }

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
            GrowSlots(next);
        }
        Slots[i] = value;
        Shape = next;
    }

    // The first slots are as many as the largest instance of the class before had.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowSlots(Shape next)
    {
        ref int seen = ref next.Type.SlotsSeen;
        seen = Math.Max(seen, next.Count);
        var grown = new Value[Slots.Length == 0 ? Math.Clamp(seen, 4, 16) : Math.Max(4, (next.Count - 1) * 2)];
        ((ReadOnlySpan<Value>)Slots).CopyFew(grown);
        Slots = grown;
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
