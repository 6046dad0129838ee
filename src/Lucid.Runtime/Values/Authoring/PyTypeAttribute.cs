namespace Lucid.Runtime;

/// <summary>Declares a built-in type. The class is a partial <see cref="PyObject"/>; its mutable fields are in a nested <c>State</c> struct, or it is immutable.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyTypeAttribute(string name) : Attribute
{
    /// <summary>The Python name, with the module before it if that is not builtins: <c>collections.deque</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The base type's class; object if left out.</summary>
    public Type? Base { get; init; }

    /// <summary>Python classes may derive from it.</summary>
    public bool Subclassable { get; init; }

    /// <summary>It has no mutable state: all its fields are readonly and saved.</summary>
    public bool Immutable { get; init; }

    /// <summary>It cannot be called to make an instance.</summary>
    public bool NoConstructor { get; init; }

    /// <summary>Its instances have a <c>__dict__</c> although it is built in.</summary>
    public bool HasDict { get; init; }

    /// <summary>Its <c>__doc__</c>.</summary>
    public string? Doc { get; init; }

    /// <summary>What patterns take it for.</summary>
    public new MatchKind Match { get; init; }
}
