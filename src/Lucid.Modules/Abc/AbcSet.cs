namespace Lucid.Modules.Abc;

/// <summary>The sets of classes that an abstract base class keeps.</summary>
internal enum AbcSet
{
    /// <summary>Those registered as virtual subclasses.</summary>
    Registry,
    /// <summary>Those known to be subclasses.</summary>
    Cache,
    /// <summary>Those known not to be.</summary>
    Negative,
}
