namespace Lucid.Runtime;

/// <summary>The attribute slots of an instance of a Python class that derives from a built-in type other than object. Its shape is in the header of its owner.</summary>
public sealed class AttributeSlots
{
    /// <summary>The values, as many as the owner's shape has names, or more.</summary>
    public Value[] Values { get; set; } = [];
}
