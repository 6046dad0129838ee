namespace Lucid.Runtime;

/// <summary>A field that is part of the state. Numbers of a type start at 0, have no gaps and only grow: they are the image format.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SavedAttribute(int number) : Attribute
{
    /// <summary>The number of the field.</summary>
    public int Number { get; } = number;
}
