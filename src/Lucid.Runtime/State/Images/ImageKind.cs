namespace Lucid.Runtime;

/// <summary>How an object of an image is made.</summary>
internal enum ImageKind : byte
{
    /// <summary>An object of a built-in type.</summary>
    Builtin = 1,
    /// <summary>An object of a class that derives from a built-in type; the name is that type's.</summary>
    Derived = 2,
    /// <summary>An instance of a class that derives from object alone.</summary>
    Instance = 3,
    /// <summary>A native frame.</summary>
    Frame = 4,
    /// <summary>A built-in type itself: found by name, has no fields.</summary>
    TypeName = 5,
    /// <summary>A built-in function, method or attribute: found by owner and name.</summary>
    MemberName = 6,
    /// <summary>The state object of a built-in module.</summary>
    ModuleState = 7,
    /// <summary>An object of a built-in type whose class is a Python class all the same: a class with a metaclass, a module given another class.</summary>
    Retyped = 8,
}
