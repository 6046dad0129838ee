namespace Lucid.Runtime;

/// <summary>What holds for a type as a whole.</summary>
[Flags]
public enum TypeFlags
{
    /// <summary>Nothing special.</summary>
    None = 0,
    /// <summary>Python classes may derive from it.</summary>
    Subclassable = 1,
    /// <summary>Its objects have no mutable state.</summary>
    Immutable = 2,
    /// <summary>It cannot be called to make an instance.</summary>
    NoConstructor = 4,
    /// <summary>Instances have a <c>__dict__</c>.</summary>
    HasDict = 8,
    /// <summary>Made by a class statement or a call of <c>type</c>.</summary>
    Heap = 16,
    /// <summary>Has abstract methods and cannot be instantiated.</summary>
    Abstract = 32,
    /// <summary>Instances can be weakly referenced.</summary>
    HasWeakRef = 64,
    /// <summary>An instance's <c>__class__</c> layout is that of its base: no slots of its own.</summary>
    Exception = 128,
    /// <summary>Attributes cannot be set although it is a heap type.</summary>
    Sealed = 256,
    /// <summary>Patterns take instances for sequences.</summary>
    MatchSequence = 512,
    /// <summary>Patterns take instances for mappings.</summary>
    MatchMapping = 1024,
}
