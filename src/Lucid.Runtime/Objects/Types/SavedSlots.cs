namespace Lucid.Runtime;

/// <summary>A logged copy of an instance's shape and slots.</summary>
internal sealed class SavedSlots(Shape shape, Value[] values)
{
    internal readonly Shape Shape = shape;
    internal readonly Value[] Values = values;
}
