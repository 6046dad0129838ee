namespace Lucid.Runtime;

/// <summary>
/// The inline cache of one instruction that names something. What it knows is checked against shape and type version before each use,
/// so a wrong entry costs time and never correctness; it is never state.
/// </summary>
internal sealed class SiteCache(PyStr name)
{
    /// <summary>The name.</summary>
    internal readonly PyStr Name = name;

    /// <summary>Stamp of the shape that the entry holds for; 0 for none.</summary>
    internal long Stamp;

    /// <summary>Slot in the instance or entry in the namespace.</summary>
    internal int Slot;

    /// <summary>The key in that entry, which is equal to the name and often the same object.</summary>
    internal PyObject? Key;

    /// <summary>What the entry says.</summary>
    internal SiteKind Kind;

    /// <summary>The shape after an attribute was added.</summary>
    internal Shape? Next;

    /// <summary>What was found on the type.</summary>
    internal Value Found;

    /// <summary>The value of an attribute of a class, which is in Found.</summary>
    internal Value Second;

    /// <summary>Version of the globals, for a name found in the builtins; version of the class, for an attribute of a class.</summary>
    internal int Version;

    /// <summary>The entry for the next shape that the site has seen.</summary>
    internal SiteCache? Other;

    /// <summary>How often the entry was replaced; past a limit it is left alone.</summary>
    internal int Misses;
}
