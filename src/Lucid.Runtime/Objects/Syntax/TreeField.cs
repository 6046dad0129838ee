using System.Reflection;

namespace Lucid.Runtime;

/// <summary>A field of a kind of nodes: its Python name and where the compiler's node keeps it.</summary>
internal sealed class TreeField
{
    internal TreeField(string name, PropertyInfo property, NullabilityInfo nullability)
    {
        Name = PyStr.Intern(name);
        Property = property;
        IsList = property.PropertyType.IsArray;
        ItemType = IsList ? property.PropertyType.GetElementType()! : property.PropertyType;
        IsOptional = !IsList && nullability.ReadState == NullabilityState.Nullable;
        HasGaps = IsList && nullability.ElementType?.ReadState == NullabilityState.Nullable;
    }

    internal PyStr Name { get; }

    internal PropertyInfo Property { get; }

    internal bool IsList { get; }

    /// <summary>The type of the field, or of the items of its list.</summary>
    internal Type ItemType { get; }

    internal bool IsOptional { get; }

    /// <summary>Items of the list may be None.</summary>
    internal bool HasGaps { get; }
}
